package entente.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.CommitmentAct;
import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.Release;
import entente.commitment.Commitment;
import entente.desk.Agenda;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 2, 23);

    @TempDir
    private static Path data;

    private static Desk desk;
    private static Partnership state;

    @BeforeAll
    static void compile() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
        desk = Example.begin(data, clock, new Random(1));
        state = desk.snapshot(new Reader.Anyone());
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
    }

    @Test
    void itHasAtLeastSixtyCommitmentsEachFromASourceAndInEveryLanguage() {
        assertTrue(state.register().all().size() >= 60);
        for (Commitment commitment : state.register().all()) {
            assertEquals(
                    Set.of("en", "ja", "ko"), commitment.terms().summary().in().keySet(), commitment.code());
            assertTrue(
                    commitment.basis() instanceof entente.act.Basis.CompiledFromSource compiled
                            && compiled.source().url() != null
                            && compiled.source().date() != null,
                    commitment.code());
        }
    }

    @Test
    void noActOfAGovernmentIsInvented() {
        for (Standing standing : state.acts()) {
            MemberId author = standing.entry().body().author();
            if (author.state()) {
                assertTrue(
                        standing.entry().body().act() instanceof KeyIntroduced
                                || standing.entry().body().act() instanceof PostCreated,
                        standing.toString());
            }
        }
        assertTrue(state.register().all().stream()
                .map(c -> state.dossiers().of(c.ref()))
                .allMatch(d -> d.reports().isEmpty() && d.assessments().isEmpty()));
    }

    @Test
    void everyActHasEffectAndIsPublic() {
        assertTrue(state.acts().stream().allMatch(Standing::effective));
        assertTrue(state.acts().stream().allMatch(s -> s.entry().body().release() instanceof Release.Everyone));
        assertEquals(desk.snapshot(new Reader.Of(new MemberId("JP"))).actCount(), state.actCount());
    }

    /** Every duty with a cadence, round by round, as it stood on the day up to which the facts were gathered. */
    @Test
    void theRoundsThatWereAndWereNotEvidencedComeOutAsTheFactsSay() {
        Map<String, String> rounds = state.register().all().stream()
                .filter(c -> c.terms().cadence() != null)
                .collect(Collectors.toMap(
                        Commitment::code,
                        c -> Agenda.rounds(state, c, AS_OF).stream()
                                .map(r -> r.due().getYear() + " " + r.state())
                                .collect(Collectors.joining(", ")),
                        (one, _) -> one,
                        TreeMap::new));
        String lapsed = "2024 HELD, 2025 EXPECTED_NOT_EVIDENCED, 2026 NOT_YET_DUE";
        Map<String, String> expected = new TreeMap<>(Map.of(
                "SCD-01",
                "2023 HELD, " + lapsed,
                "SCD-02",
                "2024 HELD, 2025 HELD, 2026 NOT_YET_DUE",
                "SCD-03",
                "2023 HELD, " + lapsed,
                "SCD-04",
                "2023 HELD, " + lapsed,
                "SCD-05",
                lapsed,
                "SCD-07",
                lapsed,
                "SCD-09",
                "2024 HELD, 2025 HELD, 2026 NOT_YET_DUE",
                "COM-01",
                "2025 EXPECTED_NOT_EVIDENCED, 2026 NOT_YET_DUE",
                "DEV-01",
                "2025 EXPECTED_NOT_EVIDENCED, 2027 NOT_YET_DUE",
                "SEC-01",
                "2026 NOT_YET_DUE"));
        assertEquals(expected, rounds);
    }

    @Test
    void theTurnOfTheSecretariatGoesRound() {
        Commitment rotation = state.register().all().stream()
                .filter(c -> c.code().equals("SEC-01"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("2026-11-20 KR", "2028-11-20 US", "2030-11-20 JP", "2032-11-20 KR"),
                Agenda.rounds(state, rotation, LocalDate.of(2032, 1, 1)).stream()
                        .map(r -> r.due() + " " + r.host())
                        .toList());
    }

    @Test
    void whatIsDueAheadHasTheRoundsAfterTheNextToo() {
        List<String> ahead = Agenda.upcoming(state, AS_OF, AS_OF.plusYears(2)).stream()
                .filter(item -> item.commitment().code().equals("SCD-01"))
                .map(item -> item.by().toString())
                .toList();
        assertEquals(List.of("2026-12-31", "2027-12-31"), ahead);
    }

    @Test
    void aDayHasPassedWhenItHasInEveryCapital() {
        assertEquals(LocalDate.of(2026, 12, 31), Agenda.today(state, Instant.parse("2027-01-01T04:59:59Z")));
        assertEquals(LocalDate.of(2027, 1, 1), Agenda.today(state, Instant.parse("2027-01-01T05:00:00Z")));
        assertEquals(
                LocalDate.of(2026, 6, 30),
                Agenda.today(state, Instant.parse("2026-07-01T03:59:59Z")),
                "an hour earlier in summer");
        assertEquals(LocalDate.of(2026, 7, 1), Agenda.today(state, Instant.parse("2026-07-01T04:00:00Z")));
    }

    @Test
    void foreignMinistersMetFiveTimesInOneYear() {
        Commitment ministers = state.register().all().stream()
                .filter(c -> c.code().equals("SCD-02"))
                .findFirst()
                .orElseThrow();
        long in2025 = state.dossiers().of(ministers.ref()).held(AS_OF).stream()
                .filter(d -> d.first().getYear() == 2025)
                .count();
        assertEquals(5, in2025);
    }

    @Test
    void theAgendaShowsWhatLapsed() {
        Agenda agenda = Agenda.of(state, AS_OF);
        List<String> lapsed =
                agenda.lapsed().stream().map(i -> i.commitment().code()).toList();
        assertTrue(lapsed.contains("SCD-01"), lapsed.toString());
        assertTrue(agenda.due().size() > 3);
    }

    @Test
    void everyStatusHasItsReason() {
        assertTrue(state.register().all().stream()
                .filter(c -> c.standing().status() != CommitmentAct.Status.ACTIVE)
                .allMatch(c -> c.standing().reason() != null));
    }

    @Test
    void theHolderOfAPostIsTheOneInOffice() {
        var primeMinister = state.offices()
                .find(new entente.member.PostId("jp-prime-minister"))
                .orElseThrow();
        assertEquals(
                "Takaichi Sanae",
                primeMinister.holder(AS_OF).orElseThrow().person().get("en"));
        assertEquals(
                "Ishiba Shigeru",
                primeMinister
                        .holder(LocalDate.of(2024, 11, 15))
                        .orElseThrow()
                        .person()
                        .get("en"));
    }
}
