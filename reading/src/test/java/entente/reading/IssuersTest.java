package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who issues a text, where nobody entered it. */
class IssuersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A title or a preamble that lists them.
                "Joint Statement of Norway, Finland, and Iceland. We met in Bergen.|NO FI IS",
                "We, the leaders of Norway, Finland and Iceland, met in Bergen.|NO FI IS",
                "The Presidents of Finland and Iceland met in Bergen. They will open a port.|FI IS",
                // Offices and names, each with its state; a junior's full stop ends nothing.
                "Today, we, President Ann Berg of Finland, Prime Minister Jon Dahl of Norway, and President Olaf P. "
                        + "Lund,"
                        + " Jr. of Iceland, met in Bergen.|FI NO IS",
                "We, the President of Finland, Chancellor of Germany, and King of Norway, met in Bergen.|FI DE NO",
                "Foreign Policy Adviser Ann Berg of Finland, Cabinet Office Director Jon Dahl of Norway, and Crisis"
                        + " Secretary Eva Lund of Iceland met for talks in Bergen.|FI NO IS",
                "As leaders of coastal nations, Norway, Finland, and Iceland, recognizing the ice, resolve to map "
                        + "it.|NO FI IS",
                // Long names with short ones in brackets.
                "The Government of the Republic of Finland (the \"Finland\") and the Government of the Kingdom of "
                        + "Norway"
                        + " (\"Norway\"), recognizing the ice, commit to map it.|FI NO",
                // Who acts first, not whom it is about.
                "In May 2024, Norway, Finland and Iceland announced a new rescue network.|NO FI IS",
                "At the fair in Denmark, Norway and Finland welcomed the pledge by Chile, Peru, Brazil and Ecuador "
                        + "to map"
                        + " the reefs.|NO FI",
                "Faced with the siege against Estonia, Norway and Finland are united in helping it.|NO FI",
                // Nobody can be told: no guess from where others met.
                "We, President Berg, Prime Minister Dahl, and President Lund, met at the G20 Summit.|''",
            })
    void areTakenFromTheTitleOrTheOpening(String text, String expected) {
        assertEquals(
                expected, String.join(" ", Reader.read(text, Setting.unknown()).members()));
    }
}
