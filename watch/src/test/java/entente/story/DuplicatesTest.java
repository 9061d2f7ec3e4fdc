package entente.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.article.Article;
import entente.article.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    private static final Instant DAY = Instant.parse("2024-11-15T00:00:00Z");
    private static final long SEED = 20241115;

    @Test
    void layout_alone_makes_no_new_report() {
        Duplicates duplicates = new Duplicates(Duration.ofDays(14));
        duplicates.add(
                article("a", Language.ENGLISH, "The ministers met in Tokyo. They agreed on a plan for the year."));
        Sameness same = duplicates.add(
                article("b", Language.ENGLISH, "THE MINISTERS met in Tokyo.\n\nThey agreed on a plan, for the year"));
        assertEquals(new Sameness.Exact("a"), same);
    }

    @Test
    void copies_are_found_and_strangers_are_not() {
        Random random = new Random(SEED);
        for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN)) {
            Duplicates duplicates = new Duplicates(Duration.ofDays(14));
            List<String> originals = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String text = words(language, random, 120);
                originals.add(text);
                assertEquals(new Sameness.New(), duplicates.add(article("o" + i, language, text)), "seed " + SEED);
            }
            int found = 0;
            for (int i = 0; i < 300; i++) {
                Article copy = article("c" + i, language, edited(language, originals.get(i), random));
                if (duplicates.add(copy) instanceof Sameness.Near near) {
                    assertEquals("o" + i, near.original(), language + " seed " + SEED);
                    found++;
                }
            }
            assertTrue(found >= 290, language + " found " + found + " seed " + SEED);
        }
    }

    @Test
    void a_flash_with_other_figures_is_no_copy_and_one_with_fewer_is() {
        String flash = "北朝鮮は3月8日、日本海に向けて弾道ミサイル2発を発射したと韓国軍の合同参謀本部が発表した。";
        for (boolean near : List.of(true, false)) {
            Duplicates duplicates = new Duplicates(Duration.ofDays(14));
            duplicates.add(article("a", Language.JAPANESE, flash));
            String later = near ? flash.replace("3月8日、", "") : flash.replace("8日", "12日");
            Sameness same = duplicates.add(article("b", Language.JAPANESE, later));
            assertEquals(near, same instanceof Sameness.Near, later);
        }
        Duplicates english = new Duplicates(Duration.ofDays(14));
        String monday =
                "North Korea fired two ballistic missiles toward the sea off its east coast on Monday, the Joint"
                        + " Chiefs of Staff in Seoul said.";
        english.add(article("e", Language.ENGLISH, monday));
        Sameness thursday = english.add(article("f", Language.ENGLISH, monday.replace("Monday", "Thursday")));
        assertEquals(new Sameness.New(), thursday);
        assertTrue(english.add(article("g", Language.ENGLISH, "Seoul: " + monday)) instanceof Sameness.Near);
        Random random = new Random(SEED);
        String article = words(Language.ENGLISH, random, 300);
        Duplicates duplicates = new Duplicates(Duration.ofDays(14));
        duplicates.add(article("c", Language.ENGLISH, article + " Updated at 3:45."));
        Sameness same = duplicates.add(article("d", Language.ENGLISH, article + " Updated at 5:10."));
        assertTrue(same instanceof Sameness.Near, "a long article has figures that say nothing");
    }

    @Test
    void what_comes_again_after_the_memory_is_no_copy_even_where_the_first_is_still_there() {
        Duplicates duplicates = new Duplicates(Duration.ofDays(2));
        String text = words(Language.ENGLISH, new Random(SEED), 60);
        Instant late = DAY.plus(Duration.ofDays(9));
        duplicates.add(new Article(
                "later", "s", "", "", words(Language.ENGLISH, new Random(1), 60), Language.ENGLISH, late, late));
        duplicates.add(new Article("a", "s", "", "", text, Language.ENGLISH, DAY, late));
        Instant next = DAY.plus(Duration.ofDays(3));
        assertEquals(
                new Sameness.New(), duplicates.add(new Article("b", "s", "", "", text, Language.ENGLISH, next, late)));
        assertEquals(
                new Sameness.Exact("a"),
                duplicates.add(new Article("c", "s", "", "", text, Language.ENGLISH, DAY, late)));
    }

    @Test
    void what_is_older_than_the_memory_is_forgotten_and_a_snapshot_goes_on_as_before() {
        Duplicates duplicates = new Duplicates(Duration.ofDays(2));
        String text = words(Language.ENGLISH, new Random(SEED), 60);
        duplicates.add(new Article("a", "s", "", "", text, Language.ENGLISH, DAY, DAY));
        Duplicates again = Duplicates.restored(Duration.ofDays(2), duplicates.snapshot());
        Instant next = DAY.plus(Duration.ofDays(1));
        Article copy = new Article("b", "s", "", "", text, Language.ENGLISH, next, next);
        assertEquals(new Sameness.Exact("a"), duplicates.add(copy));
        assertEquals(new Sameness.Exact("a"), again.add(copy));
        Instant later = DAY.plus(Duration.ofDays(9));
        duplicates.add(new Article(
                "x", "s", "", "", words(Language.ENGLISH, new Random(7), 60), Language.ENGLISH, later, later));
        assertEquals(1, duplicates.snapshot().size());
        assertTrue(duplicates.snapshot().getFirst().id().equals("x"));
    }

    private static Article article(String id, Language language, String text) {
        return new Article(id, "s", "", "", text, language, DAY, DAY);
    }

    /** Sentences of a common vocabulary: strangers share words, as reports on one subject do. */
    private static String words(Language language, Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int word = (int) Math.min(799, Math.abs(random.nextGaussian()) * 260);
            text.append(spelt(language, word)).append(language == Language.JAPANESE ? "" : " ");
        }
        return text.toString();
    }

    private static String spelt(Language language, int word) {
        return switch (language) {
            case ENGLISH, OTHER -> "w" + Integer.toString(word + 1300, 36);
            case JAPANESE -> "" + (char) (0x4e00 + word) + (char) (0x3042 + word % 60);
            case KOREAN -> "" + (char) (0xac00 + word * 7) + (char) (0xac00 + word % 90);
        };
    }

    /** A headline before it, one word in twenty changed, the end cut off. */
    private static String edited(Language language, String text, Random random) {
        int end = text.length() * 17 / 20;
        StringBuilder copy = new StringBuilder(words(language, random, 6));
        for (String word : text.substring(0, end).split("(?<= )", -1)) {
            boolean changed = language != Language.JAPANESE && random.nextInt(20) == 0;
            copy.append(changed ? spelt(language, 700 + random.nextInt(90)) + " " : word);
        }
        return copy.toString();
    }
}
