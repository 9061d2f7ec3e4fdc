package entente.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.ContinuityAct.PostCreated;
import entente.act.DocumentRef;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.SilenceAct;
import entente.act.SilenceAct.MethodConsented;
import entente.act.SilenceAct.SilenceOpened;
import entente.act.Terms;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.record.Checkpoint;
import entente.record.SignedNote;
import entente.silence.Procedure;
import entente.silence.Procedure.Stage;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Passage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    private static final MemberId AA = new MemberId("AA");
    private static final MemberId BB = new MemberId("BB");
    private static final MemberId OFFICE = new MemberId("office");
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
    private static final Reader ANYONE = new Reader.Anyone();

    @TempDir
    private Path data;

    @Test
    void whatWasRecordedIsThereAfterReopening() throws Exception {
        ActRef commitment;
        int acts;
        try (Desk desk = begun()) {
            commitment = commitment(desk, new Release.AllMembers());
            acts = desk.snapshot(new Reader.Of(AA)).actCount();
        }
        try (Desk desk = Desk.open(data, CLOCK, new Random(2))) {
            assertEquals(acts, desk.snapshot(new Reader.Of(AA)).actCount());
            assertTrue(
                    desk.snapshot(new Reader.Of(BB)).register().find(commitment).isPresent());
            Answer again = desk.receive(
                    deskSubmission(BB, new Release.AllMembers(), new ProgressReported(commitment, WORDS, null)));
            assertInstanceOf(Answer.Recorded.class, again);
        }
    }

    @Test
    void whatIsRecordedTogetherIsCoveredAtTheEndAndWhatFollowsAtOnce() throws Exception {
        try (Desk desk = begun()) {
            ActRef commitment = commitment(desk, new Release.AllMembers());
            Submission report =
                    deskSubmission(AA, new Release.AllMembers(), new ProgressReported(commitment, WORDS, null));
            desk.together(() -> {
                for (int number = 0; number < 20; number++) {
                    recorded(desk, report);
                }
            });
            assertCovered(desk);
            assertThrows(
                    IllegalStateException.class,
                    () -> desk.together(() -> {
                        throw new IllegalStateException("the work fails");
                    }));
            for (int number = 0; number < 20; number++) {
                recorded(desk, report);
                assertCovered(desk);
            }
        }
    }

    private static void assertCovered(Desk desk) {
        for (MemberId log : List.of(AA, BB, OFFICE)) {
            SignedNote signed =
                    SignedNote.parse(desk.logBooks().checkpoint(log)).expect();
            assertEquals(
                    desk.arrived(log), Checkpoint.parse(signed.text()).expect().size());
        }
    }

    @Test
    void theSecondBeginningIsRefused() throws Exception {
        begun().close();
        assertThrows(DeskFailure.class, this::begun);
    }

    @Test
    void aReaderSeesOnlyWhatItMayRead() throws Exception {
        try (Desk desk = begun()) {
            Release onlyAa = new Release.NamedMembers(List.of(AA));
            ActRef commitment = commitment(desk, onlyAa);
            assertTrue(
                    desk.snapshot(new Reader.Of(AA)).register().find(commitment).isPresent());
            assertFalse(desk.snapshot(new Reader.Of(BB)).act(commitment).isPresent());
            assertFalse(desk.snapshot(ANYONE).act(commitment).isPresent());
            int before = desk.snapshot(ANYONE).actCount();
            Answer secret = desk.receive(deskSubmission(AA, onlyAa, new ProgressReported(commitment, WORDS, null)));
            assertInstanceOf(Answer.Recorded.class, secret);
            assertEquals(before, desk.snapshot(ANYONE).actCount());
        }
    }

    @Test
    void whatIsReleasedLaterIsSeenFromThenOnAndAfterReopening() throws Exception {
        ActRef commitment;
        Release everyone = new Release.Everyone();
        try (Desk desk = begun()) {
            commitment = commitment(desk, new Release.AllMembers());
            assertFalse(desk.snapshot(ANYONE).act(commitment).isPresent());
            ActRef statement = desk.snapshot(new Reader.Of(AA))
                    .statements()
                    .all()
                    .iterator()
                    .next()
                    .ref();
            recorded(desk, deskSubmission(AA, everyone, new BodyReleased(statement, everyone)));
            recorded(desk, deskSubmission(AA, everyone, new BodyReleased(commitment, everyone)));
            assertTrue(desk.snapshot(ANYONE).register().find(commitment).isPresent());
        }
        try (Desk desk = Desk.open(data, CLOCK, new Random(3))) {
            assertTrue(desk.snapshot(ANYONE).register().find(commitment).isPresent());
        }
    }

    @Test
    void aRefusedSubmissionLeavesNoTrace() throws Exception {
        try (Desk desk = begun()) {
            long size = desk.logBooks().size(AA);
            Answer answer =
                    desk.receive(new Submission(AA, deskOf(BB), "Somebody", new Release.AllMembers(), statement(desk)));
            assertEquals(
                    Rule.NOT_ITS_POST,
                    assertInstanceOf(Answer.Refused.class, answer).refusal().rule());
            assertEquals(size, desk.logBooks().size(AA));
        }
    }

    @Test
    void anActLargerThanTheRecordTakesIsRefusedByNameAndForeseen() throws Exception {
        try (Desk desk = begun()) {
            ActRef statement = recorded(desk, deskSubmission(AA, new Release.AllMembers(), statement(desk)));
            Terms terms = new Terms(
                    WORDS, List.of(AA), Terms.Kind.ONE_OFF, Terms.Force.FIRM, "other", null, null, null, true);
            Passage passage = new Passage(0, 2, "W".repeat(4_000), 0, 8);
            Basis basis = new Basis.Quoted(Collections.nCopies(300, passage));
            Submission large = deskSubmission(
                    AA, new Release.AllMembers(), new CommitmentConfirmed(statement, "T-1", terms, basis));
            Refusal refusal = new Refusal(Rule.TOO_LONG, "act");
            assertEquals(Optional.of(refusal), desk.foresee(large));
            assertEquals(new Answer.Refused(refusal), desk.receive(large));
        }
    }

    @Test
    void readersWhoMayReadTheSameShareOneFold() throws Exception {
        try (Desk desk = begun()) {
            List<Reader> readers = List.of(ANYONE, new Reader.Of(AA), new Reader.Of(BB), new Reader.Of(OFFICE));
            readers.forEach(desk::snapshot);
            assertEquals(1, desk.folds());
            commitment(desk, new Release.AllMembers());
            assertEquals(2, desk.folds(), "the public reads less");
            ActRef secret = commitment(desk, new Release.NamedMembers(List.of(AA, BB)));
            assertEquals(3, desk.folds(), "the office reads less than the two");
            assertTrue(desk.snapshot(new Reader.Of(BB)).act(secret).isPresent());
            assertFalse(desk.snapshot(new Reader.Of(OFFICE)).act(secret).isPresent());
            for (ActRef ref : List.of(statementOf(desk, secret), secret)) {
                recorded(
                        desk,
                        deskSubmission(AA, new Release.AllMembers(), new BodyReleased(ref, new Release.AllMembers())));
            }
            assertTrue(desk.snapshot(new Reader.Of(OFFICE)).act(secret).isPresent());
            assertEquals(2, desk.folds());
        }
    }

    @Test
    void theDeskRecordsWhatTimeRequiresAndARestartChangesNothing() throws Exception {
        List<Instant> now = new java.util.ArrayList<>(List.of(CLOCK.instant()));
        InstantSource clock = now::getLast;
        Instant expiry = CLOCK.instant().plusSeconds(600);
        ActRef opened;
        try (Desk desk = begun()) {
            opened = silence(desk, expiry);
            Procedure procedure = procedure(desk, opened);
            assertEquals(
                    2,
                    procedure.voices().values().stream()
                            .filter(v -> v.reachedInTime(procedure.term()))
                            .count());
        }
        now.add(expiry.plusSeconds(59));
        try (Desk desk = Desk.open(data, clock, new Random(5))) {
            assertEquals(0, desk.settle(), "the allowance has not passed");
        }
        now.add(expiry.plusSeconds(86_400));
        try (Desk desk = Desk.open(data, clock, new Random(6))) {
            assertEquals(Stage.LAPSED, procedure(desk, opened).stage(clock.instant(), desk.holding()::effective));
            assertEquals(3, desk.settle(), "two members and the opener");
            assertEquals(0, desk.settle());
            assertEquals(Stage.ADOPTED, procedure(desk, opened).stage(clock.instant(), desk.holding()::effective));
        }
    }

    private static ActRef silence(Desk desk, Instant expiry) {
        List<ActRef> consents = List.of(AA, BB).stream()
                .map(m -> recorded(
                        desk, deskSubmission(m, new Release.AllMembers(), new MethodConsented(SilenceAct.METHOD))))
                .toList();
        DocumentRef text = desk.keep("We will.".getBytes(StandardCharsets.UTF_8), "text/plain", "draft.txt");
        SilenceOpened act = new SilenceOpened(
                "S-1",
                WORDS,
                null,
                null,
                new java.util.TreeMap<>(java.util.Map.of("en", text)),
                List.of(AA, BB),
                expiry,
                60,
                false,
                consents);
        return recorded(desk, deskSubmission(OFFICE, new Release.AllMembers(), act));
    }

    private static Procedure procedure(Desk desk, ActRef opened) {
        return desk.snapshot(new Reader.Of(AA)).silences().find(opened).orElseThrow();
    }

    private static ActRef statementOf(Desk desk, ActRef commitment) {
        return desk.snapshot(new Reader.Of(AA))
                .register()
                .find(commitment)
                .orElseThrow()
                .statement();
    }

    private Desk begun() {
        List<Party> parties =
                List.of(new Party(AA, false, WORDS), new Party(BB, false, WORDS), new Party(OFFICE, true, WORDS));
        PartnershipFounded act = new PartnershipFounded(WORDS, parties, List.of("en"), null, null);
        Desk desk = Desk.begin(data, new Founding("test", "test.invalid", OFFICE, act), CLOCK, new Random(1));
        for (Party party : parties) {
            PostCreated post = new PostCreated(deskOf(party.id()), party.id(), WORDS, PostKind.DESK);
            recorded(desk, new Submission(party.id(), null, null, new Release.Everyone(), post));
        }
        return desk;
    }

    private static ActRef commitment(Desk desk, Release release) {
        ActRef statement = recorded(desk, deskSubmission(AA, release, statement(desk)));
        Terms terms = new Terms(
                WORDS, List.of(AA, BB), Terms.Kind.ONE_OFF, Terms.Force.FIRM, "other", null, null, null, true);
        Basis basis = new Basis.Quoted(List.of(new Passage(0, 2, "We", 0, 8)));
        return recorded(desk, deskSubmission(AA, release, new CommitmentConfirmed(statement, "T-1", terms, basis)));
    }

    private static StatementEntered statement(Desk desk) {
        DocumentRef text = desk.keep("We will.".getBytes(StandardCharsets.UTF_8), "text/plain", "statement.txt");
        return new StatementEntered(
                "T",
                WORDS,
                StatementKind.OTHER,
                new PartialDate("2026"),
                null,
                List.of(AA, BB),
                "en",
                null,
                text,
                null);
    }

    private static Submission deskSubmission(MemberId author, Release release, entente.act.Act act) {
        return new Submission(author, deskOf(author), "Somebody", release, act);
    }

    private static PostId deskOf(MemberId member) {
        return new PostId(member.logName() + "-desk");
    }

    private static ActRef recorded(Desk desk, Submission submission) {
        return assertInstanceOf(Answer.Recorded.class, desk.receive(submission)).ref();
    }
}
