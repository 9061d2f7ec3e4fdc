package entente.api;

import java.util.function.Function;

/** A value that passed the door, or the problem with it. */
sealed interface Checked<T> {
    /** It passed. */
    record Good<T>(T value) implements Checked<T> {}

    /** It did not. */
    record Bad<T>(Problem problem) implements Checked<T> {}

    static <T> Checked<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Checked<T> bad(Problem problem) {
        return new Bad<>(problem);
    }

    /** The next check, or the problem so far. */
    default <R> Checked<R> then(Function<T, Checked<R>> next) {
        return switch (this) {
            case Good<T>(T value) -> next.apply(value);
            case Bad<T>(Problem problem) -> new Bad<>(problem);
        };
    }

    /** The same value seen another way, or the problem so far. */
    default <R> Checked<R> map(Function<T, R> how) {
        return then(value -> good(how.apply(value)));
    }
}
