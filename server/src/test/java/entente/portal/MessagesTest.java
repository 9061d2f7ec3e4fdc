package entente.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** A key written out whole; one that ends in a dot is put together and answered for by the page's own test. */
    private static final Pattern KEY = Pattern.compile("text\\(\\s*(?:visit,\\s*)?\"([a-z0-9.-]+[a-z0-9])\"");

    private final Messages messages = new Messages(List.of(), Map.of());

    @Test
    void everyTextIsThereInEveryLanguage() {
        TreeSet<String> english = new TreeSet<>(messages.all(Language.EN).keySet());
        for (Language language : Language.values()) {
            assertEquals(english, new TreeSet<>(messages.all(language).keySet()), language.tag());
        }
    }

    @Test
    void everyTextTakesTheSameArgumentsInEveryLanguage() {
        messages.all(Language.EN).forEach((key, english) -> {
            int arguments = new MessageFormat(english).getFormatsByArgumentIndex().length;
            for (Language language : Language.values()) {
                String text = messages.all(language).get(key);
                assertEquals(arguments, new MessageFormat(text).getFormatsByArgumentIndex().length, key);
            }
        });
    }

    @Test
    void noTextIsEmptyOrHasAnApostropheThatPatternsWouldSwallow() {
        for (Language language : Language.values()) {
            for (Map.Entry<String, String> text : messages.all(language).entrySet()) {
                assertFalse(text.getValue().isBlank() || text.getValue().contains("'"), text.toString());
            }
        }
    }

    @Test
    void noJapaneseOrKoreanTextIsLeftInEnglish() {
        Map<String, String> english = messages.all(Language.EN);
        for (Language language : List.of(Language.JA, Language.KO)) {
            messages.all(language).forEach((key, text) -> {
                // Names and pure placeholders are the same everywhere.
                boolean words = english.get(key).matches(".*[a-z]{3,} [a-z]{2,}.*");
                assertFalse(words && text.equals(english.get(key)), language.tag() + " " + key);
            });
        }
    }

    /** One word for one thing, and the one that the ministries' own texts use. */
    @Test
    void termsAreThoseOfTheGlossary() {
        Map<Language, List<String>> others = Map.of(
                Language.JA, List.of("約束", "構成員", "台帳", "または", "すべて", "頁"),
                Language.KO, List.of("약속", "구성원", "대장"));
        others.forEach((language, words) -> messages.all(language)
                .forEach((key, text) -> words.forEach(word -> {
                    // A rule of reading says what the text does: there the everyday verb is right.
                    boolean free = key.startsWith("texts.rule.");
                    assertFalse(!free && text.contains(word), language.tag() + " " + key + ": " + text);
                })));
    }

    @Test
    void everyKeyThatAPageAsksForIsThere() throws IOException {
        int seen = 0;
        for (String folder : List.of("src/main/jte", "src/main/java/entente/portal")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher key = KEY.matcher(Files.readString(file));
                    while (key.find()) {
                        seen++;
                        assertTrue(messages.has(Language.EN, key.group(1)), file + " asks for " + key.group(1));
                    }
                }
            }
        }
        assertTrue(seen > 50, "the pattern no longer finds keys: " + seen);
    }
}
