package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private final Map<ActRef, List<Integer>> madeIn = new HashMap<>();
    private final Map<ActRef, Integer> places = new HashMap<>();
    private final Map<Trait, BitSet> having = new HashMap<>();
    private final Map<String, int[]> sorted = new ConcurrentHashMap<>();
    private volatile @Nullable Marked marked;

    /** What some commitments have in common: an area, a member, how firm or where they stand. */
    record Trait(String name, Object value) {}

    /** Which have lapsed and which fall due, as an agenda has it. */
    private record Marked(Agenda agenda, BitSet lapsed, BitSet due) {}

    private Catalogue(Partnership state) {
        this.state = state;
        this.current =
                state.register().all().stream().filter(Commitment::current).toList();
        for (int place = 0; place < current.size(); place++) {
            index(current.get(place), place);
        }
        TreeSet<String> used = new TreeSet<>();
        state.register().all().forEach(one -> used.add(one.terms().area()));
        this.areas = List.copyOf(used);
        this.latest = state.statements().all().stream()
                .sorted(Comparator.comparing(
                                (Statement one) -> one.entered().date().first())
                        .reversed())
                .toList();
        latest.forEach(one -> statements
                .computeIfAbsent(one.entered().code(), _ -> new LinkedHashSet<>())
                .add(one.ref()));
    }

    private void index(Commitment one, int place) {
        places.put(one.ref(), place);
        madeIn.computeIfAbsent(one.statement(), _ -> new ArrayList<>()).add(place);
        has("area", one.terms().area(), place);
        has("force", one.terms().force(), place);
        has("status", one.standing().status(), place);
        one.terms().members().forEach(member -> has("member", member.value(), place));
    }

    private void has(String name, Object value, int place) {
        having.computeIfAbsent(new Trait(name, value), _ -> new BitSet(current.size()))
                .set(place);
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

    /** The places of all that stand in the register, in the order in which they were confirmed. */
    BitSet all() {
        BitSet all = new BitSet(current.size());
        all.set(0, current.size());
        return all;
    }

    /** The places of those that have one of these traits. */
    BitSet having(String name, Collection<?> values) {
        BitSet found = new BitSet(current.size());
        values.forEach(value -> found.or(having.getOrDefault(new Trait(name, value), new BitSet())));
        return found;
    }

    /** The places of those that are made in a statement of this code. */
    BitSet madeIn(String code) {
        BitSet found = new BitSet(current.size());
        statements
                .getOrDefault(code, Set.of())
                .forEach(statement -> madeIn.getOrDefault(statement, List.of()).forEach(found::set));
        return found;
    }

    /** The statements of a code, the latest first. */
    List<Statement> called(String code) {
        return statements.getOrDefault(code, Set.of()).stream()
                .flatMap(ref -> state.statements().find(ref).stream())
                .toList();
    }

    /** The places of those that an agenda has as lapsed. */
    BitSet lapsed(Agenda agenda) {
        return marked(agenda).lapsed();
    }

    /** The places of those that an agenda has as due. */
    BitSet due(Agenda agenda) {
        return marked(agenda).due();
    }

    /** Of the same agenda, not of an equal one: to compare them would cost more than to mark anew. */
    @SuppressWarnings("ReferenceEquality")
    private Marked marked(Agenda agenda) {
        Marked known = marked;
        if (known == null || known.agenda() != agenda) {
            known = new Marked(agenda, places(agenda.lapsed()), places(agenda.due()));
            marked = known;
        }
        return known;
    }

    private BitSet places(List<Agenda.Item> items) {
        BitSet found = new BitSet(current.size());
        for (Agenda.Item item : items) {
            Integer place = places.get(item.commitment().ref());
            if (place != null) {
                found.set(place);
            }
        }
        return found;
    }

    /** What stands at these places, by {@code code}, {@code text} or {@code area}; else as it was confirmed. */
    List<Commitment> at(BitSet wanted, String sort) {
        List<Commitment> found = new ArrayList<>(wanted.cardinality());
        switch (sort) {
            case "code", "text", "area" -> {
                for (int place : sorted.computeIfAbsent(sort, this::sorted)) {
                    if (wanted.get(place)) {
                        found.add(current.get(place));
                    }
                }
            }
            default -> wanted.stream().forEach(place -> found.add(current.get(place)));
        }
        return found;
    }

    private int[] sorted(String sort) {
        Comparator<Commitment> order = order(sort);
        return IntStream.range(0, current.size())
                .boxed()
                .sorted((one, other) -> order.compare(current.get(one), current.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Those of some commitments that stand at these places, in the order in which they came. */
    List<Commitment> of(Collection<ActRef> some, BitSet wanted) {
        List<Commitment> found = new ArrayList<>();
        for (ActRef ref : some) {
            Integer place = places.get(ref);
            if (place != null && wanted.get(place)) {
                found.add(current.get(place));
            }
        }
        return found;
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
