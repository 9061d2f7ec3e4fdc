package entente.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.CommitmentsReplaced;
import entente.act.CommitmentAct.Link;
import entente.act.CommitmentAct.Replacement;
import entente.act.Terms;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.Source;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small registers with random links against the definition. */
class DutyTest {
    private static final MemberId AA = new MemberId("AA");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SIZE = 7;
    private static final int ROUNDS = 500;

    private static ActRef ref(int number) {
        return new ActRef("%064x".formatted(number));
    }

    private static Register register() {
        Register register = new Register();
        Terms terms = new Terms(
                Localized.of("en", "Meet"),
                List.of(AA),
                Terms.Kind.RECURRING,
                Terms.Force.FIRM,
                "area",
                null,
                null,
                null,
                true);
        for (int i = 0; i < SIZE; i++) {
            Basis basis = new Basis.CompiledFromSource(new Source("Page", null, null));
            register.apply(ref(i), AA, AT.plusSeconds(i), new CommitmentConfirmed(ref(99), "C-" + i, terms, basis));
        }
        return register;
    }

    private static Set<ActRef> refs(Duty duty) {
        return duty.texts().stream().map(Commitment::ref).collect(Collectors.toSet());
    }

    /** Which commitments take up which: {@code by[i][j]} if i restates or duplicates j, or j duplicates i. */
    private static boolean[][] random(Random random, Register register, boolean[] replaced) {
        boolean[][] by = new boolean[SIZE][SIZE];
        for (int link = random.nextInt(9); link > 0; link--) {
            int later = 1 + random.nextInt(SIZE - 1);
            int earlier = random.nextInt(later);
            Link kind = List.of(Link.values()).get(random.nextInt(Link.values().length));
            register.apply(ref(100 + link), AA, AT, new CommitmentLinked(ref(later), kind, ref(earlier)));
            by[later][earlier] |= kind == Link.RESTATES || kind == Link.DUPLICATES;
            by[earlier][later] |= kind == Link.DUPLICATES;
        }
        if (random.nextInt(3) == 0) {
            int gone = random.nextInt(SIZE);
            replaced[gone] = true;
            var act = new CommitmentsReplaced(List.of(ref(gone)), List.of(ref(99)), Replacement.MERGED, "one");
            register.apply(ref(200), AA, AT, act);
        }
        return by;
    }

    /** Everything reached from some by steps to what was not replaced. */
    private static Set<Integer> closure(Set<Integer> from, boolean[][] by, boolean up, boolean[] replaced) {
        Set<Integer> all = new HashSet<>(from);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    int start = up ? j : i;
                    int end = up ? i : j;
                    if (by[i][j] && all.contains(start) && !replaced[end]) {
                        grown |= all.add(end);
                    }
                }
            }
        }
        return all;
    }

    @Test
    void aDutyIsWhatATextTakesUpAndWhatTakesThatUp() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Register register = register();
            boolean[] replaced = new boolean[SIZE];
            boolean[][] by = random(new Random(seed), register, replaced);
            Set<Set<Integer>> bottoms = new HashSet<>();
            Set<Integer> standing = new HashSet<>();
            for (int i = 0; i < SIZE; i++) {
                Set<Integer> below = closure(Set.of(i), by, false, replaced);
                Set<ActRef> expected = closure(below, by, true, replaced).stream()
                        .map(DutyTest::ref)
                        .collect(Collectors.toSet());
                Commitment one = register.find(ref(i)).orElseThrow();
                Duty duty = register.duty(one);
                assertEquals(expected, refs(duty), "seed " + seed + " of " + i);
                if (!replaced[i]) {
                    boolean bottom = below.stream()
                            .allMatch(
                                    j -> closure(Set.of(j), by, false, replaced).equals(below));
                    if (bottom) {
                        bottoms.add(below);
                    }
                    if (duty.standsFor(one)) {
                        standing.add(i);
                        assertTrue(bottom, "what stands for a duty takes up nothing beyond it, seed " + seed);
                    }
                }
            }
            assertEquals(bottoms.size(), standing.size(), "each duty is counted once, seed " + seed);
        }
    }

    @Test
    void whatRestatesTwoDutiesIsATextOfBothAndJoinsThemNot() {
        Register register = register();
        register.apply(ref(100), AA, AT, new CommitmentLinked(ref(2), Link.RESTATES, ref(0)));
        register.apply(ref(101), AA, AT, new CommitmentLinked(ref(2), Link.RESTATES, ref(1)));
        register.apply(ref(102), AA, AT, new CommitmentLinked(ref(3), Link.RESTATES, ref(2)));
        assertEquals(Set.of(ref(0), ref(2), ref(3)), duty(register, 0));
        assertEquals(Set.of(ref(1), ref(2), ref(3)), duty(register, 1));
        assertEquals(Set.of(ref(0), ref(1), ref(2), ref(3)), duty(register, 2));
        assertEquals(5, register.duties(register.all()), "two duties, and three that stand alone");
    }

    private static Set<ActRef> duty(Register register, int of) {
        return refs(register.duty(register.find(ref(of)).orElseThrow()));
    }

    @Test
    void whatWasMergedIsNoTextOfADuty() {
        Register register = register();
        register.apply(ref(100), AA, AT, new CommitmentLinked(ref(1), Link.RESTATES, ref(0)));
        register.apply(
                ref(101), AA, AT, new CommitmentsReplaced(List.of(ref(0)), List.of(ref(2)), Replacement.MERGED, "one"));
        assertEquals(Set.of(ref(1)), refs(register.duty(register.find(ref(1)).orElseThrow())));
    }
}
