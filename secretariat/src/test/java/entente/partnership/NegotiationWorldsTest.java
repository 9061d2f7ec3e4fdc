package entente.partnership;

import static entente.partnership.Capitals.ALL;
import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.AdoptionAct.SignatureKind;
import entente.act.Change;
import entente.act.NegotiationAct;
import entente.act.NegotiationAct.ClauseLocked;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.Concordance;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.ProposalWithdrawn;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.TextProposed;
import entente.act.NegotiationAct.TextReopened;
import entente.act.SilenceAct;
import entente.draft.Place;
import entente.member.MemberId;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.Proposal;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random members make random moves on servers that know of each other only now and then; some servers misbehave. */
class NegotiationWorldsTest {
    private static final int STEPS = 160;

    /** One course, and what was adopted on which server on the way. */
    private static final class Course {
        private final Chamber chamber = new Chamber();
        private final Random random;
        private final boolean rogues;
        /** Nobody signs: what is adopted is adopted by silence. */
        private final boolean quiet;

        private boolean closing;
        private final Map<MemberId, Set<ActRef>> adopted = new HashMap<>();
        private final ActRef statement;
        private int bySilence;

        Course(long seed, boolean rogues) {
            this.random = new Random(seed);
            this.rogues = rogues;
            this.quiet = seed % 3 == 0;
            chamber.tabled(3);
            statement = chamber.chair(World.statement("en"));
            ALL.forEach(chamber.capitals::fetchAll);
        }

        void play(int steps) {
            for (int i = 0; i < steps; i++) {
                MemberId who = ALL.get(random.nextInt(ALL.size()));
                closing = i > steps / 2;
                move(who);
                notice(who);
            }
            chamber.capitals.heal();
            chamber.capitals.now = chamber.capitals.now.plusSeconds(7_200);
            chamber.capitals.heal();
            ALL.forEach(this::notice);
        }

        private void move(MemberId who) {
            if (random.nextInt(3) > 0) {
                chamber.capitals.fetch(who, ALL.get(random.nextInt(ALL.size())));
            }
            if (closing && random.nextInt(2) == 0) {
                chamber.capitals.fetchAll(who);
            }
            if (random.nextInt(20) == 0) {
                chamber.capitals.restart(who);
            }
            chamber.capitals.now = chamber.capitals.now.plusSeconds(random.nextInt(600));
            if (random.nextInt(3) > 0) {
                chamber.capitals.settle(who);
            }
            if (chamber.instrument(who).head().isEmpty()) {
                return;
            }
            Moves moves = new Moves(chamber, random, statement, quiet);
            Act act = moves.afterAdoption(who)
                    .or(() -> moves.silence(who))
                    .orElseGet(() -> who.equals(OFFICE) ? chairs(who) : members(who));
            if (rogues && random.nextInt(12) == 0) {
                chamber.capitals.force(who, World.deskOf(who), act);
            } else {
                chamber.capitals.put(who, World.deskOf(who), act);
            }
        }

        private Act chairs(MemberId who) {
            Instrument of = chamber.instrument(who);
            List<Proposal> open = of.openProposals();
            if (of.frozen().isPresent() && random.nextInt(quiet ? 12 : 6) == 0) {
                return new TextReopened(chamber.opened, of.frozen().get().ref(), "Again.");
            }
            if (closing && random.nextInt(4) > 0) {
                return open.isEmpty() ? chamber.finalised(who) : settled(of, open, null);
            }
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> chamber.finalised(who);
                case 3 -> settled(of, open, change(who));
                case 4 ->
                    open.isEmpty()
                            ? chamber.finalised(who)
                            : settled(of, open, open.getFirst().change());
                case 5 -> settled(of, open, null);
                case 6 -> new ClauseLocked(chamber.opened, of.headRef(), clause(who));
                default ->
                    of.finalisations().isEmpty() || random.nextInt(4) > 0
                            ? members(who)
                            : new TextReopened(
                                    chamber.opened, of.finalisations().getLast().ref(), "Again.");
            };
        }

        private ClauseSettled settled(Instrument of, List<Proposal> open, Change change) {
            List<ActRef> in = new ArrayList<>();
            List<ActRef> out = new ArrayList<>();
            open.forEach(one -> (change != null && change.equals(one.change()) ? in : out).add(one.ref()));
            return new ClauseSettled(chamber.opened, of.headRef(), change, in, out, null);
        }

        private Act members(MemberId who) {
            Instrument of = chamber.instrument(who);
            List<Finalisation> texts = of.finalisations();
            if (!quiet && !texts.isEmpty() && random.nextInt(3) > 0) {
                return signing(who, closing ? texts.getLast() : texts.get(random.nextInt(texts.size())));
            }
            if (closing && random.nextInt(3) == 0) {
                return chamber.toAll(who, Stance.SUPPORT);
            }
            return switch (closing ? 2 + random.nextInt(2) : random.nextInt(7)) {
                case 0 -> new TextProposed(chamber.opened, of.headRef(), change(who), null);
                case 1 -> {
                    List<Proposal> all = of.proposals();
                    yield all.isEmpty()
                            ? chamber.toAll(who, Stance.SUPPORT)
                            : new ProposalWithdrawn(
                                    chamber.opened,
                                    all.get(random.nextInt(all.size())).ref());
                }
                case 2 -> {
                    List<Stance> all = List.of(Stance.values());
                    Stance any = closing ? Stance.CAN_LIVE_WITH : all.get(random.nextInt(all.size()));
                    yield chamber.stance(who, any, clause(who));
                }
                case 3 -> {
                    String clause = clause(who);
                    yield new ConcordanceStated(
                            chamber.opened,
                            of.headRef(),
                            clause,
                            chamber.hash(who, clause),
                            "en",
                            "ja",
                            Concordance.CHECKED,
                            null);
                }
                default -> chamber.toAll(who, Stance.SUPPORT);
            };
        }

