package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.BB;
import static entente.partnership.Capitals.CC;
import static entente.partnership.Capitals.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.NegotiationAct.ClauseSettled;
import entente.act.NegotiationAct.ProposalWithdrawn;
import entente.act.NegotiationAct.TextProposed;
import entente.draft.Clause;
import entente.draft.Place;
import entente.member.MemberId;
import entente.negotiation.Bracketed;
import entente.negotiation.Conflict;
import entente.negotiation.Proposal;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Brackets within brackets: a member changes the words that another proposes. */
class NestingTest {
    private final Chamber chamber = new Chamber();

    private TextProposed wanting(MemberId member, String words, @Nullable ActRef about) {
        Change change = chamber.replacing(member, "p0", Localized.of("en", words), "ja");
        return new TextProposed(chamber.opened, chamber.head(member).ref(), change, null, about);
    }

    private ActRef propose(MemberId member, String words, @Nullable ActRef about) {
        return chamber.say(member, wanting(member, words, about));
    }

    private static TextProposed inserting(Chamber chamber, MemberId member, String words, @Nullable ActRef about) {
        Change change = new Change.Insert(new Place(null, "p0"), Chamber.clause("new", words, "新"));
        return new TextProposed(chamber.opened, chamber.head(member).ref(), change, null, about);
    }

    private String printed() {
        var row = chamber.table(CC).row("p0").orElseThrow();
        return printed(Bracketed.of(
                row.clause().text("en").orElseThrow(), "en", row.version().hash(), row.proposals()));
    }

    static String printed(List<Bracketed> runs) {
        StringBuilder out = new StringBuilder();
        for (Bracketed run : runs) {
            switch (run) {
                case Bracketed.Plain plain -> out.append(plain.words());
                case Bracketed.Disputed disputed -> {
                    out.append(disputed.words().isEmpty() ? "" : "[" + disputed.words() + "]");
                    disputed.alternatives()
                            .forEach(one -> out.append("[" + one.member() + ": " + printed(one.runs()) + "]"));
                }
            }
        }
        return out.toString();
    }

    @Test
    void whatIsPutIntoAnothersWordsStandsWithinItsBrackets() {
        chamber.tabled(1);
        ActRef outer = propose(AA, "We will meet 0 times and report every year.", null);
        propose(BB, "We will meet 0 times and report in writing every year.", outer);
        assertEquals("We will meet 0 times[AA:  and report [BB: in writing ]every year].", printed());
        assertEquals(List.of(), Conflict.among(chamber.instrument(OFFICE)));
    }

    @Test
    void alternativesWithinAnothersWordsConflictWithEachOtherOnly() {
        chamber.tabled(1);
        ActRef outer = propose(AA, "We will meet 0 times and report every year.", null);
        ActRef first = propose(BB, "We will meet 0 times and report every month.", outer);
        ActRef second = propose(CC, "We will meet 0 times and report every week.", outer);
        ActRef third = propose(CC, "We will meet 0 times and write every month.", first);
        assertEquals(
                "We will meet 0 times[AA:  and [report][CC: write] every [year][BB: month][CC: week]].", printed());
        List<Conflict> conflicts = Conflict.among(chamber.instrument(OFFICE));
        assertEquals(
                List.of(List.of(first, second), List.of(second, third)),
                conflicts.stream()
                        .map(one -> List.of(one.one().ref(), one.other().ref()))
                        .toList());
    }

    @Test
    void whatStandsOutsideAnothersBracketsIsAboutTheTextItself() {
        chamber.tabled(1);
        ActRef outer = propose(AA, "We will meet 0 times a year.", null);
        propose(BB, "We shall meet 0 times a year.", outer);
        assertEquals("We [will][BB: shall] meet 0 times[AA:  a year].", printed());
    }

    @Test
    void bracketsGrowWhereWordsReachAcrossTheirEdge() {
        chamber.tabled(1);
        ActRef outer = propose(AA, "We will meet 0 times a year.", null);
        propose(BB, "We will meet regularly.", outer);
        String shown = printed();
        assertEquals("We will meet [0 times][AA: [0 times a year][BB: regularly]].", shown);
    }

    @Test
    void onceTheOuterWordsAreSettledTheInnerStandByThemselves() {
        chamber.tabled(1);
        ActRef outer = propose(AA, "We will meet 0 times and report every year.", null);
        ActRef inner = propose(BB, "We will meet 0 times and report in writing every year.", outer);
        chamber.say(AA, new ProposalWithdrawn(chamber.opened, outer));
        assertEquals("We will meet 0 times[BB:  and report in writing every year].", printed());
        assertEquals(
                Optional.of(Rule.MOVED_ON), chamber.refusal(CC, wanting(CC, "We meet.", outer)), "no longer proposed");
        assertEquals(
                Proposal.Fate.OPEN,
                chamber.instrument(CC).proposal(inner).orElseThrow().fate());
    }

    @Test
    void theInnerWordsAreLaidOnTheOuterOnceTheseAreTakenIn() {
        chamber.tabled(1);
        ActRef outer = propose(AA, "We will meet 0 times and report every year.", null);
        propose(BB, "We will meet 0 times and report in writing every year.", outer);
        takeIn(outer);
        assertEquals("We will meet 0 times and report [BB: in writing ]every year.", printed());
    }

