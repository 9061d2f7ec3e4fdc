package entente.rendition;

/** Unwinds a reader once a refusal is certain; it never leaves the readers. */
public final class Stopped extends Exception {
    private final ImportRefusal why;

    /** With the refusal, and what and where in English. */
    public Stopped(ImportRefusal why, String detail) {
        super(detail, null, false, false);
        this.why = why;
    }

    /** As a value. */
    public Import.Refused refused() {
        return new Import.Refused(why, String.valueOf(getMessage()));
    }
}
