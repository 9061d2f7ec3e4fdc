package entente.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.FactorAct.FactorOpened;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.example.Example;
import entente.member.MemberId;
import entente.member.PostId;
import entente.outlook.FactorForms.Read;
import entente.partnership.Partnership;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed about a factor, as an act. */
class FactorFormsTest {
    private static final MemberId SECRETARIAT = new MemberId("secretariat");
    private static final PostId DESK = new PostId("secretariat-desk");

    @TempDir
    private Path data;

    @Test
    void codesArePartedAsOfficersWriteThemAndMayHoldWhatPartsThem() throws Exception {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        try (Desk desk = Example.begin(data, InstantSource.fixed(now), new Random(1))) {
            Commitment known = named(desk.snapshot(new Reader.Anyone()), "SCD-01");
            CommitmentConfirmed confirmed = (CommitmentConfirmed) desk.snapshot(new Reader.Anyone())
                    .act(known.ref())
                    .orElseThrow()
                    .entry()
                    .body()
                    .act();
            CommitmentConfirmed spaced = new CommitmentConfirmed(
                    confirmed.statement(), "R&D, Seoul 1", confirmed.terms(), confirmed.basis());
            assertInstanceOf(
                    Answer.Recorded.class,
                    desk.receive(new Submission(SECRETARIAT, DESK, "Officer", new Release.Everyone(), spaced)));
            Partnership state = desk.snapshot(new Reader.Anyone());
            List<String> all = List.of("R&D, Seoul 1", "SCD-01", "SEC-01");
            for (String typed : List.of(
                    "R&D, Seoul 1; SCD-01; SEC-01", "R&D, Seoul 1;SCD-01 SEC-01;", " R&D, Seoul 1 ； SCD-01、SEC-01")) {
                assertEquals(
                        all.stream().map(code -> named(state, code).ref()).toList(), commitments(state, typed), typed);
            }
            assertEquals(new Read.Bad("commitments: R&D"), opening(state, "R&D, Seoul 2"));
        }
    }

    private static Commitment named(Partnership state, String code) {
        return state.register().all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<entente.act.ActRef> commitments(Partnership state, String typed) {
        Read.Good good = assertInstanceOf(Read.Good.class, opening(state, typed), typed);
        return ((FactorOpened) good.act()).scope().commitments();
    }

    private static Read opening(Partnership state, String commitments) {
        Map<String, String> typed = new HashMap<>(
                Map.of("code", "F-1", "question", "Will it?", "why", "It hangs.", "owner", "secretariat-desk"));
        typed.put("review", "2027-01");
        typed.put("commitments", commitments);
        return FactorForms.opening(state, typed, "en");
    }
}
