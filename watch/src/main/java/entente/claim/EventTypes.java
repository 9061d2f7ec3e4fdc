package entente.claim;

import entente.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the taxonomy of events from its resource ({@code docs/watch/claims.md}). */
public final class EventTypes {
    private static final Set<String> CATEGORIES = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT",
            "NONE");
    private static final Set<String> KEYS = Set.of(
            "plover",
            "contexts",
            "traits",
            "trigger.en",
            "trigger.ja",
            "trigger.ko",
            "theme.en",
            "theme.ja",
            "theme.ko");

    private EventTypes() {}

    /** The taxonomy that is shipped. */
    public static List<EventType> shipped() {
        try (InputStream in = Objects.requireNonNull(EventTypes.class.getResourceAsStream("events.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a taxonomy.
     *
     * @param text blocks that open with {@code event ID}, fields {@code key: value}
     * @throws IllegalArgumentException naming the line and the rule
     */
    public static List<EventType> parse(String text) {
        List<EventType> types = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        String id = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("event ")) {
                add(types, id, fields);
                id = line.substring(6).strip();
                continue;
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip();
            if (id.isEmpty() || !KEYS.contains(key)) {
                throw new IllegalArgumentException("events, line " + number + ": here stands \"event ID\" or one of "
                        + KEYS.stream().sorted().toList());
            }
            fields.merge(key, line.substring(colon + 1).strip(), (before, more) -> before + "; " + more);
        }
        add(types, id, fields);
        return List.copyOf(types);
    }

    private static void add(List<EventType> types, String id, Map<String, String> fields) {
        if (id.isEmpty()) {
            return;
        }
        String[] plover = fields.getOrDefault("plover", "NONE").split("\\s+", 2);
        if (!CATEGORIES.contains(plover[0])) {
            throw new IllegalArgumentException("event " + id + ": PLOVER has no category " + plover[0]);
        }
        Map<Language, Pattern> triggers = patterns("trigger.", fields);
        if (triggers.isEmpty()) {
            throw new IllegalArgumentException("event " + id + " has no trigger");
        }
        Set<EventType.Trait> traits = EnumSet.noneOf(EventType.Trait.class);
        for (String trait : words(fields.getOrDefault("traits", ""))) {
            traits.add(EventType.Trait.valueOf(trait.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        types.add(new EventType(
                id,
                plover[0],
                plover.length > 1 ? plover[1] : "",
                words(fields.getOrDefault("contexts", "")),
                traits,
                triggers,
                patterns("theme.", fields)));
        fields.clear();
    }

    private static Map<Language, Pattern> patterns(String prefix, Map<String, String> fields) {
        Map<Language, Pattern> patterns = new EnumMap<>(Language.class);
        for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN)) {
            String value = fields.get(prefix + language.code());
            if (value != null) {
                patterns.put(language, pattern(language, words(value)));
            }
        }
        return patterns;
    }

    /** English words stand alone, with "*" for any ending; Japanese and Korean ones stand anywhere. */
    private static Pattern pattern(Language language, List<String> words) {
        String any = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}]*"
                        : Pattern.quote(word))
                .collect(Collectors.joining("|"));
        String bound = language == Language.ENGLISH ? "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])" : any;
        return Pattern.compile(bound, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