        private Act signing(MemberId who, Finalisation text) {
            var own = text.signature(who, _ -> true);
            return own.isPresent() && random.nextInt(3) > 0
                    ? new SignatureConfirmed(own.get().ref())
                    : Chamber.signed(
                            text.ref(),
                            random.nextInt(10) == 0 ? "0".repeat(64) : text.hash(),
                            random.nextInt(4) == 0 ? SignatureKind.AD_REFERENDUM : SignatureKind.DEFINITIVE);
        }

        private Change change(MemberId who) {
            String clause = clause(who);
            int number = random.nextInt(1_000);
            return switch (random.nextInt(8)) {
                case 0 -> new Change.Insert(Place.FIRST, Chamber.clause("n" + number, "New " + number, "新" + number));
                case 1 ->
                    chamber.head(who).clauses().size() < 2
                            ? chamber.replacing(who, clause, Localized.of("ja", "他" + number))
                            : new Change.Delete(clause, chamber.hash(who, clause));
                case 2 -> new Change.Move(clause, chamber.hash(who, clause), Place.FIRST);
                case 3 -> chamber.replacing(who, clause, Localized.of("ja", "言葉" + number), "en");
                default ->
                    random.nextBoolean()
                            ? chamber.replacing(who, clause, Chamber.words("Words " + number, "言葉" + number))
                            : chamber.replacing(who, clause, Localized.of("en", "Words " + number));
            };
        }

        private String clause(MemberId who) {
            List<String> all = List.copyOf(chamber.head(who).clauses().keySet());
            return all.get(random.nextInt(all.size()));
        }

        /** What was once adopted on a server stays so, and rests on every member's signature on that hash. */
        private void notice(MemberId server) {
            Partnership state = chamber.state(server);
            Set<ActRef> before = adopted.computeIfAbsent(server, _ -> new HashSet<>());
            before.forEach(text -> assertTrue(state.adopted(text, _ -> true), "adoption was taken back"));
            Instrument of = chamber.instrument(server);
            of.finalisations().stream()
                    .filter(text -> state.adopted(text.ref(), _ -> true))
                    .forEach(text -> {
                        before.add(text.ref());
                        Grounds grounds = new Grounds(chamber);
                        boolean signed = grounds.signed(text);
                        assertTrue(signed || grounds.silent(text), "neither signatures nor silence");
                        bySilence += signed ? 0 : 1;
                    });
            Grounds.stancesAreToWhatStands(of);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingIsAdoptedWithoutEverySignatureAndAllServersAgree(long seed) {
        Course course = new Course(seed, seed % 2 == 0);
        course.play(STEPS);
        new PublicReader(course.chamber, course.statement, course.random).readsTheSame();
        Instrument expected = course.chamber.instrument(OFFICE);
        MEMBERS.forEach(member -> assertEquals(expected, course.chamber.instrument(member), "seed " + seed));
        for (int order = 0; order < 6; order++) {
            Union union = arrived(course.chamber.capitals.logs, new Random(seed * 100 + order));
            assertEquals(
                    expected,
                    union.snapshot().instruments().find(course.chamber.opened).orElseThrow(),
                    "seed " + seed + ", order " + order);
        }
    }

    private static Union arrived(Map<MemberId, List<Entry>> logs, Random random) {
        Union union = new Union();
        Map<MemberId, Integer> next = new TreeMap<>();
        List<MemberId> left = new ArrayList<>(logs.keySet());
        while (!left.isEmpty()) {
            MemberId log = left.get(random.nextInt(left.size()));
            int at = next.merge(log, 1, Integer::sum) - 1;
            if (at < logs.get(log).size()) {
                union.arrive(logs.get(log).get(at));
                if (random.nextInt(10) == 0) {
                    union.snapshot();
                }
            } else {
                left.remove(log);
            }
        }
        return union;
    }

    @Test
    void chanceReachesAdoptionAndEveryKindOfMove() {
        int adopted = 0;
        int bySilence = 0;
        Set<String> effective = new HashSet<>();
        for (long seed = 200; seed < 224; seed++) {
            Course course = new Course(seed, false);
            course.play(STEPS);
            adopted += course.adopted.get(OFFICE).size();
            bySilence += course.bySilence;
            new PublicReader(course.chamber, course.statement, course.random).readsTheSame();
            course.chamber.state(OFFICE).acts().stream()
                    .filter(Standing::effective)
                    .map(standing -> standing.entry().body().act())
                    .filter(act ->
                            act instanceof NegotiationAct || act instanceof AdoptionAct || act instanceof SilenceAct)
                    .forEach(act -> effective.add(act.getClass().getSimpleName()));
        }
        assertTrue(adopted >= 4, "adopted only " + adopted);
        assertTrue(bySilence >= 1, "nothing was adopted by silence");
        assertTrue(
                effective.containsAll(List.of(
                        "ClauseSettled",
                        "ClauseLocked",
                        "ProposalWithdrawn",
                        "TextFinalised",
                        "TextReopened",
                        "SilenceOpened",
                        "SilenceBroken",
                        "SilenceKept",
                        "InstrumentNumbered",
                        "InstrumentPublished",
                        "CorrigendumProposed",
                        "CorrigendumAnswered",
                        "DenunciationNotified",
                        "InstrumentSigned")),
                effective.toString());
    }
}
