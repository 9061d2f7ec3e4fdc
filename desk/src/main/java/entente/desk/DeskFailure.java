package entente.desk;

/** The desk cannot go on: a broken disk, or a record that does not open. The message says what and where. */
public final class DeskFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed. */
    public DeskFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what failed. */
    public DeskFailure(String message) {
        super(message);
    }
}
