package entente.api;

import entente.act.ActRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Acts by what addresses call them: their name, or its first twelve digits where only one begins so. */
final class Names {
    private static final int SHORT = 12;
    private static final int WHOLE = 64;

    private Names() {}

    /** The one of these acts that is meant. */
    static Optional<ActRef> find(String asked, Stream<ActRef> among) {
        if (!asked.matches("[0-9a-f]{12}|[0-9a-f]{64}")) {
            return Optional.empty();
        }
        if (asked.length() == WHOLE) {
            return Optional.of(new ActRef(asked));
        }
        List<ActRef> found =
                among.filter(ref -> ref.value().startsWith(asked)).limit(2).toList();
        return found.size() == 1 && asked.length() == SHORT ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
