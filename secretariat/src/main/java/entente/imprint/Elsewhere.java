package entente.imprint;

/** What an imprint names and does not hold, since it lies in the record. */
public interface Elsewhere {
    /** What {@link #name} says of a value that does not lie elsewhere. */
    long HERE = -1;

    /** The number that names a value, or {@link #HERE}. */
    long name(Object value);

    /** The value that a number names; safe for several threads. */
    Object value(long name);
}
