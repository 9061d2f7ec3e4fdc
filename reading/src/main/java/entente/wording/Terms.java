package entente.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into the terms it is compared by. Persons with their titles are left out: posts outlive them. */
final class Terms {
    private static final Pattern WORD = Pattern.compile("(?:\\p{Lu}\\.){2,}|[$€£¥]?\\p{N}+(?:[.,]\\p{N}+)*"
            + "|[\\p{L}\\p{M}\u00AD]+(?:['’](?!s\\b)[\\p{L}\\p{M}]+)*|['’]s\\b");
    private static final Pattern PURPOSE = Pattern.compile(",?\\s+(?:in order to|so that|so as to|with a view to"
            + "|to (?:ensure|help|facilitate|prevent|enable|allow|better))\\b");
    private static final int PURPOSE_FROM = 50;
    private static final Set<String> TITLES =
            Set.of("President", "Chancellor", "Premier", "Minister", "Secretary", "Taoiseach");
    private static final int NAMES_MAX = 3;
    private static final int EDGE = 8;
    private static final double BESIDE = 0.5;
    private static final double PURPOSE_FACTOR = 0.6;
    private static final double ACRONYM_FACTOR = 0.6;

    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final Acronyms acronyms;
    private final String sentence;
    private final List<Stretch> said;
    private final int purpose;

    /** A stretch of a sentence in UTF-16 units. */
    record Stretch(int start, int end) {
        boolean near(int place) {
            return place >= start - EDGE && place <= end + EDGE;
        }
    }

    private Terms(String sentence, List<Stretch> said, Acronyms acronyms) {
        this.acronyms = acronyms;
        this.sentence = sentence;
        this.said = said;
        Matcher purposes = PURPOSE.matcher(sentence);
        this.purpose = purposes.find() && purposes.start() > PURPOSE_FROM ? purposes.start() : Integer.MAX_VALUE;
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            if (!matcher.group().startsWith("'") && !matcher.group().startsWith("’")) {
                words.add(matcher.group());
                starts.add(matcher.start());
            }
        }
    }

    /**
     * The terms of a sentence.
     *
     * @param said the stretches that commit somebody, where what stands beside them counts less; none: all counts
     */
    static List<Term> of(String sentence, List<Stretch> said, Acronyms acronyms) {
        Terms cut = new Terms(sentence, said, acronyms);
        int at = 0;
        while (at < cut.words.size()) {
            at += cut.take(at);
        }
        return cut.terms;
    }

    /** Takes the term that begins at a word and says how many words it has. */
    private int take(int at) {
        Places.Found place = Places.at(words, at);
        if (place != null) {
            int last = at + place.words() - 1;
            String name = sentence.substring(
                            starts.get(at), starts.get(last) + words.get(last).length())
                    .replaceAll("\\s+", " ");
            terms.add(new Term("§" + place.code(), name, at, true, factor(at)));
            return place.words();
        }
        String word = words.get(at);
        if (TITLES.contains(word)) {
            int persons = persons(at + 1);
            if (persons > 0) {
                return 1 + persons;
            }
        }
        String lower = Vocabulary.lower(word.replace(".", ""));
        boolean acronym = lower.length() > 1 && word.replace(".", "").equals(upper(word));
        List<String> parts = acronym ? acronyms.parts(lower) : List.of();
        if (!parts.isEmpty()) {
            for (String part : parts) {
                double share = parts.size() > 1 ? ACRONYM_FACTOR : 1;
                terms.add(new Term(part, word, at, true, factor(at) * share));
            }
        } else if (lower.length() > 1 && !Vocabulary.isSmall(lower)) {
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            terms.add(new Term(Vocabulary.term(lower), word, at, capital, factor(at)));
        }
        return 1;
    }

    private static String upper(String word) {
        return word.replace(".", "").toUpperCase(java.util.Locale.ROOT);
    }

    private int persons(int from) {
        int count = 0;
        while (count < NAMES_MAX
                && from + count < words.size()
                && Character.isUpperCase(words.get(from + count).codePointAt(0))
                && Places.at(words, from + count) == null) {
            count++;
        }
        return count;
    }

    private double factor(int at) {
        int place = starts.get(at);
        boolean inside = said.isEmpty() || said.stream().anyMatch(stretch -> stretch.near(place));
        return (inside ? 1 : BESIDE) * (place > purpose ? PURPOSE_FACTOR : 1);
    }
}
