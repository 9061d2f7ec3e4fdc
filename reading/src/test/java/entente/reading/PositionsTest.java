package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {
    private static final Setting NORDIC = Setting.of(List.of("NO", "FI", "IS"), LocalDate.of(2025, 3, 10));

    private static List<String> found(String text) {
        return Reader.read(text, NORDIC).positions().stream()
                .map(position -> position.verb().name().toLowerCase(Locale.ROOT)
                        + position.addressee().map(who -> " (" + who + ")").orElse("") + ": " + position.quote())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We condemn the attack on the ferry by Ruritania.|condemn: condemn the attack on the ferry by "
                        + "Ruritania",
                "We strongly oppose any change of the fishing line by force.|oppose: oppose any change of the "
                        + "fishing line by force",
                "We urge the ship owners to open their books.|call (the ship owners): urge the ship owners to open "
                        + "their books",
                "Norway and Finland support the harbour treaty.|support: support the harbour treaty",
                "We express grave concern over the loss of cod.|concern: express grave concern over the loss of cod",
                "The leaders welcomed Sweden's offer of two tugs.|welcome (Sweden): welcomed Sweden's offer of two "
                        + "tugs",
                "They recognize the importance of pilots.|recognise: recognize the importance of pilots",
                "We stand with Estonia in the search.|support (Estonia): stand with Estonia in the search",
                "We look forward to the chairmanship of Iceland.|expect: look forward to the chairmanship of Iceland",
            })
    void namesWhatIsDoneAndToWhom(String sentence, String expected) {
        assertEquals(List.of(expected), found(sentence));
    }

    @Test
    void severalInOneSentenceAreSeveral() {
        assertEquals(
                List.of("condemn: condemn the raid", "call (all crews): call on all crews to leave the port"),
                found("We condemn the raid, and call on all crews to leave the port."));
    }

    @Test
    void neverSharesWordsWithACommitment() {
        Reading reading = Reader.read(
                "We welcome the new chart and will publish it in June. We reaffirm our commitment to removing mines.",
                NORDIC);
        assertEquals(2, reading.findings().size());
        assertEquals(1, reading.positions().size());
        for (Position position : reading.positions()) {
            for (Finding finding : reading.findings()) {
                assertTrue(position.span().end() <= finding.span().start()
                        || finding.span().end() <= position.span().start());
            }
        }
    }

    @Test
    void membersAreThoseWhoTakeIt() {
        Reading reading = Reader.read("Iceland condemns the raid. We deplore its cost.", NORDIC);
        assertEquals(List.of("IS"), reading.positions().get(0).members());
        assertEquals(List.of("NO", "FI", "IS"), reading.positions().get(1).members());
    }
}
