package entente.recorder;

/** A body is longer than {@link Recorder#BODY_BYTES_MAX}; nothing was written. */
public final class BodyTooLargeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    BodyTooLargeException(int length) {
        super("a body has at most " + Recorder.BODY_BYTES_MAX + " bytes, not " + length);
    }
}
