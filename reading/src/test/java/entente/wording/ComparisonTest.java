package entente.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.reading.Reader;
import entente.reading.Reading;
import entente.reading.Setting;
import entente.reading.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String EARLIER = """
            We, the leaders of Norway, Iceland and Canada, met in Bergen.

            We reaffirm our commitment to the complete removal of drift nets from the waters of Greenland in \
            accordance with the Bergen Convention. We will hold a joint sea rescue exercise every year. We commit to \
            publish a common ice chart by the end of 2027. We will fund forty scholarships for students of marine \
            biology.

            We will open a shared vaccine store for seafarers.
            """;
    private static final String LATER = """
            We, the leaders of Norway, Iceland and Canada, met in Halifax.

            We reaffirm our commitment to the removal of drift nets from the waters of Denmark, consistent with the \
            Bergen Convention. We welcome the successful first joint sea rescue exercise held in May. We intend to \
            publish a common ice chart.

            We will build a radar station on Jan Mayen.
            """;

    private static Reading read(String text) {
        return Reader.read(text, Setting.unknown());
    }

    private static Comparison compare(String earlier, String later) {
        return Comparison.of(earlier, read(earlier), later, read(later), Meanings.NONE);
    }

    private static String words(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    private static Link about(Comparison comparison, String word) {
        return comparison.links().stream()
                .filter(link -> words(EARLIER, link.earlier()).contains(word)
                        && words(LATER, link.later()).contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link about " + word + " in " + comparison.links()));
    }

    @Test
    void whatIsTakenUpIsLinkedWithARelationAndAReason() {
        Comparison comparison = compare(EARLIER, LATER);
        Link nets = about(comparison, "drift nets");
        assertEquals(Relation.REWORDED, nets.relation(), nets.toString());
        assertTrue(nets.reason().contains("drift nets"), nets.reason());
        assertEquals(Relation.FULFILLED, about(comparison, "rescue exercise").relation());
    }

    @Test
    void whatAnOfficerShouldKnowIsSaidTheWeightiestFirst() {
        Comparison comparison = compare(EARLIER, LATER);
        List<Change> nets = about(comparison, "drift nets").changes();
        assertEquals(new Change(Change.Kind.NAME, "Greenland", "Denmark"), nets.getFirst(), nets.toString());
        assertTrue(nets.contains(new Change(Change.Kind.QUALIFIER_DROPPED, "complete", "")), nets.toString());
        List<Change.Kind> chart = about(comparison, "ice chart").changes().stream()
                .map(Change::kind)
                .toList();
        assertTrue(chart.contains(Change.Kind.WEAKER) && chart.contains(Change.Kind.DEADLINE), chart.toString());
    }

    @Test
    void whatIsDroppedAndWhatIsNewIsListed() {
        Comparison comparison = compare(EARLIER, LATER);
        String dropped =
                comparison.dropped().stream().map(span -> words(EARLIER, span)).collect(Collectors.joining());
        String fresh =
                comparison.fresh().stream().map(span -> words(LATER, span)).collect(Collectors.joining());
        assertTrue(dropped.contains("scholarships") && dropped.contains("vaccine store"), dropped);
        assertTrue(!dropped.contains("drift nets"), dropped);
        assertTrue(fresh.contains("radar station") && !fresh.contains("ice chart"), fresh);
    }

    @Test
    void aTextComparedWithItselfIsRestatedWhole() {
        Comparison comparison = compare(EARLIER, EARLIER);
        assertTrue(comparison.dropped().isEmpty(), comparison.dropped().toString());
        for (Link link : comparison.links()) {
            if (link.earlier().equals(link.later())) {
                assertEquals(Relation.RESTATED, link.relation());
                assertTrue(link.changes().isEmpty(), link.toString());
            }
        }
    }

    @Test
    void textsThatAreNotReadAreRefusedByName() {
        String japanese = "日本、米国及び韓国の首脳は会談した。";
        assertEquals(Refusal.NOT_READ, compare(japanese, LATER).refusal().orElseThrow());
        String huge = "We will meet. ".repeat(3_000);
        assertEquals(Refusal.TOO_LONG, compare(huge, huge).refusal().orElseThrow());
    }

    @Test
    void anyTextIsComparedWithoutAFall() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] bits =
                (EARLIER + LATER + " 😀 ( ) (AB) $3 \u00AD’s U.S. § ~ \n\n - * ** 2027 .").split("(?<=\\s)", -1);
        for (int round = 0; round < 150; round++) {
            String one = random.ints(random.nextInt(60), 0, bits.length)
                    .mapToObj(i -> bits[i])
                    .collect(Collectors.joining());
            String other = random.ints(random.nextInt(60), 0, bits.length)
                    .mapToObj(i -> bits[i])
                    .collect(Collectors.joining());
            String world = "seed " + seed + " round " + round;
            Comparison comparison = compare(one, other);
            for (Link link : comparison.links()) {
                assertTrue(link.chance() >= 0 && link.chance() <= 1, world);
                assertTrue(
                        words(one, link.earlier()).length() > 0
                                && words(other, link.later()).length() > 0,
                        world);
            }
        }
    }
}
