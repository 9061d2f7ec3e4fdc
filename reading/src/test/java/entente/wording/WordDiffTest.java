package entente.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static final List<String> WORDS = List.of(
            "we", "will", "hold", "annual", "talks", "on", "herring", "quotas", ",", ".", "the", "Harbour", "Pact",
            "2027", "and", "U.S.", "北の海", "😀", "re-open", "ports’");

    @Test
    void applyingADiffGivesTheLaterText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            List<String> words = new ArrayList<>();
            for (int at = random.nextInt(25); at > 0; at--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            String earlier = String.join(random.nextBoolean() ? " " : "\n", words);
            String later = String.join(" ", changed(words, random));
            WordDiff diff = WordDiff.of(earlier, later);
            String world = "seed " + seed + " round " + round + ": " + earlier + " | " + later;
            assertEquals(later, diff.later(), world);
            assertEquals(flat(earlier), flat(diff.earlier()), world);
            assertEquals(moved(diff, Piece.Kind.MOVED_AWAY), moved(diff, Piece.Kind.MOVED_HERE), world);
            assertTrue(diff.kept() >= 0 && diff.kept() <= 1, world);
        }
    }

    private static List<String> changed(List<String> words, Random random) {
        List<String> changed = new ArrayList<>(words);
        for (int times = random.nextInt(5); times > 0 && !changed.isEmpty(); times--) {
            int from = random.nextInt(changed.size());
            int to = from + random.nextInt(changed.size() - from + 1);
            List<String> run = new ArrayList<>(changed.subList(from, to));
            changed.subList(from, to).clear();
            if (random.nextBoolean()) {
                changed.addAll(random.nextInt(changed.size() + 1), run);
            } else {
                changed.add(random.nextInt(changed.size() + 1), WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return changed;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<String> moved(WordDiff diff, Piece.Kind kind) {
        return diff.pieces().stream()
                .filter(piece -> piece.kind() == kind)
                .collect(Collectors.groupingBy(
                        Piece::move,
                        java.util.TreeMap::new,
                        Collectors.mapping(piece -> flat(piece.words()), Collectors.joining())))
                .values()
                .stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void movesAreMoves() {
        WordDiff diff = WordDiff.of(
                "By the end of next year, we will open a joint school of seamanship.",
                "We will open a joint school of seamanship by the end of next year.");
        String signs = diff.pieces().stream()
                .map(piece -> piece.kind() + ":" + piece.words().strip())
                .collect(Collectors.joining("|"));
        assertTrue(signs.contains("MOVED_AWAY:") && signs.contains("MOVED_HERE:"), signs);
        assertTrue(
                Arrays.stream(signs.split("\\|")).anyMatch(s -> s.startsWith("MOVED_HERE") && s.contains("next year")),
                signs);
        assertTrue(diff.kept() > 0.8, signs);
    }

    @Test
    void anExchangedNameStandsOutBetweenWordsThatWereKept() {
        WordDiff diff = WordDiff.of(
                "We commit to clear the mines of the Northern Strait.",
                "We commit to clear the mines of the Outer Bay.");
        List<Piece> changed = diff.pieces().stream()
                .filter(piece -> piece.kind() != Piece.Kind.KEPT)
                .toList();
        assertEquals(2, changed.size(), diff.pieces().toString());
        assertEquals("Northern Strait", changed.get(0).words());
        assertEquals("Outer Bay", changed.get(1).words());
    }

    @Test
    void endsAndEmptyTextsAreNoSpecialCases() {
        assertTrue(WordDiff.of("", "").unchanged());
        assertEquals("We will.", WordDiff.of("", "We will.").later());
        assertEquals("We will.", WordDiff.of("We will.", "").earlier());
        assertTrue(WordDiff.of("We  will\nmeet.", "We will meet.").unchanged());
        String long1 = "We will meet again. ".repeat(4_000);
        String long2 = long1 + "And again we will part. " + long1;
        assertEquals(long2, WordDiff.of(long1, long2).later());
    }
}
