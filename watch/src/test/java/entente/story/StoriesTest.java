package entente.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.article.Article;
import entente.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final Instant DAY = Instant.parse("2025-03-01T00:00:00Z");

    /**
     * One report of the marked set.
     *
     * @param event what it tells of
     * @param article the report
     */
    private record Marked(String event, Article article) {}

    @Test
    void reports_of_one_event_stand_together() {
        List<Marked> marked = marked();
        Stories stories = new Stories();
        Map<String, String> event = new HashMap<>();
        Map<String, String> story = new HashMap<>();
        for (Marked each : marked) {
            event.put(each.article().id(), each.event());
            story.put(each.article().id(), stories.add(each.article()).id());
        }
        double precision = bCubed(story, event);
        double recall = bCubed(event, story);
        String figures = "B-cubed precision %.3f recall %.3f over %d reports%n%s"
                .formatted(precision, recall, marked.size(), story);
        System.out.println("[out] " + figures);
        assertTrue(precision >= 0.9 && recall >= 0.8, figures);
    }

    @Test
    void a_restored_state_goes_on_as_before() {
        List<Marked> marked = marked();
        for (int cut = 0; cut < marked.size(); cut += 5) {
            Stories whole = new Stories();
            Stories first = new Stories();
            marked.subList(0, cut).forEach(each -> first.add(each.article()));
            Stories second = Stories.restored(first.snapshot());
            for (int i = 0; i < marked.size(); i++) {
                String expected = whole.add(marked.get(i).article()).id();
                if (i >= cut) {
                    assertEquals(expected, second.add(marked.get(i).article()).id(), "cut at " + cut);
                }
            }
        }
    }

    @Test
    void an_event_a_month_later_is_another_story() {
        Stories stories = new Stories();
        Article first = marked().getFirst().article();
        Instant later = first.published().plusSeconds(30L * 86_400);
        stories.add(first);
        Article again = new Article("again", "s", "", first.title(), first.text(), first.language(), later, later);
        assertEquals("again", stories.add(again).id());
        assertEquals(1, stories.open().size());
    }

    @Test
    void words_are_not_counted_without_end() {
        Stories stories = new Stories();
        int articles = Stories.COUNTED_MAX / 300;
        for (int i = 0; i < articles; i++) {
            StringBuilder text = new StringBuilder("everywhere ");
            for (int k = 0; k < 390; k++) {
                text.append("w").append(i).append("x").append(k).append(' ');
            }
            Instant time = DAY.plusSeconds(86_400L * i);
            stories.add(new Article("a" + i, "s", "", "", text.toString(), Language.ENGLISH, time, time));
        }
        Stories.State state = stories.snapshot();
        assertTrue(
                state.documents().size() <= Stories.COUNTED_MAX,
                state.documents().size() + " words");
        int all = state.count().get(Language.ENGLISH);
        assertTrue(all < articles, all + " articles");
        assertEquals((double) all, (double) state.documents().get(Language.ENGLISH + " everywhere"), 1);
    }

    @Test
    void a_story_is_as_long_as_the_sum_of_what_it_took() {
        Story story = new Story("a", Language.ENGLISH, DAY);
        story.take(DAY, Map.of("launch", 1.0), Map.of());
        story.take(DAY, Map.of("launch", 0.5, "sea", 1.0), Map.of("Seoul", 1.0));
        for (Story each : List.of(story, Story.restored(story.snapshot()))) {
            assertEquals(Math.sqrt(1.5 * 1.5 + 1), each.lengthOfWords(), 1e-12);
            assertEquals(1, each.lengthOfNames(), 1e-12);
        }
    }

    /**
     * The mean, over reports, of the share of their group in {@code by} that is also one in {@code of} (Bagga
     * 1998).
     */
    private static double bCubed(Map<String, String> by, Map<String, String> of) {
        double sum = 0;
        for (String one : by.keySet()) {
            List<String> group = by.keySet().stream()
                    .filter(other -> by.get(other).equals(by.get(one)))
                    .toList();
            sum += (double) group.stream()
                            .filter(other -> of.get(other).equals(of.get(one)))
                            .count()
                    / group.size();
        }
        return sum / by.size();
    }

    private static List<Marked> marked() {
        List<Marked> marked = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(StoriesTest.class.getResourceAsStream("events.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\\|", -1);
                Instant time = DAY.plusSeconds((long) (Double.parseDouble(cells[1]) * 86_400));
                String id = "r" + marked.size();
                Article article = new Article(id, "s", "", cells[3], cells[4], Language.ofCode(cells[2]), time, time);
                marked.add(new Marked(cells[0] + cells[2], article));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return marked;
    }
}
