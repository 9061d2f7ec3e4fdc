package entente.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.EvidenceAct.EvidenceAdded;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.disclosure.Deed.Shown;
import entente.disclosure.PublicSheet.Line;
import entente.evidence.Evidence;
import entente.example.Example;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the public page, counted in one pass, are what each is when counted alone. */
class AccomplishmentTest {
    @Test
    void everyLineCountsItsDutiesAndNoOther(@TempDir Path data) throws Exception {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        try (Desk desk = Example.begin(data, InstantSource.fixed(now), new Random(1))) {
            Partnership state = desk.snapshot(new Reader.Anyone());
            for (LocalDate day : List.of(LocalDate.of(2024, 6, 1), LocalDate.of(2026, 11, 26))) {
                Accomplishment whole = Accomplishment.of(state, day);
                List<Deed> all = Deed.of(state, day);
                assertEquals(all, whole.all());
                same(whole.whole(), all, Deed::shown);
                for (MemberId member : state.parties()) {
                    same(
                            whole.of(member),
                            all.stream().filter(deed -> deed.binds(member)).toList(),
                            deed -> deed.shownOf(member));
                }
                List<String> areas = all.stream()
                        .map(deed -> deed.first().terms().area())
                        .distinct()
                        .sorted()
                        .toList();
                assertEquals(areas, whole.areas().stream().map(Line::name).toList());
                for (Line line : whole.areas()) {
                    assertTrue(whole.uses(line.name()));
                    same(
                            line,
                            all.stream()
                                    .filter(deed -> deed.first().terms().area().equals(line.name()))
                                    .toList(),
                            Deed::shown);
                }
                assertTrue(!whole.uses("no-such-area"));
            }
        }
    }

    @Test
    void whatIsShownOfSomeMembersOrInSomeRoundsIsNotShownOfAll(@TempDir Path data) throws Exception {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        try (Desk desk = Example.begin(data, InstantSource.fixed(now), new Random(1))) {
            Partnership state = desk.snapshot(new Reader.Anyone());
            List<Deed> all = Deed.of(state, LocalDate.of(2026, 11, 26));
            List<Deed> missed = all.stream()
                    .filter(deed ->
                            deed.held() < deed.passed() && !deed.evidence().isEmpty() && deed.shown() != Shown.MET)
                    .toList();
            assertTrue(!missed.isEmpty());
            missed.forEach(deed ->
                    assertEquals(Shown.PARTLY, deed.shown(), deed.first().code()));
            MemberId japan = new MemberId("JP");
            EvidenceAdded added = new EvidenceAdded(
                    missed.getFirst().first().ref(),
                    new Source("Gazette", null, null),
                    Localized.of("en", "Japan did."),
                    null,
                    false,
                    List.of(japan),
                    null,
                    null,
                    null);
            Evidence one = new Evidence(missed.getFirst().first().ref(), japan, now, added, null);
            Deed deed = new Deed(missed.getFirst().duty(), List.of(one), List.of(), 0, 0, Shown.SHOWN);
            assertEquals(Shown.SHOWN, deed.shownOf(japan));
            assertEquals(Shown.NOT_SHOWN, deed.shownOf(new MemberId("KR")), "it names Japan only");
        }
    }

    private static void same(Line line, List<Deed> deeds, Function<Deed, Shown> how) {
        assertEquals(deeds.size(), line.duties());
        for (Shown shown : Shown.values()) {
            assertEquals(deeds.stream().filter(deed -> how.apply(deed) == shown).count(), line.count(shown));
        }
    }
}
