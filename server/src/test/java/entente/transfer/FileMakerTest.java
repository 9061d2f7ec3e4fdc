package entente.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.ContinuityAct.TermEnded;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.FactorAct.FactorOffered;
import entente.act.HandoverAct.Occasion;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.example.Example;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.registry.Almanac;
import entente.registry.Objection;
import entente.registry.OpenQuestion;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import entente.transfer.Contents.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the chair's hand-over of the example tells whoever takes over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileMakerTest {
    private static final MemberId KR = new MemberId("KR");
    private static final MemberId US = new MemberId("US");
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Localized WORDS = Localized.of("en", "Words.");

    private Desk desk;
    private Partnership state;
    private Contents contents;

    @BeforeAll
    void begin(@TempDir Path data) {
        desk = Example.begin(data, InstantSource.fixed(NOW), new Random(1));
        Commitment commitment = desk.snapshot(new Reader.Of(KR)).register().all().stream()
                .filter(one -> one.code().equals("SCD-01"))
                .findFirst()
                .orElseThrow();
        ActRef evidence = record(
                new MemberId("secretariat"),
                new EvidenceAdded(
                        commitment.ref(),
                        new Source("Gazette", null, null),
                        WORDS,
                        null,
                        false,
                        List.of(),
                        null,
                        null,
                        new PartialDate("2026-11-01")));
        record(KR, new ClaimContested(commitment.ref(), evidence, WORDS, null));
        offer("FAC-02", US);
        offer("FAC-03", KR);
        state = desk.snapshot(new Reader.Of(US));
        contents = new FileMaker(state, NOW, Occasion.CHAIR, KR, US, null).contents(new PartialDate("2026-11-20"));
    }

    @AfterAll
    void end() throws java.io.IOException {
        desk.close();
    }

    private void offer(String code, MemberId to) {
        ActRef factor = desk.snapshot(new Reader.Of(KR)).factors().all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .ref();
        record(new MemberId("secretariat"), new FactorOffered(factor, to, "The chair passes on."));
    }

    private ActRef record(MemberId author, entente.act.Act act) {
        PostId post = new PostId(author.logName() + "-desk");
        return switch (desk.receive(new Submission(author, post, "Officer", new Release.AllMembers(), act))) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new AssertionError(refused.refusal() + " " + act);
        };
    }

    private List<String> next(Reason reason) {
        return contents.next().stream()
                .filter(one -> one.what() == reason)
                .map(Contents.Step::code)
                .toList();
    }

    @Test
    void whatIsToBeLookedAtAgainIsAmongWhatToDoNext() {
        assertEquals(List.of("FAC-03", "FAC-01", "FAC-02"), next(Reason.REVIEW));
        assertEquals(List.of("SCD-01"), next(Reason.EVIDENCE_REVIEW));
        Almanac.Figures figures = new Almanac().of(new Reader.Of(US), state, LocalDate.of(2026, 11, 26));
        assertEquals(1, figures.evidenceDue().size());
    }

    @Test
    void whoTakesOverIsToldWhichQuestionsItIsAskedToAnswerFor() {
        assertEquals(List.of("FAC-02"), next(Reason.TAKE_OVER));
        assertEquals(
                List.of("FAC-03 KR", "FAC-01 null", "FAC-02 US"),
                Objects.requireNonNull(contents.questions()).stream()
                        .map(one -> one.code() + " " + one.offered())
                        .toList());
    }

    @Test
    void everyRecurringDutyWithoutHostsIsMissingThem() {
        List<String> without = state.register().all().stream()
                .filter(one -> one.open()
                        && one.terms().cadence() != null
                        && one.terms().cadence().hosts() == null)
                .map(Commitment::code)
                .toList();
        assertTrue(without.size() > 1);
        assertEquals(
                without,
                contents.missing().stream()
                        .filter(one -> one.gap() == Contents.Gap.NO_HOSTS)
                        .map(Contents.Missing::code)
                        .toList());
    }

    @Test
    void aVacantPostOnWhichADutyRestsIsMissing() {
        PostId head = new PostId("kr-president");
        ActRef term = state.offices()
                .find(head)
                .orElseThrow()
                .holder(LocalDate.of(2026, 11, 26))
                .orElseThrow()
                .ref();
        assertEquals(List.of(), vacant(contents));
        record(KR, new TermEnded(term, new PartialDate("2026-11-25"), null));
        Partnership without = desk.snapshot(new Reader.Of(US));
        Contents now =
                new FileMaker(without, NOW, Occasion.CHAIR, KR, US, null).contents(new PartialDate("2026-11-20"));
        assertEquals(List.of("kr-president"), vacant(now));
    }

    private static List<String> vacant(Contents contents) {
        return contents.missing().stream()
                .filter(one -> one.gap() == Contents.Gap.VACANT)
                .map(Contents.Missing::code)
                .toList();
    }

    @Test
    void whatFellDueAfterTheFactsWereGatheredIsToBeFoundOut() {
        assertEquals(List.of("SEC-01"), next(Reason.NOT_KNOWN));
        assertTrue(next(Reason.OVERDUE).contains("TSC-02"));
    }

    @Test
    void theFileTellsOfOpenQuestionsAndContestedClaims() {
        List<OpenQuestion> questions = Objects.requireNonNull(contents.questions());
        assertEquals(
                List.of("FAC-03 true", "FAC-01 true", "FAC-02 false"),
                questions.stream().map(one -> one.code() + " " + one.due()).toList());
        List<Objection> objections = Objects.requireNonNull(contents.objections());
        assertEquals(List.of("SCD-01"), objections.stream().map(Objection::code).toList());
        assertEquals(KR, objections.getFirst().by());
    }

    @Test
    void theOtherSideIsToldOnlyWhatHangsOnItsOwnDuties() {
        Contents post = new FileMaker(state, NOW, Occasion.POST, KR, KR, new PostId("kr-foreign-minister"))
                .contents(new PartialDate("2026-11-20"));
        assertEquals(List.of(), post.questions());
    }
}
