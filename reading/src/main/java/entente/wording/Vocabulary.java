package entente.wording;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What is known about words in general: which say nothing, which mean the same, how rare they are in joint statements
 * and which of them keep company there. Read once from tables beside this class; {@code docs/reading/wording.md} says
 * how the last two are made.
 */
final class Vocabulary {
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();
    private static final int STEMS_MAX = 50_000;
    private static final Set<String> SMALL = words("small-words.txt");
    private static final Map<String, String> KIN = kin();
    private static final Set<String> FRAME = terms("frame-words.txt");
    private static final Set<String> BROAD = terms("broad-words.txt");
    private static final Companions COMPANIONS = companions();

    private Vocabulary() {}

    /** Whether a word in lower case says nothing by itself. */
    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    /** The term a word in lower case stands for: its stem, or the group of words it belongs to. */
    static String term(String word) {
        String stem = stem(word);
        return KIN.getOrDefault(stem, stem);
    }

    /** Whether a term is one that every statement has. */
    static boolean isFrame(String term) {
        return FRAME.contains(term);
    }

    /** Whether a term is one that says little about a matter. */
    static boolean isBroad(String term) {
        return BROAD.contains(term);
    }

    /** How rare a term is in joint statements: 0 where every sentence has it, 1 where none has. */
    static double rarity(String term) {
        return COMPANIONS.rarity(term);
    }

    /** The company a term keeps as a vector of length 1, or one of zeros for an unknown term. */
    static float[] company(String term) {
        return COMPANIONS.vector(term);
    }

    private static String stem(String word) {
        String known = STEMS.get(word);
        if (known != null) {
            return known;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        if (STEMS.size() < STEMS_MAX) {
            STEMS.put(word, stem);
        }
        return stem;
    }

    private static Map<String, String> kin() {
        Map<String, String> kin = new HashMap<>();
        for (String line : lines("kin.txt")) {
            String[] group = line.split(" ", -1);
            for (String word : group) {
                kin.put(stem(word), "~" + group[0]);
            }
        }
        return Map.copyOf(kin);
    }

    private static Set<String> terms(String table) {
        Set<String> terms = new HashSet<>();
        words(table).forEach(word -> terms.add(term(word)));
        return Set.copyOf(terms);
    }

    private static Set<String> words(String table) {
        Set<String> words = new HashSet<>();
        for (String line : lines(table)) {
            words.addAll(Arrays.asList(line.split(" ", -1)));
        }
        return Set.copyOf(words);
    }

    /** The lines of a table beside this class that are no remarks. */
    static String[] lines(String table) {
        return lines(Vocabulary.class, table);
    }

    static String[] lines(Class<?> beside, String table) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toArray(String[]::new);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Companions companions() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("companions.bin")) {
            return in == null ? Companions.none() : Companions.read(new DataInputStream(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A word as it is looked up. */
    static String lower(String word) {
        return word.replace('’', '\'').replace("\u00AD", "").toLowerCase(Locale.ROOT);
    }
}
