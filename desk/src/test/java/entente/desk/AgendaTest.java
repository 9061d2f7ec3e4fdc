package entente.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.Link;
import entente.act.CommitmentAct.RoundWaived;
import entente.act.EvidenceAct.ProgressReported;
import entente.act.Release;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Round;
import entente.example.Example;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members agree and what texts say twice, on the agenda of the example. */
class AgendaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final MemberId OFFICE = new MemberId("secretariat");
    private static final List<MemberId> MEMBERS = List.of(new MemberId("JP"), new MemberId("KR"), new MemberId("US"));

    @TempDir
    private Path data;

    private Desk desk;

    @BeforeEach
    void begin() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));
        desk = Example.begin(data, clock, new Random(1));
    }

    @AfterEach
    void end() throws IOException {
        desk.close();
    }

    private Partnership state() {
        return desk.snapshot(new Reader.Anyone());
    }

    private Commitment commitment(String code) {
        return state().register().all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ActRef record(MemberId author, Act act) {
        PostId post = new PostId(author.logName() + "-desk");
        return switch (desk.receive(new Submission(author, post, "Officer", new Release.Everyone(), act))) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new AssertionError(refused.refusal() + " " + act);
        };
    }

    private List<String> lapsed() {
        return codes(Agenda.of(state(), TODAY).lapsed());
    }

    private static List<String> codes(List<Agenda.Item> items) {
        return items.stream()
                .map(item -> item.commitment().code() + " " + item.by() + (item.reported() ? " reported" : ""))
                .toList();
    }

    @Test
    void aRoundIsWaivedWhenEveryBoundMemberAgreedAndNotBefore() {
        Commitment leaders = commitment("SCD-01");
        LocalDate due = LocalDate.of(2025, 12, 31);
        for (MemberId member : MEMBERS) {
            assertEquals(Round.State.EXPECTED_NOT_EVIDENCED, round(leaders, due));
            assertTrue(lapsed().contains("SCD-01 " + due), "before " + member);
            record(member, new RoundWaived(leaders.ref(), PartialDate.of(due), WORDS));
        }
        assertEquals(Round.State.WAIVED, round(leaders, due));
        assertTrue(!lapsed().contains("SCD-01 " + due));
    }

    private Round.State round(Commitment commitment, LocalDate due) {
        return Agenda.rounds(state(), commitment(commitment.code()), TODAY).stream()
                .filter(round -> round.due().equals(due))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aDutyThatStandsInSeveralTextsFallsDueOnce() {
        String round = " 2025-12-31";
        assertTrue(lapsed().containsAll(List.of("SCD-01" + round, "SCD-03" + round)));
        record(
                OFFICE,
                new CommitmentLinked(
                        commitment("SCD-03").ref(),
                        Link.RESTATES,
                        commitment("SCD-01").ref()));
        List<String> after = lapsed();
        assertTrue(after.contains("SCD-01" + round) && !after.contains("SCD-03" + round), after.toString());
        ActRef first = deadline("ONE", "2026-01-31");
        ActRef again = deadline("TWO", "2026-01-31");
        ActRef later = deadline("THREE", "2026-02-01");
        record(OFFICE, new CommitmentLinked(again, Link.RESTATES, first));
        record(OFFICE, new CommitmentLinked(later, Link.RESTATES, first));
        after = lapsed();
        assertTrue(after.contains("ONE 2026-01-31") && !after.contains("TWO 2026-01-31"), after.toString());
        assertTrue(after.contains("THREE 2026-02-01"), "another day is another thing due");
    }

    /** The facts of the example were gathered up to 23 February 2026. */
    @Test
    void whatPassedAfterTheFactsWereGatheredIsNotKnownToHaveLapsedUnlessSomebodyReportsIt() {
        deadline("LAST", "2026-02-23");
        ActRef after = deadline("AFTER", "2026-02-24");
        Agenda agenda = Agenda.of(state(), TODAY);
        assertTrue(codes(agenda.lapsed()).contains("LAST 2026-02-23"));
        assertTrue(codes(agenda.unknown()).contains("AFTER 2026-02-24"));
        assertTrue(!codes(agenda.lapsed()).contains("AFTER 2026-02-24"));
        record(MEMBERS.getFirst(), new ProgressReported(after, WORDS, null));
        agenda = Agenda.of(state(), TODAY);
        assertTrue(codes(agenda.lapsed()).contains("AFTER 2026-02-24 reported"));
        assertTrue(!codes(agenda.unknown()).contains("AFTER 2026-02-24"));
    }

    private ActRef deadline(String code, String day) {
        Terms terms = new Terms(
                WORDS,
                MEMBERS,
                Terms.Kind.ONE_OFF,
                Terms.Force.FIRM,
                "security",
                new Terms.Deadline("by then", new PartialDate(day)),
                null,
                null,
                true);
        Source source = new Source("Gazette", null, null);
        ActRef statement = commitment("SCD-01").statement();
        return record(OFFICE, new CommitmentConfirmed(statement, code, terms, new Basis.CompiledFromSource(source)));
    }
}
