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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small registers with random links against the definition: joined by restating or duplicating, nothing else. */
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

    @Test
    void everyTextOfADutyHasTheSameDutyAndOneStandsForIt() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Register register = register();
            List<Set<ActRef>> joined = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                joined.add(new HashSet<>(Set.of(ref(i))));
            }
            for (int link = random.nextInt(8); link > 0; link--) {
                int later = 1 + random.nextInt(SIZE - 1);
                int earlier = random.nextInt(later);
                Link kind = List.of(Link.values()).get(random.nextInt(Link.values().length));
                register.apply(ref(100 + link), AA, AT, new CommitmentLinked(ref(later), kind, ref(earlier)));
                if (kind == Link.RESTATES || kind == Link.DUPLICATES) {
                    Set<ActRef> both = new HashSet<>(joined.get(later));
                    both.addAll(joined.get(earlier));
                    joined.replaceAll(set -> set.stream().anyMatch(both::contains) ? both : set);
                }
            }
            int standing = 0;
            for (int i = 0; i < SIZE; i++) {
                Commitment one = register.find(ref(i)).orElseThrow();
                Duty duty = register.duty(one);
                assertEquals(joined.get(i), refs(duty), "seed " + seed);
                assertTrue(
                        duty.texts().stream()
                                .allMatch(text -> register.duty(text).equals(duty)),
                        "seed " + seed);
                standing += duty.standsFor(one) ? 1 : 0;
            }
            assertEquals(new HashSet<>(joined).size(), standing, "each duty is counted once, seed " + seed);
        }
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
