package entente.texts;

import entente.instrument.Statement;
import entente.partnership.Partnership;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which statements can be compared with one another, and in which order they stand. */
public final class Succession {
    private static final int SHARED_MIN = 2;

    /** By date, then as they were entered. */
    public static final Comparator<Statement> ORDER = Comparator.comparing(
                    (Statement statement) -> statement.entered().date().first())
            .thenComparing(Statement::at)
            .thenComparing(statement -> statement.ref().value());

    private Succession() {}

    /** The statements of a snapshot in the same language that share two members with this one, in their order. */
    public static List<Statement> related(Partnership state, Statement statement) {
        return state.statements().all().stream()
                .filter(other -> !other.ref().equals(statement.ref()) && akin(statement, other))
                .sorted(ORDER)
                .toList();
    }

    private static boolean akin(Statement one, Statement other) {
        long shared = one.entered().members().stream()
                .filter(other.entered().members()::contains)
                .count();
        return shared >= Math.min(SHARED_MIN, one.entered().members().size())
                && one.entered().language().equals(other.entered().language());
    }

    /** The nearest earlier statement, if both have a text. */
    public static Optional<Statement> before(Partnership state, Statement statement) {
        return related(state, statement).stream()
                .filter(other -> statement.hasText() && other.hasText() && ORDER.compare(other, statement) < 0)
                .reduce((one, next) -> next);
    }
}
