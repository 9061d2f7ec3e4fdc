package entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.reading.Finding;
import entente.reading.Reading;
import entente.reading.Sentence;
import entente.reading.Setting;
import entente.reading.Span;
import entente.wording.Comparison;
import entente.wording.Meanings;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no statement is: none may throw, hang, or be answered with a place outside itself. */
@Timeout(120)
class OddTextTest {
    private static final String PLAIN =
            "We will hold talks and the leaders of our countries agreed to meet in June.\n\n";
    private static final List<String> JUNK = List.of(
            "\uD83D\uDC1F",
            "\u202E\u05D0\u05D1",
            "\u00AD",
            "\uD83D",
            "\uDC1F",
            "((((",
            "[[[[",
            "](",
            "<u>",
            "**",
            "\u0000",
            "\u2028",
            "\u201C",
            "within 99999999999 days ",
            "every 2147483648 years ",
            "by 31 February 2030 ",
            "\u00A7us ",
            "\u2019\u2019s ",
            "....",
            "- ",
            "$$9 ",
            "\uFEFF",
            "한국 ",
            "する。");

    static Stream<String> shapes() {
        return Stream.of(
                "(".repeat(10_000),
                "We will [".repeat(3_000),
                "We will support the work and ".repeat(1_000),
                "* * * * ".repeat(5_000) + "x",
                "- ".repeat(20_000) + "x",
                "-".repeat(40_000) + "x",
                "If we will work ".repeat(2_000),
                "The " + "big ".repeat(8_000) + "meeting will be held.",
                "Norway and ".repeat(3_000) + "Finland will hold talks",
                "President Ann ".repeat(3_000),
                "<".repeat(30_000),
                "<!--".repeat(8_000),
                "We will " + "a".repeat(60_000),
                "by the end of ".repeat(3_000),
                "\n".repeat(60_000) + "We will hold talks.",
                "「".repeat(20_000),
                "日本は" + "訓練を".repeat(12_000) + "することで一致した。",
                "한국은 " + "훈련을 ".repeat(10_000) + "하기로 했다.",
                "우리는 아주 길고 긴 말을 이어 가며 북쪽 바다의 얼음을 함께 살피고\n".repeat(1_500));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aShapeOfManyCharactersIsRead(String shape) {
        check(shape);
        check(PLAIN + shape);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aStatementWithJunkInItIsRead(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            StringBuilder text = new StringBuilder(PLAIN.repeat(8));
            for (int count = 0; count < 40; count++) {
                text.insert(random.nextInt(text.length()), JUNK.get(random.nextInt(JUNK.size())));
            }
            check(text.toString());
        }
    }

    @Test
    void aRunWithoutAFullStopIsCutAtABlank() {
        String text = PLAIN + "We will map the reefs and ".repeat(600);
        Reading reading = read(text);
        assertTrue(reading.sentences().size() >= 5, () -> reading.sentences().size() + " sentences");
        for (Sentence sentence : reading.sentences()) {
            assertTrue(sentence.span().end() - sentence.span().start() <= 4_000);
        }
    }

    @Test
    void aSpanOfYearsThatNoCalendarHoldsHasNoDate() {
        Reading reading = read("We will hold the talks within 99999999999 years.");
        assertEquals(1, reading.findings().size());
        assertTrue(reading.findings()
                .getFirst()
                .deadline()
                .flatMap(time -> time.date())
                .isEmpty());
    }

    @Test
    void aYearInAWebAddressIsNoTime() {
        Reading reading = read("We [have committed](https://example.org/2031/may/talks-in-2031) to map the reefs.");
        assertEquals(1, reading.findings().size());
        assertTrue(reading.findings().getFirst().deadline().isEmpty());
    }

    private static Reading read(String text) {
        return StatementReader.read(text, Optional.empty(), Setting.unknown());
    }

    private static void check(String text) {
        Reading reading = read(text);
        int length = text.codePointCount(0, text.length());
        int last = 0;
        for (Sentence sentence : reading.sentences()) {
            assertTrue(sentence.span().start() >= last);
            last = sentence.span().end();
        }
        assertTrue(last <= length);
        for (Finding finding : reading.findings()) {
            assertEquals(words(text, finding.span()), finding.quote());
        }
        if (reading.sentences().size() < 40 && length < 20_000) {
            Comparison.of(text, reading, PLAIN, read(PLAIN), Meanings.NONE);
        }
    }

    private static String words(String text, Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
    }
}
