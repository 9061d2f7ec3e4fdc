package entente.api;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.RoundMoved;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.CommitmentAct.TaskSet;
import entente.act.ConsultationAct.Clocks;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.Ground;
import entente.act.ConsultationAct.PositionStated;
import entente.act.DocumentRef;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.FactorAct.FactorOffered;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.FactorReviewed;
import entente.act.FactorAct.Scope;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.MeetingAct.AgendaItem;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.MinutesEntered;
import entente.act.MeetingAct.Schedule;
import entente.act.MeetingAct.SensitiveDayMarked;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.TextKind;
import entente.act.NegotiationAct.TextTabled;
import entente.act.Release;
import entente.act.Terms;
import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.draft.Style;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.CalendarDay;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Passage;
import entente.text.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Acts whose words begin with a word of their own, so that it can be looked for wherever they must not be read. */
final class WordedActs {
    private WordedActs() {}

    static Localized words(String words) {
        return Localized.of("en", words);
    }

    static Terms terms(String word) {
        return new Terms(
                words(word + "terms"),
                List.of(ApiWorld.AA, ApiWorld.BB),
                Terms.Kind.RECURRING,
                Terms.Force.FIRM,
                word + "area",
                null,
                new Terms.Cadence(word + "cadence", "P1Y", null),
                words(word + "condition"),
                true);
    }

    static Source source(String word) {
        return new Source(word + "source", "https://" + word + ".example/", null);
    }

    /** Everything an officer puts on the record about a statement, its words beginning with one of their own. */
    static void everything(ApiWorld world, MemberId member, Release release, String word) {
        DocumentRef text = world.keep((word + "text will meet.").getBytes(StandardCharsets.UTF_8), word + ".txt");
        ActRef statement = world.record(
                member,
                release,
                new StatementEntered(
                        word + "code",
                        words(word + "title"),
                        StatementKind.JOINT_STATEMENT,
                        new PartialDate("2025-01-01"),
                        words(word + "place"),
                        List.of(ApiWorld.AA, ApiWorld.BB),
                        "en",
                        null,
                        text,
                        source(word)));
        ActRef commitment = world.record(
                member,
                release,
                new CommitmentConfirmed(
                        statement, word + "no", terms(word), new Basis.CompiledFromSource(source(word))));
        about(world, member, release, word, commitment);
    }

    static void about(ApiWorld world, MemberId member, Release release, String word, ActRef commitment) {
        MemberId other = member.equals(ApiWorld.AA) ? ApiWorld.BB : ApiWorld.AA;
        List<Act> acts = List.of(
                new ProgressReported(commitment, words(word + "report"), new PartialDate("2025-06-01")),
                new EvidenceAdded(
                        commitment,
                        source(word),
                        words(word + "shows"),
                        new PartialDate("2025-06-01"),
                        true,
                        List.of(),
                        null),
                new AssessmentGiven(commitment, other, 1, words(word + "reasons"), List.of()),
                new TaskSet(commitment, new PostId(member.logName() + "-desk"), words(word + "task"), null),
                new StatusStated(commitment, Status.ACTIVE, words(word + "status"), source(word)),
                new RoundWaived(commitment, new PartialDate("2026-01-01"), words(word + "waiver")),
                new RoundMoved(
                        commitment,
                        new PartialDate("2027-01-01"),
                        new PartialDate("2027-03-01"),
                        words(word + "move")));
        acts.forEach(act -> world.record(member, release, act));
    }

