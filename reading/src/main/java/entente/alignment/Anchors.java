package entente.alignment;

import entente.predicate.Numerals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What survives translation: numbers, names of states, acronyms, terms of a table. */
final class Anchors {
    private static final List<String> LANGUAGES = List.of("en", "ja", "ko");
    private static final List<Pattern> NUMBERS =
            List.of(Pattern.compile("[0-9０-９]+"), Pattern.compile("[〇一二三四五六七八九十百千]+(?=[年月日か人名隻回時])"));
    private static final Pattern ACRONYM = Pattern.compile("(?<![A-Za-z])[A-Z]{2,}(?![a-z])");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /** Patterns by language, each with what it stands for. */
    private final Map<String, Map<String, Pattern>> terms = new LinkedHashMap<>();

    private static final class Loaded {
        private static final Anchors STANDARD = new Anchors();
    }

    private Anchors() {
        states();
        int row = 0;
        for (String resource : List.of("terms.txt", "official-terms.txt")) {
            for (String line : lines(resource)) {
                String[] cells = line.split("\\|", -1);
                for (int index = 0; index < LANGUAGES.size(); index++) {
                    if (!cells[index].isEmpty()) {
                        put(LANGUAGES.get(index), "term " + row, List.of(cells[index].split(";", -1)));
                    }
                }
                row++;
            }
        }
    }

    static Anchors standard() {
        return Loaded.STANDARD;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Anchors.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void states() {
        for (String code : Locale.getISOCountries()) {
            for (String language : LANGUAGES) {
                String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
                put(language, "state " + code, List.of(name));
            }
        }
    }

    private void put(String language, String id, List<String> forms) {
        terms.computeIfAbsent(language, tag -> new LinkedHashMap<>()).put(id, pattern(language, forms));
    }

    /** English forms are whole words in any case, a star stands for any ending; other languages have no such words. */
    static Pattern pattern(String language, List<String> forms) {
        List<String> parts = new ArrayList<>();
        for (String form : forms) {
            String bare = form.endsWith("*") ? form.substring(0, form.length() - 1) : form;
            boolean letters = language.equals("en") && bare.length() <= 3 && bare.equals(bare.toUpperCase(Locale.ROOT));
            String quoted = Pattern.quote(bare);
            parts.add(
                    !language.equals("en")
                            ? quoted
                            : (letters ? "" : "(?i:") + "(?<![\\p{L}])" + quoted
                                    + (form.endsWith("*") ? "" : "(?![\\p{L}])") + (letters ? "" : ")"));
        }
        return Pattern.compile(String.join("|", parts));
    }

    /** The anchors of some words. */
    Set<String> of(String language, String words) {
        Set<String> found = new HashSet<>();
        Map<String, Pattern> known = terms.getOrDefault(language, Map.of());
        known.forEach((id, pattern) -> {
            if (pattern.matcher(words).find()) {
                found.add(id);
            }
        });
        for (Pattern pattern : NUMBERS) {
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) {
                int value = Numerals.value(matcher.group());
                if (value >= 0) {
                    found.add("number " + value);
                }
            }
        }
        Matcher acronym = ACRONYM.matcher(words);
        while (acronym.find()) {
            found.add("acronym " + acronym.group());
        }
        if (language.equals("en")) {
            english(words, found);
        }
        return found;
    }

    private static void english(String words, Set<String> found) {
        for (String word : words.split("[^\\p{L}]+", -1)) {
            int month = MONTHS.indexOf(word);
            int number = Math.max(
                    WORDS.indexOf(word.toLowerCase(Locale.ROOT)), ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)));
            if (month >= 0 || number >= 0) {
                found.add("number " + (Math.max(month, number) + 1));
            }
        }
    }
}
