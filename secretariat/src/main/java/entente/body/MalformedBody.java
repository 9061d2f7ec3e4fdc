package entente.body;

/** Bytes that are no act: not canonical JSON, or not of the form of any act this version knows. */
public final class MalformedBody extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says where and which rule. */
    public MalformedBody(String message) {
        super(message);
    }
}
