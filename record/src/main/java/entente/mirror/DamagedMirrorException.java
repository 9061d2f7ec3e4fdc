package entente.mirror;

import java.io.IOException;

/** The files of a mirrored log contradict each other; the message says which. */
public final class DamagedMirrorException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedMirrorException(String message) {
        super(message);
    }
}
