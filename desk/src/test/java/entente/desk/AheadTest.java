package entente.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.commitment.Round;
import entente.example.Example;
import entente.partnership.Partnership;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agenda and what comes after it, in one pass, are what each is alone. */
class AheadTest {
    @Test
    void howFarAheadOneLooksChangesNothingInTheAgenda(@TempDir Path data) throws Exception {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        Random random = new Random(6);
        try (Desk desk = Example.begin(data, InstantSource.fixed(now), new Random(1))) {
            Partnership state = desk.snapshot(new Reader.Anyone());
            for (int turn = 0; turn < 60; turn++) {
                LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2_500));
                LocalDate horizon = day.plusDays(random.nextInt(1_500));
                Agenda.Ahead both = Agenda.ahead(state, day, horizon);
                assertEquals(Agenda.of(state, day), both.agenda(), day + " to " + horizon);
                assertEachCommitmentAlone(state, day, both.agenda());
                assertTrue(
                        both.upcoming()
                                .containsAll(both.agenda().due().stream()
                                        .filter(item -> !item.by().isAfter(horizon))
                                        .toList()),
                        "what is due next is among what comes");
                assertTrue(both.upcoming().stream().noneMatch(item -> item.by().isAfter(horizon)));
            }
        }
    }

    /** The rounds on the agenda are those that each commitment's page shows up to the day. */
    private static void assertEachCommitmentAlone(Partnership state, LocalDate day, Agenda agenda) {
        state.register().all().stream().filter(one -> one.open()).forEach(one -> {
            boolean first = state.register().duty(one).standsFor(one);
            long owed = Agenda.rounds(state, one, day).stream()
                    .filter(round -> round.state() == Round.State.EXPECTED_NOT_EVIDENCED
                            || round.state() == Round.State.REPORTED_ONLY)
                    .count();
            long listed = agenda.lapsed().stream()
                    .filter(item -> item.round() && item.commitment().ref().equals(one.ref()))
                    .count();
            assertTrue(first ? listed == owed : listed <= owed, one.code() + " on " + day);
        });
    }
}
