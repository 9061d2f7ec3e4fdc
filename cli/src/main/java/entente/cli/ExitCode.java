package entente.cli;

/** What the process says to its caller when it ends. The numbers are part of the interface and never change. */
public enum ExitCode {
    /** Done, and everything checked was right. */
    DONE(0),
    /** The check ran and something is not as it should be. */
    CHECK_FAILED(1),
    /** The command line was not understood. */
    USAGE(2),
    /** The input was read and refused: wrong type, empty, encrypted, too large. */
    REFUSED(3),
    /** A file could not be read or written. */
    DISK(4),
    /** The server could not start: its port is taken, its data folder in use or not usable. */
    NOT_STARTED(5),
    /** A mistake in this program. */
    BUG(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the caller of the process sees. */
    public int number() {
        return number;
    }
}