    private void takeIn(ActRef ref) {
        Proposal open = chamber.instrument(OFFICE).openProposals().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow();
        chamber.say(
                OFFICE,
                new ClauseSettled(
                        chamber.opened,
                        chamber.instrument(OFFICE).headRef(),
                        open.change(),
                        List.of(ref),
                        List.of(),
                        null));
    }

    @Test
    void wordsAreChangedInAClauseThatIsOnlyProposed() {
        chamber.tabled(1);
        ActRef outer = chamber.say(AA, inserting(chamber, AA, "We report every year.", null));
        ActRef inner = chamber.say(BB, inserting(chamber, BB, "We report in writing every year.", outer));
        List<Proposal> open = chamber.instrument(OFFICE).openProposals();
        assertEquals("We report [BB: in writing ]every year.", printed(Bracketed.of(open.getFirst(), "en", open)));
        takeIn(outer);
        Clause clause = chamber.head(OFFICE).draft().find("new").orElseThrow();
        assertEquals(Optional.of("We report every year."), clause.text("en"));
        takeIn(inner);
        assertEquals(
                Optional.of("We report in writing every year."),
                chamber.head(OFFICE).draft().find("new").flatMap(now -> now.text("en")));
    }

    @Test
    void onlyWordsOfTheSameClauseStandWithinBrackets() {
        chamber.tabled(2);
        ActRef outer = propose(AA, "We will meet 0 times a year.", null);
        Change other = chamber.replacing(BB, "p1", Localized.of("en", "We meet."), "ja");
        ActRef text = chamber.head(BB).ref();
        assertEquals(
                Optional.of(Rule.NOT_POSSIBLE),
                chamber.refusal(BB, new TextProposed(chamber.opened, text, other, null, outer)));
        Change gone = new Change.Delete("p0", chamber.hash(BB, "p0"));
        assertEquals(
                Optional.of(Rule.NOT_POSSIBLE),
                chamber.refusal(BB, new TextProposed(chamber.opened, text, gone, null, outer)));
        assertTrue(chamber.refusal(BB, wanting(BB, "We meet.", text)).isPresent(), "a text is no proposal");
        ActRef at = outer;
        for (int depth = 2; depth <= 5; depth++) {
            at = propose(BB, "We will meet 0 times a year, " + depth + ".", at);
        }
        assertEquals(Optional.of(Rule.TOO_MANY), chamber.refusal(CC, wanting(CC, "We meet.", at)));
    }

    /** Whatever is proposed about whatever, the words of each can be read out of the brackets again. */
    @Test
    void everyProposalCanBeReadFromTheBrackets() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Chamber fresh = new Chamber();
            fresh.tabled(1);
            List<ActRef> made = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            String base = fresh.head(AA)
                    .draft()
                    .find("p0")
                    .flatMap(one -> one.text("en"))
                    .orElseThrow();
            for (int i = 0; i < 4; i++) {
                int about = made.isEmpty() ? -1 : random.nextInt(-1, made.size());
                String text = edited(about < 0 ? base : wanted.get(about), random);
                MemberId member = Capitals.MEMBERS.get(i % 3);
                Change change = fresh.replacing(member, "p0", Localized.of("en", text), "ja");
                ActRef outer = about < 0 ? null : made.get(about);
                ActRef head = fresh.head(member).ref();
                made.add(fresh.say(member, new TextProposed(fresh.opened, head, change, null, outer)));
                wanted.add(text);
            }
            var row = fresh.table(CC).row("p0").orElseThrow();
            List<Bracketed> runs = Bracketed.of(base, "en", row.version().hash(), row.proposals());
            assertEquals(base, read(runs, List.of()), "seed " + seed);
            for (int i = 0; i < made.size(); i++) {
                List<ActRef> around = fresh.instrument(CC).around(made.get(i)).stream()
                        .map(Proposal::ref)
                        .toList();
                assertEquals(wanted.get(i), read(runs, around), "seed " + seed + ": " + printed(runs));
            }
        }
    }

    private static String edited(String text, Random random) {
        String[] words = "We will meet every year in one capital and report in writing to our leaders".split(" ", -1);
        List<String> tokens = new ArrayList<>(List.of(text.split(" ", -1)));
        for (int edit = 0; edit < 1 + random.nextInt(3); edit++) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(3)) {
                case 0 -> tokens.add(at, words[random.nextInt(words.length)]);
                case 1 -> tokens.set(at, words[random.nextInt(words.length)]);
                default -> tokens.remove(tokens.size() > 2 ? at : tokens.size() - 1);
            }
            if (tokens.isEmpty()) {
                tokens.add("We");
            }
        }
        return String.join(" ", tokens);
    }

    /** The words as one proposal has them: its own alternatives, else those of the nearest it speaks to. */
    private static String read(List<Bracketed> runs, List<ActRef> around) {
        StringBuilder out = new StringBuilder();
        for (Bracketed run : runs) {
            switch (run) {
                case Bracketed.Plain plain -> out.append(plain.words());
                case Bracketed.Disputed disputed -> {
                    Optional<Bracketed.Alternative> own = around.stream()
                            .flatMap(ref -> disputed.alternatives().stream()
                                    .filter(one -> one.proposal().equals(ref)))
                            .findFirst();
                    out.append(own.map(one -> read(one.runs(), around)).orElse(disputed.words()));
                }
            }
        }
        return out.toString();
    }
}
