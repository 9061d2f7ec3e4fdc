package entente.commitment;

import entente.act.ActRef;
import entente.act.CommitmentAct.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One duty, in however many texts it stands: commitments that restate or duplicate one another, directly or through
 * others. What extends, narrows or supersedes another is a duty of its own, and what was split or merged is none.
 *
 * @param texts the commitments that state it; the one that takes up none of the others first, then as they were
 *     confirmed
 */
public record Duty(List<Commitment> texts) {
    /** Copies the list in. */
    public Duty {
        texts = List.copyOf(texts);
    }

    static Duty of(Register register, Commitment commitment) {
        if (neighbours(commitment).findAny().isEmpty()) {
            return new Duty(List.of(commitment));
        }
        List<Commitment> texts = new ArrayList<>();
        Set<ActRef> seen = new HashSet<>(Set.of(commitment.ref()));
        Deque<Commitment> open = new ArrayDeque<>(List.of(commitment));
        while (!open.isEmpty()) {
            Commitment one = open.poll();
            texts.add(one);
            neighbours(one)
                    .filter(seen::add)
                    .map(register::find)
                    .flatMap(Optional::stream)
                    .filter(Commitment::current)
                    .forEach(open::add);
        }
        texts.sort(Comparator.comparing((Commitment one) -> takesUp(one, seen))
                .thenComparing(Commitment::at)
                .thenComparing(Commitment::ref));
        return new Duty(texts);
    }

    private static boolean takesUp(Commitment one, Set<ActRef> among) {
        return one.links().stream().anyMatch(link -> same(link.link()) && among.contains(link.earlier()));
    }

    private static Stream<ActRef> neighbours(Commitment one) {
        return Stream.concat(
                one.links().stream().filter(link -> same(link.link())).map(Commitment.Linked::earlier),
                one.later().stream().filter(link -> same(link.link())).map(Commitment.Later::later));
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
