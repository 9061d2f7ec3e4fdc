package entente.document;

import java.io.IOException;

/** Carries a refusal out of a parser's depths; never leaves the package. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Unreadable(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
