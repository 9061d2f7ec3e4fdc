package entente.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.article.Article;
import entente.article.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the operators hold once their memories are full: no more, however long the stream goes on. */
class BoundedMemoryTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration MEMORY = Duration.ofDays(14);
    private static final int A_DAY = 40;
    private static final int FULL = 60 * A_DAY;
    private static final long SEED = 20251126;

    /** One report in four tells a story that goes on without end, of ever new people; the others are strangers. */
    private static Article article(int number, SplittableRandom random) {
        Instant time = START.plus(Duration.ofDays(1).dividedBy(A_DAY).multipliedBy(number));
        StringBuilder text = new StringBuilder();
        boolean told = number % 4 == 0;
        for (int i = 0; i < 60; i++) {
            text.append(told ? "launch" : "market")
                    .append(random.nextInt(told ? 40 : 4_000))
                    .append(' ');
        }
        text.append("in Freedom Edge");
        for (int i = 0; i < 8; i++) {
            text.append(" with Mister N").append(Integer.toString(random.nextInt(1 << 30), 36));
        }
        return new Article("a" + number, "s", "", "", text.toString(), Language.ENGLISH, time, time);
    }

    private static Map<String, Integer> held(Stories stories, Duplicates duplicates) {
        Stories.State state = stories.snapshot();
        Map<String, Integer> held = new TreeMap<>();
        held.put("stories", state.open().size());
        held.put(
                "words",
                state.open().stream().mapToInt(each -> each.words().size()).sum());
        held.put(
                "names",
                state.open().stream().mapToInt(each -> each.names().size()).sum());
        held.put(
                "keys",
                state.open().stream().mapToInt(each -> each.keys().size()).sum());
        held.put("keys found by", stories.indexed());
        held.put("traces", duplicates.snapshot().size());
        held.put("bands", duplicates.indexed());
        return held;
    }

    @Test
    void what_is_held_does_not_grow_once_the_memories_are_full() {
        SplittableRandom random = new SplittableRandom(SEED);
        Stories stories = new Stories();
        Duplicates duplicates = new Duplicates(MEMORY);
        Map<String, Integer> full = Map.of();
        for (int i = 0; i < 3 * FULL; i++) {
            Article article = article(i, random);
            duplicates.add(article);
            stories.add(article);
            if (i + 1 == FULL) {
                full = held(stories, duplicates);
            }
        }
        Map<String, Integer> after = held(stories, duplicates);
        String figures = "full " + full + ", after " + after + ", seed " + SEED;
        System.out.println("[out] " + figures);
        full.forEach((what, many) -> assertTrue(after.get(what) <= many * 1.15, what + ": " + figures));
    }
}
