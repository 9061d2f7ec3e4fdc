package entente.imprint;

/** What an imprint names and does not hold, since it lies in the record. */
public final class Elsewhere {
    /** What {@link Names} say of a value that does not lie elsewhere. */
    public static final long HERE = -1;

    private Elsewhere() {}

    /** Asked while an imprint is written. */
    @FunctionalInterface
    public interface Names {
        /** The number that names a value, or {@link #HERE}. */
        long name(Object value);
    }

    /** Asked while one is read; safe for several threads. */
    @FunctionalInterface
    public interface Values {
        /** The value that a number names. */
        Object value(long name);
    }
}
