package entente.record;

/**
 * What came of reading outside text or bytes: the one canonical value, or why there is none.
 *
 * @param <T> the value's type
 */
public sealed interface Parsed<T> {

    /** The bytes were valid. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** The bytes were refused; {@code reason} is an English clause without a full stop. */
    record Invalid<T>(String reason) implements Parsed<T> {}

    /** A valid result. */
    static <T> Parsed<T> valid(T value) {
        return new Valid<>(value);
    }

    /** A refusal. */
    static <T> Parsed<T> invalid(String reason) {
        return new Invalid<>(reason);
    }

    /** The value, for callers that made the bytes themselves; a refusal is then a bug and throws. */
    default T expect() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Invalid<T>(String reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
