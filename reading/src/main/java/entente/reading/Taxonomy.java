package entente.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The issue areas that findings are sorted into, decided by words. It is a plain text that an office can replace: see
 * {@code areas.txt} beside this class for its form and docs/reading/areas.md for its rules.
 */
public final class Taxonomy {
    /** The area of what no area has a word for. */
    public static final String OTHER = "other";

    private static final int AREAS_MAX = 100;
    private static final int TERMS_MAX = 2_000;
    private static final Pattern SECTION = Pattern.compile("\\[([a-z0-9][a-z0-9-]{0,63})\\]");
    private static final Pattern LAST = Pattern.compile("last\\s*=\\s*yes");
    private static final Pattern ENTRY = Pattern.compile("(name|words)\\.([a-z]{2,3})\\s*=\\s*(.+)");
    private static final Taxonomy STANDARD = shipped();

    private final Map<String, Area> areas;

    private Taxonomy(Map<String, Area> areas) {
        this.areas = areas;
    }

    /** One area: its names and word patterns by language, and whether it only counts where no other does. */
    private record Area(Map<String, String> names, Map<String, Pattern> words, boolean last) {
        Area asLast() {
            return new Area(names, words, true);
        }

        long count(String language, String text) {
            Pattern pattern = words.get(language);
            return pattern == null ? 0 : pattern.matcher(text).results().count();
        }
    }

    /** The taxonomy that ships. */
    public static Taxonomy standard() {
        return STANDARD;
    }

    /**
     * Reads a taxonomy.
     *
     * @throws IllegalArgumentException naming the line and the rule it breaks
     */
    public static Taxonomy parse(String text) {
        Map<String, Area> areas = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        String named = "";
        Area open = null;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher section = SECTION.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (section.matches()) {
                named = section.group(1);
                open = new Area(new LinkedHashMap<>(), new LinkedHashMap<>(), false);
                require(areas.put(named, open) == null, index, "the area is there twice");
                require(areas.size() <= AREAS_MAX, index, "there are more than " + AREAS_MAX + " areas");
            } else if (open != null && LAST.matcher(line).matches()) {
                areas.put(named, open.asLast());
            } else {
                require(
                        entry.matches(),
                        index,
                        "it is neither [area] nor name.LANGUAGE = ... nor words.LANGUAGE = ... nor last = yes");
                require(open != null, index, "it stands before the first [area]");
                take(Objects.requireNonNull(open), entry, index);
            }
        }
        return new Taxonomy(areas);
    }

    private static void take(Area area, Matcher entry, int index) {
        String language = entry.group(2);
        if (entry.group(1).equals("name")) {
            area.names().put(language, entry.group(3).strip());
            return;
        }
        List<String> terms = new ArrayList<>();
        for (String term : entry.group(3).split(",", -1)) {
            if (!term.isBlank()) {
                terms.add(language.equals("en") ? english(term.strip()) : Pattern.quote(term.strip()));
            }
        }
        require(!terms.isEmpty() && terms.size() <= TERMS_MAX, index, "it has no words, or more than " + TERMS_MAX);
        String any = String.join("|", terms);
        area.words().put(language, Pattern.compile(language.equals("en") ? "(?:^|(?<= ))(?:" + any + ") " : any));
    }

    /** A term as normalised words; a star at a word's end stands for any ending. */
    private static String english(String term) {
        StringBuilder pattern = new StringBuilder();
        for (String part : term.split("\\s+", -1)) {
            boolean open = part.endsWith("*");
            String stem = open ? part.substring(0, part.length() - 1) : part;
            for (Word word : Words.of(stem, 0, stem.length())) {
                pattern.append(pattern.isEmpty() ? "" : " ").append(Pattern.quote(word.norm()));
            }
            pattern.append(open ? "\\S*" : "");
        }
        return pattern.toString();
    }

    private static void require(boolean holds, int index, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("line " + (index + 1) + " of the taxonomy: " + otherwise);
        }
    }

    private static Taxonomy shipped() {
        try (InputStream in = Objects.requireNonNull(Taxonomy.class.getResourceAsStream("areas.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The names of all areas in the order of the text, {@link #OTHER} last. */
    public List<String> areas() {
        List<String> all = new ArrayList<>(areas.keySet());
        all.remove(OTHER);
        all.add(OTHER);
        return List.copyOf(all);
    }

    /** What an area is called in a language; its identifier where the text gives no name. */
    public String name(String area, Locale locale) {
        Area known = areas.get(area);
        return known == null ? area : known.names().getOrDefault(locale.getLanguage(), area);
    }

    /**
     * The area with the most of its words in a finding; the one listed first among equals; {@link #OTHER} if none. An
     * area that comes last counts only where no other has a word.
     *
     * @param language of the words, as a BCP 47 primary tag
     * @param words for English normalised words, each with a blank after it; else the text as it stands
     */
    public String area(String language, String words) {
        String subject = best(language, words, false);
        return subject.equals(OTHER) ? best(language, words, true) : subject;
    }

    private String best(String language, String words, boolean last) {
        String best = OTHER;
        long most = 0;
        for (Map.Entry<String, Area> entry : areas.entrySet()) {
            long count = entry.getValue().last() == last ? entry.getValue().count(language, words) : 0;
            if (count > most) {
                most = count;
                best = entry.getKey();
            }
        }
        return best;
    }
}
