package entente.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The texts of the interface. Each area of the portal has one file per language,
 * {@code messages/AREA_LANGUAGE.properties} beside this class, with keys that begin with the area's name. Texts are
 * {@link MessageFormat} patterns; an apostrophe is written ’.
 */
public final class Messages {
    /** The areas, each with its own files. */
    public static final List<String> AREAS = List.of(
            "layout",
            "account",
            "mail",
            "reminders",
            "error",
            "about",
            "terms",
            "overview",
            "register",
            "tables",
            "links",
            "enquiry",
            "disclosure",
            "people",
            "continuity",
            "calendar",
            "meetings",
            "handover",
            "board",
            "tasks",
            "conference",
            "silence",
            "logbook",
            "watch",
            "consultation",
            "outlook",
            "refusal",
            "texts",
            "wording");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final List<String> areas;

    /**
     * Reads all texts.
     *
     * @param areas the office's issue areas, in its order
     * @param names what they are called where the office says so, by language and area
     * @throws IllegalStateException if a file is missing or a key is there twice
     */
    public Messages(List<String> areas, Map<Language, Map<String, String>> names) {
        this.areas = List.copyOf(areas);
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>(read(language));
            names.getOrDefault(language, Map.of()).forEach((area, name) -> {
                all.put("texts.area." + area, literal(name));
                all.put("terms.area." + area, literal(name));
            });
            texts.put(language, all);
        }
    }

    /** As a pattern that says just these words. */
    private static String literal(String words) {
        return words.replace("'", "''").replace("{", "'{'");
    }

    /** The identifiers of the office's issue areas, in its order. */
    public List<String> areas() {
        return areas;
    }

    /** The text under a key, with its arguments filled in; the bracketed key where there is none. */
    public String text(Language language, String key, Object... arguments) {
        String pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            return "⟦" + key + "⟧";
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** Whether there is a text under a key. */
    public boolean has(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).containsKey(key);
    }

    /** All texts of a language by key. */
    public Map<String, String> all(Language language) {
        return Map.copyOf(texts.getOrDefault(language, Map.of()));
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String area : AREAS) {
            String name = "messages/" + area + "_" + language.tag() + ".properties";
            for (Map.Entry<Object, Object> text : file(name).entrySet()) {
                String key = (String) text.getKey();
                if (!key.startsWith(area + ".") || all.put(key, (String) text.getValue()) != null) {
                    throw new IllegalStateException(
                            "a key that is there twice or of another area: " + name + " " + key);
                }
            }
        }
        return all;
    }

    private static Properties file(String name) {
        Properties properties = new Properties();
        try (InputStream bytes = Messages.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("no texts " + name);
            }
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
