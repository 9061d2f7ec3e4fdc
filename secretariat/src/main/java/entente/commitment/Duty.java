package entente.commitment;

import entente.act.ActRef;
import entente.act.CommitmentAct.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One duty, in however many texts it stands: the commitments that a text restates or duplicates, directly or
 * through others, and whatever restates or duplicates those. What restates two duties is a text of both, and joins
 * nothing. What extends, narrows or supersedes another is a duty of its own, and what was split or merged is none.
 *
 * @param texts the commitments that state it; the one that takes up fewest of the others first, then as they were
 *     confirmed
 */
public record Duty(List<Commitment> texts) {
    /** Copies the list in. */
    public Duty {
        texts = List.copyOf(texts);
    }

    static Duty of(Register register, Commitment commitment) {
        boolean linked = !commitment.links().isEmpty() || !commitment.later().isEmpty();
        if (!linked
                || Stream.concat(below(commitment), above(commitment)).findAny().isEmpty()) {
            return new Duty(List.of(commitment));
        }
        List<Commitment> takenUp = reached(register, List.of(commitment), Duty::below);
        List<Commitment> texts = reached(register, takenUp, Duty::above);
        Map<ActRef, Integer> takesUp = new HashMap<>();
        texts.forEach(one -> takesUp.put(
                one.ref(), reached(register, List.of(one), Duty::below).size()));
        return new Duty(texts.stream()
                .sorted(Comparator.comparing((Commitment one) -> takesUp.getOrDefault(one.ref(), 0))
                        .thenComparing(Commitment::at)
                        .thenComparing(Commitment::ref))
                .toList());
    }

    /** These commitments, and what stands in the register and is reached from them by steps. */
    private static List<Commitment> reached(
            Register register, List<Commitment> from, Function<Commitment, Stream<ActRef>> step) {
        List<Commitment> reached = new ArrayList<>(from);
        Set<ActRef> seen = from.stream().map(Commitment::ref).collect(Collectors.toCollection(HashSet::new));
        for (int next = 0; next < reached.size(); next++) {
            step.apply(reached.get(next))
                    .filter(seen::add)
                    .map(register::find)
                    .flatMap(Optional::stream)
                    .filter(Commitment::current)
                    .forEach(reached::add);
        }
        return reached;
    }

    /** What a commitment takes up; of two that duplicate each other each takes up the other. */
    private static Stream<ActRef> below(Commitment one) {
        return Stream.concat(
                one.links().stream().filter(link -> same(link.link())).map(Commitment.Linked::earlier),
                one.later().stream()
                        .filter(link -> link.link() == Link.DUPLICATES)
                        .map(Commitment.Later::later));
    }

    private static Stream<ActRef> above(Commitment one) {
        return Stream.concat(
                one.later().stream().filter(link -> same(link.link())).map(Commitment.Later::later),
                one.links().stream()
                        .filter(link -> link.link() == Link.DUPLICATES)
                        .map(Commitment.Linked::earlier));
    }

    /** Whether what is linked so is the same duty. */
    public static boolean same(Link link) {
        return switch (link) {
            case RESTATES, DUPLICATES -> true;
            case EXTENDS, NARROWS, SUPERSEDES -> false;
        };
    }

    /** The commitment that stands for the duty where it is counted once. */
    public Commitment first() {
        return texts.getFirst();
    }

    /** Whether a commitment is the one that stands for its duty. */
    public boolean standsFor(Commitment commitment) {
        return first().ref().equals(commitment.ref());
    }
}
