package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
    private static final String OWN = """
            # our own
            [whales]
            name.en = Whales
            name.ja = 鯨
            words.en = whale*, drift nets
            words.ja = 鯨, 捕鯨
            [norway]
            words.en = Norway
            """;

    @ParameterizedTest
    @CsvSource({
        "We will count the whaling fleets., other",
        "We will count the whales., whales",
        "We will ban drift nets., whales",
        "We will host Norwegian crews from Norway., norway",
    })
    void anOfficeCanSortByItsOwnAreas(String sentence, String area) {
        Setting setting = new Setting(List.of("NO", "FI"), Optional.empty(), List.of(), Taxonomy.parse(OWN));
        assertEquals(area, Reader.read(sentence, setting).findings().getFirst().area());
    }

    @Test
    void namesAndOtherLanguagesComeFromTheSameText() {
        Taxonomy own = Taxonomy.parse(OWN);
        assertEquals(List.of("whales", "norway", "other"), own.areas());
        assertEquals("鯨", own.name("whales", Locale.JAPANESE));
        assertEquals("norway", own.name("norway", Locale.ENGLISH));
        assertEquals("whales", own.area("ja", "捕鯨の規制を強化する"));
        assertEquals("other", own.area("ko", "고래"));
    }

    @ParameterizedTest
    @CsvSource({
        "words.en = cod, line 1 of the taxonomy: it stands before the first [area]",
        "[cod]|[cod], line 2 of the taxonomy: the area is there twice",
        "[cod]|fish, line 2 of the taxonomy: it is neither",
        "'[cod]|words.en = , ', line 2 of the taxonomy: it has no words",
    })
    void anErrorNamesItsLineAndItsRule(String text, String message) {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> Taxonomy.parse(text.replace('|', '\n')));
        assertTrue(String.valueOf(error.getMessage()).startsWith(message.strip()), error.getMessage());
    }

    @Test
    void theOneThatShipsNamesEveryAreaInThreeLanguages() {
        for (String area : Taxonomy.standard().areas()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE, Locale.KOREAN)) {
                assertTrue(!Taxonomy.standard().name(area, locale).equals(area), area + " " + locale);
            }
        }
    }
}
