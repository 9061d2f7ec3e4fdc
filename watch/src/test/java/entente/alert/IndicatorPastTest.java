package entente.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.backtest.BackTest;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.intake.Archive;
import entente.intake.Incoming;
import entente.surge.AtLeast;
import entente.surge.Bound;
import entente.surge.Method;
import entente.surge.SourcePanel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorPastTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final long SEED = 23;
    private static final String HARBOURS = "indicator harbours\ntitle.en: Harbours\nquery:\n  harbour\n";

    @TempDir
    private Path data;

    private static void take(Watching watching, String source, int day, String text) {
        var at = FIRST.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
        watching.intake()
                .take(new Incoming(
                        source,
                        "https://" + source + ".example/" + day + "/" + text.hashCode(),
                        "page.txt",
                        "text/plain",
                        "",
                        Optional.of(at),
                        at,
                        new Incoming.Content(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Words that no two texts share, so that each is a story of its own. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder("The harbour of ");
        for (int i = 0; i < 20; i++) {
            words.append("the ")
                    .append(Long.toString(random.nextLong() >>> 1, 26).replaceAll("[0-9]", "z"))
                    .append(" and ");
        }
        return words.append("was named.").toString();
    }

    private static void fill(Watching watching, Random random) {
        for (int day = 0; day < 50; day++) {
            take(watching, "old", day, words(random));
            take(watching, "old", day, "Nothing of the kind was seen in the city today, officials there said.");
        }
        // A source that begins on the forty-second day brings five a day and is no surge; the old one's five are.
        for (int day = 42; day < 50; day++) {
            for (int i = 0; i < 5; i++) {
                take(watching, "fresh", day, words(random));
            }
        }
        String copied = words(random);
        for (int i = 0; i < 5; i++) {
            take(watching, "old", 45, words(random));
        }
        take(watching, "old", 20, copied);
        for (int i = 0; i < 9; i++) {
            take(watching, "old", 21, copied + " " + i);
        }
    }

    @Test
    void an_indicator_that_was_never_saved_is_held_against_the_whole_archive() throws Fault {
        Random random = new Random(SEED);
        Indicator indicator;
        IndicatorPast past;
        try (Watching watching = new Watching(
                Archive.ofOffice(data, "desk"), FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            fill(watching, random);
            indicator = IndicatorShelf.one(HARBOURS, watching.register());
            past = IndicatorPast.of(watching, indicator);
        }
        assertEquals(FIRST, past.from());
        assertEquals(FIRST.plusDays(49), past.until());
        List<BackTest.Event> events = List.of(
                new BackTest.Event(FIRST.plusDays(44), "caught a day late"),
                new BackTest.Event(FIRST.plusDays(47), "missed"),
                new BackTest.Event(FIRST.plusDays(3), "too early to be judged"));
        BackTest.Outcome outcome = past.against(Method.REWEIGHTED.detector(), 1, events, 2);
        assertEquals(22, outcome.judged());
        assertEquals(List.of(FIRST.plusDays(45)), outcome.alarms());
        assertEquals(0.5, outcome.sensitivity());
        assertEquals(1, outcome.delay());
        assertEquals(List.of(), outcome.falseAlarms());
        BackTest.Outcome any = past.against(new AtLeast(6), 1, events, 2);
        assertEquals(50, any.judged());
        assertEquals(8, any.alarms().size(), String.valueOf(any.alarms()));
        List<IndicatorPast.Week> weeks = past.weeks(outcome, 1);
        assertEquals(8, weeks.size());
        assertEquals(8, past.weeksLooked());
        assertEquals(7, weeks.getFirst().reports());
        assertEquals(1, weeks.get(6).alarms());
        assertEquals(0, past.weeks(outcome, 2).getFirst().lines(), "no story is told by two");
        assertEquals(11, past.found(FIRST.plusDays(45), 0).size());
    }

    @Test
    void what_comes_in_while_it_looks_is_left_out() throws Exception {
        Random random = new Random(SEED);
        try (Watching watching = new Watching(
                        Archive.ofOffice(data, "desk"), FIRST.atStartOfDay().toInstant(ZoneOffset.UTC));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Indicator indicator = IndicatorShelf.one(HARBOURS, watching.register());
            take(watching, "old", 0, words(random));
            var coming = threads.submit(() -> {
                for (int day = 1; day < 60; day++) {
                    take(watching, "old", day, words(random));
                }
            });
            do {
                IndicatorPast past = IndicatorPast.of(watching, indicator);
                long days = ChronoUnit.DAYS.between(past.from(), past.until()) + 1;
                assertEquals(days, past.bounds(new AtLeast(1)).size());
                assertEquals(days, past.reports().size());
            } while (!coming.isDone());
            coming.get();
        }
    }

    @Test
    void a_window_of_the_history_judges_as_the_whole_series_does() {
        Random random = new Random(SEED);
        Map<String, double[]> counts = new HashMap<>();
        Map<String, Integer> since = Map.of("a", 0, "b", 17, "c", 90);
        for (Method method : Method.values()) {
            int bins = Math.max(120, method.detector().history() + 20);
            since.keySet()
                    .forEach(source -> counts.put(
                            source, random.ints(bins, 0, 6).asDoubleStream().toArray()));
            List<Bound> bounds = SourcePanel.over(counts, since, method.detector());
            assertEquals(bins - method.detector().history(), bounds.size(), method.name());
            for (Bound bound : bounds) {
                assertEquals(
                        SourcePanel.at(counts, since, bound.bin(), method.detector()), bound, method + " seed " + SEED);
            }
        }
    }

    @Test
    void a_list_of_events_is_read_with_and_without_a_head() throws Fault {
        String headed = """
                "date","precision","actor","action"
                2022-11-02,day,DPRK,"Fires 23, a record"
                2022-11,month,DPRK,Something
                2023-01-05,day,ROK,Exercise
                """;
        List<BackTest.Event> all = EventList.parse(headed, List.of());
        assertEquals(2, all.size());
        assertEquals(new BackTest.Event(LocalDate.of(2022, 11, 2), "Fires 23, a record"), all.getFirst());
        assertEquals(1, EventList.parse(headed, List.of("dprk")).size());
        assertEquals(1, EventList.parse("\n2022-11-02,Fires\n\n", List.of()).size());
        assertEquals(List.of(), EventList.parse("", List.of()));
        Fault date = assertThrows(Fault.class, () -> EventList.parse("2022-11-02,a\n2022-13-02,b", List.of()));
        assertTrue(String.valueOf(date.getMessage()).contains("line 2"), date.getMessage());
        for (String wrong : List.of("what,when\na,b", "2022-11-02", "date,action\n2022-11-02,\"open")) {
            assertThrows(Fault.class, () -> EventList.parse(wrong, List.of()), wrong);
        }
        String many = "2022-11-02,a\n".repeat(EventList.EVENTS_MAX + 2);
        assertThrows(Fault.class, () -> EventList.parse(many, List.of()));
    }

    @Test
    void the_method_of_an_indicator_is_kept_and_judges_its_days() {
        try (Watching watching = new Watching(
                Archive.ofOffice(data, "desk"), FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            assertEquals(Method.REWEIGHTED, watching.shelf().method("missile-and-nuclear-tests"));
            watching.shelf().judgeBy("missile-and-nuclear-tests", Method.C2);
            for (int day = 0; day < 12; day++) {
                take(
                        watching,
                        "old",
                        day,
                        "North Korea launched missiles numbered " + day * 7919 + " toward the sea on day "
                                + Integer.toString(day * 104_729, 36) + ", officials said.");
            }
        }
        try (Watching again = new Watching(
                Archive.ofOffice(data, "desk"), FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            assertEquals(Method.C2, again.shelf().method("missile-and-nuclear-tests"));
            Inbox inbox = again.inbox();
            assertTrue(inbox.levels()
                    .level("missile-and-nuclear-tests", FIRST.plusDays(11))
                    .isPresent());
            again.shelf().judgeBy("missile-and-nuclear-tests", Method.WEEKDAY);
            assertFalse(again.inbox()
                    .levels()
                    .level("missile-and-nuclear-tests", FIRST.plusDays(11))
                    .isPresent());
        }
    }
}
