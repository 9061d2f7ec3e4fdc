package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    private static List<String> split(String text) {
        return SentenceSplitter.split(text).stream()
                .map(piece -> text.substring(piece.start(), piece.end()))
                .toList();
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        assertEquals(
                List.of("Mr. Olsen met J. Berg of the U.S. Coast Guard.", "They sailed."),
                split("Mr. Olsen met J. Berg of the U.S. Coast Guard. They sailed."));
    }

    @Test
    void initialismBeforeAUsualOpeningEndsOne() {
        assertEquals(
                List.of("The ship sailed for the U.S.", "We followed."),
                split("The ship sailed for the U.S. We followed."));
    }

    @Test
    void wrappedLinesAreOneSentence() {
        String text = "We will build a lighthouse on the northern cape of the island, and\nwe will keep its lamp lit "
                + "through the "
                + "long winter of the coming year.\n";
        assertEquals(1, split(text).size());
    }

    @Test
    void headingsBulletsAndNumbersAreCutOff() {
        assertEquals(
                List.of("# Fish", "cod;", "herring.", "We eat.", "We sleep."),
                split("# Fish\n\n-   cod;\n-   herring.\n\n12. We eat. We sleep.\n\n* * *\n"));
    }
}
