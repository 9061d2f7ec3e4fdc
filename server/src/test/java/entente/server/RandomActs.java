package entente.server;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.Change;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskSet;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.Scope;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.Schedule;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextProposed;
import entente.act.NegotiationAct.TextTabled;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.act.Terms;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.draft.CanonicalBytes;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Acts that members record at random about what any of them has recorded, whether or not they have heard of it. */
final class RandomActs {
    private static final Clause FIRST = Clause.of("p1", ClauseKind.PARAGRAPH, Localized.of("en", "We will meet."));
    private static final Clause SECOND = Clause.of("p2", ClauseKind.PARAGRAPH, Localized.of("en", "We will report."));
    private static final Localized NOTE = Localized.of("en", "For the meeting of experts");
    private static final Source SOURCE = new Source("A gazette", "https://gazette.example/", null);

    private final Random random;
    private final List<MemberId> members;
    private final Map<String, List<ActRef>> recorded = new TreeMap<>();
    private final Map<ActRef, ActRef> instruments = new TreeMap<>();
    private int number;
    private int refused;

    RandomActs(Random random, List<MemberId> members) {
        this.random = random;
        this.members = List.copyOf(members);
    }

    /** One more act by a member at its own desk, which may refuse it: what it is about may not have arrived. */
    void step(MemberId author, Desk desk) {
        number++;
        String kind = any(List.of(
                "statement",
                "commitment",
                "commitment",
                "about",
                "about",
                "about",
                "meeting",
                "factor",
                "reading",
                "instrument",
                "text",
                "proposal",
                "proposal",
                "stance",
                "release"));
        Partnership seen = desk.snapshot(new Reader.Of(author));
        Act act =
                act(kind, author, ref -> random.nextInt(8) == 0 || seen.act(ref).isPresent());
        if (act == null) {
            return;
        }
        PostId post = new PostId(author.logName() + "-desk");
        switch (desk.receive(new Submission(author, post, "Somebody", release(), act))) {
            case Answer.Recorded done -> {
                recorded.computeIfAbsent(kind, _ -> new ArrayList<>()).add(done.ref());
                if (act instanceof TextTabled tabled) {
                    instruments.put(done.ref(), tabled.instrument());
                }
            }
            case Answer.Refused _ -> refused++;
        }
    }

    /** How many acts of how many kinds were recorded, and how many refused. */
    @Override
    public String toString() {
        Map<String, Integer> counts = new TreeMap<>();
        recorded.forEach((kind, acts) -> counts.put(kind, acts.size()));
        return counts + ", refused " + refused;
    }

    private @Nullable Act act(String kind, MemberId author, Predicate<ActRef> known) {
        return switch (kind) {
            case "statement" -> statement();
            case "commitment" -> about("statement", known, this::commitment);
            case "about" -> about("commitment", known, commitment -> onCommitment(author, commitment));
            case "meeting" -> meeting(author);
            case "factor" -> factor(author);
            case "reading" -> about("factor", known, this::reading);
            case "instrument" -> instrument(author);
            case "text" -> about("instrument", known, RandomActs::text);
            case "proposal" -> about("text", known, text -> proposal(instrumentOf(text), text));
            case "stance" -> about("text", known, text -> stance(instrumentOf(text), text));
            case "release" -> about("statement", known, ref -> new BodyReleased(ref, new Release.Everyone()));
            default -> throw new AssertionError(kind);
        };
    }

    private @Nullable Act about(String kind, Predicate<ActRef> known, Function<ActRef, Act> act) {
        List<ActRef> all =
                recorded.getOrDefault(kind, List.of()).stream().filter(known).toList();
        return all.isEmpty() ? null : act.apply(any(all));
    }

    private Act statement() {
        return new StatementEntered(
                "S-" + number,
                words("Statement"),
                StatementKind.JOINT_STATEMENT,
                new PartialDate("2026-0" + (1 + random.nextInt(5))),
                null,
                members,
                "en",
                null,
                null,
                SOURCE);
    }

