package entente.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.article.Article;
import entente.article.Language;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.indicator.IndicatorFile;
import entente.intake.Archive;
import entente.intake.Incoming;
import entente.intake.Intake;
import entente.intake.Source;
import entente.surge.Bound;
import entente.surge.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
    private static final Instant DAY = Instant.parse("2025-03-12T00:00:00Z");
    private static final String LAUNCH = "North Korea launched three ballistic missiles toward the sea on Monday, the"
            + " Joint Chiefs of Staff said. The missiles flew about 350 kilometers from an airfield near the capital.";

    @TempDir
    private Path data;

    private Watching watching;

    @BeforeEach
    void open() {
        watching = opened();
    }

    private Watching opened() {
        return new Watching(Archive.ofOffice(data, "secretariat"), DAY);
    }

    static Intake.Outcome take(Watching into, String source, String text, Instant published) {
        return into.intake().take(incoming(source, text, published));
    }

    private static Incoming incoming(String source, String text, Instant published) {
        return new Incoming(
                source,
                "https://" + source + ".example/" + text.hashCode(),
                "page.txt",
                "text/plain",
                "",
                Optional.of(published),
                published,
                new Incoming.Content(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void one_event_in_three_languages_is_one_line_and_another_day_is_another() {
        take(watching, "one", "North Korea fired three ballistic missiles on March 12, the JCS said.", DAY);
        take(watching, "two", "북한이 3월 12일 동해상으로 탄도미사일 3발을 발사했다고 합동참모본부가 밝혔다.", DAY);
        take(watching, "three", "北朝鮮は3月12日、日本海に弾道ミサイル3発を発射したと、韓国軍合同参謀本部が発表した。", DAY.plusSeconds(60));
        take(watching, "four", "북한이 3월 11일 동해상으로 신형 순항미사일을 시험 발사했다고 관영매체가 보도했다.", DAY.plusSeconds(90));
        List<Alert> lines = watching.inbox().since(DAY);
        assertEquals(List.of(3, 1), lines.stream().map(Alert::independent).toList(), lines.toString());
        watching.close();
        watching = opened();
        String later = "합동참모본부는 북한이 3월 12일 발사한 탄도미사일 3발이 동해상에 떨어졌다고 밝혔다.";
        take(watching, "five", later, DAY.plusSeconds(120));
        assertEquals(
                List.of(4, 1),
                watching.inbox().since(DAY).stream().map(Alert::independent).toList());
    }

    @Test
    void reports_of_one_month_in_two_languages_stay_apart() {
        take(watching, "one", "North Korea fired three ballistic missiles in March 2025, the JCS said.", DAY);
        take(watching, "two", "북한이 2025년 3월 동해상으로 탄도미사일 3발을 발사했다고 합동참모본부가 밝혔다.", DAY);
        List<Alert> lines = watching.inbox().since(DAY);
        assertEquals(List.of(1, 1), lines.stream().map(Alert::independent).toList(), lines.toString());
    }

    @Test
    void one_report_is_no_surge() {
        for (int reports = 0; reports <= 3; reports++) {
            Optional<Bound> level = Optional.of(new Bound(28, reports, 0, 0));
            Alert.Crossing crossing = new Alert.Crossing(null, List.of(), Method.REWEIGHTED, level, null);
            assertEquals(reports >= 2, crossing.surge(), reports + " reports");
        }
    }

    @Test
    void one_event_reported_thrice_is_one_line_and_copies_do_not_count() {
        take(watching, "one", LAUNCH, DAY);
        take(watching, "two", LAUNCH + " Reported by an agency.", DAY.plusSeconds(60));
        take(
                watching,
                "three",
                "The Joint Chiefs of Staff said on Monday that North Korea fired ballistic missiles toward the sea from"
                        + " an airfield near its capital, the first launch of missiles this month.",
                DAY.plusSeconds(120));
        List<Alert> lines = watching.inbox().since(DAY);
        assertEquals(1, lines.size());
        Alert alert = watching.inbox().find(lines.getFirst().story()).orElseThrow();
        assertEquals(3, alert.reports().size());
        assertTrue(alert.first().text().endsWith("near the capital."));
        assertEquals(1, alert.copies());
        assertEquals(2, alert.independent());
        assertTrue(alert.shown());
        assertFalse(alert.crossings().getFirst().met().getFirst().places().isEmpty());
        assertTrue(alert.claims().stream().anyMatch(claim -> claim.type().equals("weapon-test")), alert.toString());
        assertEquals(
                List.of("three ballistic missiles"), alert.claims().getFirst().amounts());
    }

    @Test
    void a_line_is_told_by_the_report_of_a_language_or_of_a_sentence() {
        take(watching, "one", "北朝鮮は3月12日、日本海に弾道ミサイル3発を発射したと、韓国軍合同参謀本部が発表した。", DAY);
        take(
                watching,
                "two",
                "North Korea fired three ballistic missiles on March 12, the JCS said.",
                DAY.plusSeconds(9));
        Alert line = watching.inbox()
                .find(watching.inbox().since(DAY).getFirst().story())
                .orElseThrow();
        assertEquals(List.of("one", "two"), sources(line));
        assertEquals("one", line.first().source());
        Alert english = line.told(Language.ENGLISH);
        assertEquals("two", english.first().source());
        assertTrue(english.claims().getFirst().sentence().startsWith("North Korea fired"), english.toString());
        assertEquals(
                "two", english.crossings().getFirst().met().getFirst().article().source());
        assertEquals(line, line.told(Language.JAPANESE));
        assertEquals(line, line.told(Language.KOREAN), "no report in Korean");
        assertEquals(english, line.citing(english.claims().getFirst().sentence()));
        assertEquals(line, line.citing("Nobody said this."));
        assertEquals(List.of("one", "two"), sources(english));
    }

    private static List<String> sources(Alert line) {
        return line.reports().stream().map(report -> report.article().source()).toList();
    }

    @Test
    void a_list_of_lines_holds_of_long_texts_only_how_they_begin() {
        String text = LAUNCH + (" " + LAUNCH).repeat(5);
        take(watching, "one", text, DAY);
        Alert line = watching.inbox().since(DAY).getFirst();
        assertEquals(text.substring(0, Archive.BEGINNING_MAX), line.first().text());
        assertEquals(
                Archive.BEGINNING_MAX,
                line.reports().getFirst().article().text().length());
        assertEquals(
                text, watching.inbox().find(line.story()).orElseThrow().first().text());
    }

    @Test
    void a_verdict_takes_a_line_out_and_can_be_taken_back_and_survives_a_restart() {
        take(watching, "one", LAUNCH, DAY);
        Alert alert = watching.inbox().since(DAY).getFirst();
        Judgements.Said said = new Judgements.Said("seen", "an officer", DAY);
        watching.judgements().say(alert.story(), List.of("missile-and-nuclear-tests"), Verdict.KNOWN, 1, said);
        watching.close();
        watching = opened();
        assertEquals(
                Verdict.KNOWN,
                watching.inbox().since(DAY).getFirst().verdict().orElseThrow().verdict());
        watching.judgements().say(alert.story(), List.of("missile-and-nuclear-tests"), Verdict.REOPENED, 1, said);
        assertEquals(Optional.empty(), watching.inbox().since(DAY).getFirst().verdict());
    }

    @Test
    void verdicts_that_ask_for_more_sources_hold_a_line_back_but_not_out_of_sight() throws Fault {
        take(watching, "one", LAUNCH, DAY);
        String text =
                watching.shelf().find("missile-and-nuclear-tests").orElseThrow().text();
        watching.save(text, 2, "an officer", DAY);
        List<Alert> lines = watching.inbox().since(DAY);
        assertEquals(1, lines.size());
        assertFalse(lines.getFirst().shown());
    }

    @Test
    void a_surge_over_a_quiet_month_shows_whatever_the_threshold_and_says_its_bound() throws Fault {
        watching.archive().put(new Source("one", Source.Kind.IMPORT, "", 'B'));
        for (int day = 40; day > 0; day--) {
            take(watching, "one", "The market closed early on day " + day + ".", DAY.minus(Duration.ofDays(day)));
        }
        String[] places = {"Sunan", "Wonsan", "Sohae", "Chongju", "Hamhung"};
        for (int i = 0; i < places.length; i++) {
            take(
                    watching,
                    "one",
                    "Report " + i + " from " + places[i] + ": North Korea launched a missile at hour " + i
                            + " and soldiers numbered " + (i * 37) + " watched near " + places[i] + ".",
                    DAY.plusSeconds(i * 3600L));
        }
        String text =
                watching.shelf().find("missile-and-nuclear-tests").orElseThrow().text();
        watching.save(text, 5, "an officer", DAY);
        Alert alert = watching.inbox().since(DAY).getFirst();
        Alert.Crossing crossing = alert.crossings().getFirst();
        assertTrue(crossing.surge(), crossing.level().toString());
        assertTrue(alert.shown());
    }

    @Test
    void saving_an_indicator_holds_the_whole_archive_against_it_and_trying_changes_nothing() throws Fault {
        take(watching, "one", LAUNCH, DAY);
        String text = "indicator airfields\ntitle.en: Airfields\nquery:\n  airfield\n";
        assertEquals(1, watching.tryOut(text, 100).found().size());
        assertEquals(0, watching.archive().matches("airfields"));
        watching.save(text, 1, "an officer", DAY);
        assertEquals(1, watching.archive().matches("airfields"));
        watching.save(text.replace("  airfield", "  harbour"), 1, "an officer", DAY);
        assertEquals(0, watching.archive().matches("airfields"));
        assertEquals(2, watching.shelf().history("airfields").size());
        Fault fault = assertThrows(Fault.class, () -> watching.save("indicator a b\nquery: x", 1, "x", DAY));
        assertEquals(1, fault.line());
    }

    @Test
    void what_is_saved_in_one_process_runs_in_another_from_the_next_document_on() throws Fault {
        try (Watching other = opened()) {
            take(other, "one", "A report about an airfield near the coast.", DAY);
            watching.save("indicator airfields\nquery:\n  airfield\n", 1, "an officer", DAY);
            take(other, "one", "Another and longer report about some airfield inland.", DAY.plusSeconds(9));
            assertEquals(2, watching.archive().matches("airfields"));
        }
    }

    @Test
    void what_is_saved_after_a_document_was_matched_and_before_it_is_kept_meets_it() throws Fault {
        String text = "A report about an airfield near the coast.";
        try (Watching other = opened();
                StandingSet set = new StandingSet(other.shelf(), other.register())) {
            AtomicInteger matched = new AtomicInteger();
            Intake intake = new Intake(other.archive(), new Intake.Matching() {
                @Override
                public Intake.Matched match(Article article) {
                    Intake.Matched before = set.match(article);
                    if (matched.incrementAndGet() == 1) {
                        saved("indicator airfields\nquery:\n  airfield\n");
                    }
                    return before;
                }

                @Override
                public long revision() {
                    return set.revision();
                }
            });
            for (String source : List.of("one", "two")) {
                Intake.Outcome.Taken taken = (Intake.Outcome.Taken) intake.take(incoming(source, text, DAY));
                assertEquals(Set.of("airfields"), taken.indicators());
            }
            // Twice for the first, once for the second.
            assertEquals(3, matched.get());
            assertEquals(2, watching.archive().matches("airfields"));
        }
    }

    private void saved(String indicator) {
        try {
            watching.save(indicator, 1, "an officer", DAY);
        } catch (Fault fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void every_shipped_indicator_is_read_again_as_it_was_written() throws Fault {
        for (Indicator indicator : IndicatorFile.shipped(watching.register())) {
            Indicator again = IndicatorShelf.one(IndicatorFile.written(indicator), watching.register());
            assertEquals(indicator.query(), again.query(), indicator.id());
            assertEquals(indicator.titles(), again.titles());
        }
    }

    @Test
    void two_openings_of_one_archive_bring_the_same_documents_and_each_is_there_once() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add("Report " + i + ": North Korea launched missile number " + (i * 7919) + " near place " + i + ".");
        }
        try (Watching other = opened();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (Watching one : List.of(watching, other, watching, other)) {
                work.add(() -> {
                    texts.forEach(text -> take(one, "one", text, DAY));
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertTrue(done.get());
            }
            assertEquals(texts.size(), watching.archive().documents());
            Set<String> ids = new HashSet<>();
            watching.archive()
                    .since(Instant.EPOCH)
                    .forEach(kept -> ids.add(kept.article().id()));
            assertEquals(texts.size(), ids.size());
            // A copy that one brings is known to the other as a copy.
            take(watching, "two", LAUNCH, DAY.plusSeconds(1));
            Intake.Outcome.Taken copy =
                    (Intake.Outcome.Taken) take(other, "three", LAUNCH + " End.", DAY.plusSeconds(2));
            assertTrue(copy.kept().copy());
        }
    }
}
