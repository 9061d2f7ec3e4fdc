package entente.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagePolicyTest {
    @Test
    void languages_are_sorted_and_each_stands_once() {
        assertEquals(
                List.of("en", "ja", "ko"),
                LanguagePolicy.equal(List.of("ko", "en", "ja")).authentic());
        LanguagePolicy working = LanguagePolicy.working("en", List.of("ko", "ja"));
        assertEquals(List.of("en", "ja", "ko"), List.copyOf(working.all()));
        assertThrows(IllegalArgumentException.class, () -> LanguagePolicy.working("en", List.of("en")));
        assertThrows(IllegalArgumentException.class, () -> LanguagePolicy.equal(List.of()));
        assertThrows(IllegalArgumentException.class, () -> LanguagePolicy.prevails("fr", List.of("en", "ja")));
        assertThrows(IllegalArgumentException.class, () -> LanguagePolicy.equal(List.of("en", "Deutsch")));
    }
}