    /** What is about no commitment: meetings, sensitive days, texts under negotiation, consultations. */
    static void between(ApiWorld world, Release release, Set<String> of, String word) {
        of.add(word);
        PostId desk = new PostId(ApiWorld.AA.logName() + "-desk");
        Instant soon = Instant.parse("2030-03-01T09:00:00Z");
        ActRef meeting = world.record(
                ApiWorld.AA,
                release,
                new MeetingCalled(
                        word + "m",
                        words(word + "meeting"),
                        new Schedule(soon, soon.plusSeconds(3_600), "UTC", false),
                        words(word + "room"),
                        "https://" + word + ".example/join",
                        List.of(desk),
                        List.of(new AgendaItem(words(word + "point"), null, null))));
        minutes(world, release, word, meeting);
        factor(world, release, word);
        negotiation(world, release, word);
        if (!(release instanceof Release.NamedMembers)) {
            consultation(world, release, word);
        }
    }

    /** Its post's reminders tell of it: the day of its next review is near. */
    private static void factor(ApiWorld world, Release release, String word) {
        Scope scope = new Scope(
                words(word + "question"),
                words(word + "why"),
                new PostId(ApiWorld.MINISTER),
                List.of(word.toLowerCase(Locale.ROOT)),
                List.of());
        ActRef factor =
                world.record(ApiWorld.AA, release, new FactorOpened(word + "f", scope, new PartialDate("2026-01-01")));
        world.record(
                ApiWorld.AA,
                release,
                new FactorRead(
                        factor,
                        new PartialDate("2026-01-01"),
                        1,
                        words(word + "reading"),
                        List.of(source(word)),
                        null));
        world.record(
                ApiWorld.AA,
                release,
                new FactorReviewed(factor, words(word + "review"), new PartialDate("2026-05-20")));
        if (!(release instanceof Release.NamedMembers)) {
            world.record(ApiWorld.AA, release, new FactorOffered(factor, ApiWorld.BB, word + "offer"));
        }
    }

    private static void minutes(ApiWorld world, Release release, String word, ActRef meeting) {
        byte[] said = (word + "minutes say.").getBytes(StandardCharsets.UTF_8);
        ActRef text = world.record(
                ApiWorld.AA,
                release,
                new StatementEntered(
                        word + "-min",
                        words(word + "minutes"),
                        StatementKind.OTHER,
                        new PartialDate("2026-02-01"),
                        null,
                        List.of(ApiWorld.AA),
                        "en",
                        null,
                        world.keep(said, word + "-minutes.txt"),
                        null));
        Passage outcome = new Passage(0, said.length, word + "outcome", 0, said.length);
        world.record(ApiWorld.AA, release, new MinutesEntered(meeting, text, List.of(outcome)));
        world.record(
                ApiWorld.AA,
                release,
                new SensitiveDayMarked(ApiWorld.AA, new CalendarDay("--05-05"), words(word + "day"), source(word)));
    }

    private static void negotiation(ApiWorld world, Release release, String word) {
        ActRef instrument = world.record(
                ApiWorld.AA,
                release,
                new InstrumentOpened(
                        word + "i",
                        words(word + "instrument"),
                        TextKind.ZERO_DRAFT,
                        List.of(ApiWorld.AA),
                        new LanguagePolicy(List.of("en"), null, List.of()),
                        ApiWorld.AA,
                        null));
        Clause clause = Clause.of("p1", ClauseKind.PARAGRAPH, words(word + "clause"));
        Draft draft = new Draft(words(word + "draft"), Style.PARAGRAPHS, List.of(clause));
        world.record(
                ApiWorld.AA,
                release,
                new TextTabled(instrument, instrument, TextKind.ZERO_DRAFT, draft, words(word + "note")));
    }

    /** Those who are asked must be able to read it. */
    private static void consultation(ApiWorld world, Release release, String word) {
        ActRef consultation = world.record(
                ApiWorld.AA,
                release,
                new ConsultationOpened(
                        word + "c",
                        words(word + "matter"),
                        words(word + "reason"),
                        List.of(ApiWorld.BB),
                        new Clocks(600, 1_200, 1_800),
                        List.of(new Ground(source(word), words(word + "ground"), null)),
                        false));
        world.record(ApiWorld.AA, release, new PositionStated(consultation, words(word + "position")));
    }
}