    private Act commitment(ActRef statement) {
        Terms terms = new Terms(
                words("To meet"),
                members,
                Terms.Kind.RECURRING,
                any(List.of(Terms.Force.values())),
                "summits",
                null,
                new Terms.Cadence("yearly", "P1Y", null),
                null,
                true);
        return new CommitmentConfirmed(statement, "C-" + number, terms, new Basis.CompiledFromSource(SOURCE));
    }

    private Act onCommitment(MemberId author, ActRef commitment) {
        PartialDate day = new PartialDate("2026-05-0" + (1 + random.nextInt(9)));
        return switch (random.nextInt(6)) {
            case 0 -> new ProgressReported(commitment, words("Progress"), day);
            case 1 -> new EvidenceAdded(commitment, SOURCE, words("Shown"), day, true, List.of(), null);
            case 2 -> new AssessmentGiven(commitment, any(members), random.nextInt(3) - 1, words("Because"), List.of());
            case 3 -> new StatusStated(commitment, any(List.of(Status.values())), words("Status"), SOURCE);
            case 4 -> new TaskSet(commitment, new PostId(author.logName() + "-desk"), words("Task"), null);
            default -> new RoundWaived(commitment, day, words("Waived"));
        };
    }

    private Act meeting(MemberId author) {
        Instant from = Instant.parse("2030-03-01T09:00:00Z").plusSeconds(86_400L * random.nextInt(300));
        return new MeetingCalled(
                "M-" + number,
                words("Meeting"),
                new Schedule(from, from.plusSeconds(3_600), "UTC", false),
                words("Room"),
                null,
                List.of(new PostId(author.logName() + "-desk")),
                List.of());
    }

    private Act factor(MemberId author) {
        List<ActRef> on = recorded.getOrDefault("commitment", List.of());
        PostId owner = new PostId(author.logName() + "-desk");
        List<ActRef> commitments = on.isEmpty() ? List.of() : List.of(any(on));
        Scope scope = new Scope(words("Question"), words("Why"), owner, List.of(), commitments);
        return new FactorOpened("F-" + number, scope, new PartialDate("2031-01"));
    }

    private Act reading(ActRef factor) {
        return new FactorRead(
                factor, new PartialDate("2026-05-01"), random.nextInt(3) - 1, words("Reading"), List.of(SOURCE), null);
    }

    private Act instrument(MemberId author) {
        LanguagePolicy policy = new LanguagePolicy(List.of("en"), null, List.of());
        return new InstrumentOpened("I-" + number, words("Text"), TextKind.ZERO_DRAFT, members, policy, author, null);
    }

    private static Act text(ActRef instrument) {
        Draft draft = new Draft(NOTE, Style.PARAGRAPHS, List.of(FIRST, SECOND));
        return new TextTabled(instrument, instrument, TextKind.ZERO_DRAFT, draft, NOTE);
    }

    private ActRef instrumentOf(ActRef text) {
        return Objects.requireNonNull(instruments.get(text));
    }

    private Act proposal(ActRef instrument, ActRef text) {
        Clause clause = random.nextBoolean() ? FIRST : SECOND;
        Change change = random.nextInt(4) == 0
                ? new Change.Delete(clause.id(), CanonicalBytes.hash(clause))
                : new Change.Replace(clause.id(), CanonicalBytes.hash(clause), null, words("We shall"), List.of());
        return new TextProposed(instrument, text, change, NOTE);
    }

    private Act stance(ActRef instrument, ActRef text) {
        TreeMap<String, String> clauses = new TreeMap<>(Map.of("p1", CanonicalBytes.hash(FIRST)));
        return new StanceTaken(instrument, text, any(List.of(Stance.values())), clauses, NOTE);
    }

    private Release release() {
        return switch (random.nextInt(6)) {
            case 0 -> new Release.AllMembers();
            case 1 -> new Release.NamedMembers(List.of(any(members), any(members)));
            default -> new Release.Everyone();
        };
    }

    private Localized words(String words) {
        return Localized.of("en", words + " " + number);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
