package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPropertyTest {
    private static final String[] SCRAPS = {
        "We will ",
        "continue to ",
        "Norway ",
        "and ",
        ", ",
        ". ",
        ":\n\n- ",
        "\n",
        "\n\n",
        "the U.S. ",
        "𝕊 ",
        "🐟 ",
        "(",
        ")",
        "commit to ",
        "holding ",
        "a meeting ",
        "in 2031 ",
        "if necessary ",
        "“",
        "” ",
        "’s ",
        "\u00AD",
        "\uD83D",
        "that ",
        "1. ",
        "# ",
        "<u>",
        "annually ",
        "our commitment to ",
        "reaffirm ",
        "which ",
        "\t",
        "\r\n",
        "*",
        "the leaders ",
        "condemn ",
        "call on ",
        "support for ",
        "(QRX) ",
        "[",
        "](https://example.org) ",
        "welcome ",
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everySpanLiesInsideAndQuotesItsText(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            for (int size = random.nextInt(80); size > 0; size--) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            check(text.toString(), "seed " + seed + " round " + round);
        }
    }

    private static void check(String text, String where) {
        Reading reading = Reader.read(text, Setting.unknown());
        int length = text.codePointCount(0, text.length());
        int last = 0;
        for (Sentence sentence : reading.sentences()) {
            assertTrue(sentence.span().start() >= last, where);
            last = sentence.span().end();
        }
        assertTrue(last <= length, where);
        reading.positions().forEach(position -> checkPosition(text, reading, position, where));
        for (Finding finding : reading.findings()) {
            finding.cadence().ifPresent(often -> assertEquals(often.text(), at(text, often.span()), where));
            assertTrue(finding.sentence().holds(finding.span()), where);
            assertTrue(reading.sentences().stream().anyMatch(s -> s.span().equals(finding.sentence())), where);
            assertEquals(finding.quote(), at(text, finding.span()), where);
            finding.deadline().ifPresent(deadline -> assertEquals(deadline.text(), at(text, deadline.span()), where));
            finding.condition().ifPresent(held -> assertEquals(held.text(), at(text, held.span()), where));
        }
    }

    private static void checkPosition(String text, Reading reading, Position position, String where) {
        assertTrue(position.sentence().holds(position.span()), where);
        assertEquals(position.quote(), at(text, position.span()), where);
        for (Finding finding : reading.findings()) {
            boolean apart = position.span().end() <= finding.span().start()
                    || finding.span().end() <= position.span().start();
            assertTrue(apart, where + " " + position + " " + finding);
        }
    }

    private static String at(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
