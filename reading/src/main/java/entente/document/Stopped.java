package entente.document;

/** Unwinds a parser once a refusal is certain; it never leaves the package. */
final class Stopped extends Exception {
    private final Refusal reason;

    Stopped(Refusal reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Extraction.Refused refused() {
        String detail = getMessage();
        return new Extraction.Refused(reason, detail == null ? reason.name() : detail);
    }
}
