package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The register of one snapshot in the orders in which it is shown, and what it can be asked by: worked out once,
 * since a page has no time to sort a century. Safe for several threads.
 */
public final class Catalogue {
    private final Partnership state;
    private final List<Commitment> current;
    private final List<String> areas;
    private final List<Statement> latest;
    private final Map<String, Set<ActRef>> statements = new HashMap<>();
    private final Map<String, List<Commitment>> sorted = new ConcurrentHashMap<>();

    private Catalogue(Partnership state) {
        this.state = state;
        this.current =
                state.register().all().stream().filter(Commitment::current).toList();
        TreeSet<String> used = new TreeSet<>();
        state.register().all().forEach(one -> used.add(one.terms().area()));
        this.areas = List.copyOf(used);
        this.latest = state.statements().all().stream()
                .sorted(Comparator.comparing(
                                (Statement one) -> one.entered().date().first())
                        .reversed())
                .toList();
        latest.forEach(one -> statements
                .computeIfAbsent(one.entered().code(), _ -> new HashSet<>())
                .add(one.ref()));
    }

    /** The catalogue of a snapshot. */
    static Catalogue of(Partnership state) {
        return new Catalogue(state);
    }

    /** Every area in use. */
    public List<String> areas() {
        return areas;
    }

    /** The statements, the latest first. */
    public List<Statement> latest() {
        return latest;
    }

    /** The statements of a code. */
    Set<ActRef> statements(String code) {
        return statements.getOrDefault(code, Set.of());
    }

    /** What stands in the register, by {@code code}, {@code text} or {@code area}; else as it was confirmed. */
    List<Commitment> by(String sort) {
        return switch (sort) {
            case "code", "text", "area" ->
                sorted.computeIfAbsent(sort, order -> {
                    List<Commitment> all = new ArrayList<>(current);
                    all.sort(order(order));
                    return List.copyOf(all);
                });
            default -> current;
        };
    }

    /** The order of a sort; what it does not tell apart stays as it is. */
    Comparator<Commitment> order(String sort) {
        return switch (sort) {
            case "code" -> Comparator.comparing(Commitment::code);
            case "text" -> Comparator.comparing(this::text);
            case "area" -> Comparator.comparing((Commitment one) -> one.terms().area());
            default -> (_, _) -> 0;
        };
    }

    private String text(Commitment commitment) {
        return state.statements()
                .find(commitment.statement())
                .map(one -> one.entered().code())
                .orElse("");
    }
}
