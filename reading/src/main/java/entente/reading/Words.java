package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a stretch of text into words; a state's name becomes one word, a title with a person's name another. */
final class Words {
    private static final Pattern WORD = Pattern.compile(
            "<[^<>]{0,40}>|\\]\\([^()\\s]{0,600}\\)|[\\[\\]]|(?:\\p{Lu}\\.){2,}|[$€£¥]?\\p{N}+(?:[.,:]\\p{N}+)*"
                    + "|[\\p{L}\\p{N}\u00AD]+(?:['’.&/+-](?!s\\b)[\\p{L}\\p{N}\u00AD]+)*|['’]s\\b|[^\\s\\p{L}\\p{N}]");
    private static final Map<String, String> CONTRACTIONS = Map.of("'ll", "will", "'re", "are", "'ve", "have");
    private static final Set<String> RANKS = Lexicon.words("prime vice foreign defense defence deputy crown finance");
    private static final Set<String> TITLES = Lexicon.words("president premier chancellor secretary minister king "
            + "prince emir sultan taoiseach commissioner representative ambassador amir majesty highness excellency");
    private static final Set<String> FORMS = Lexicon.words("republic kingdom state commonwealth federal hashemite "
            + "islamic socialist arab sultanate principality federative democratic grand people's");
    private static final Set<String> PARTICLES = Lexicon.words("von der van de la da bin al el dos");

    private Words() {}

    /** The words of the stretch as they stand. */
    static List<Word> raw(String text, int start, int end) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(start, end);
        while (matcher.find()) {
            String found = matcher.group();
            if (normal(found).isEmpty()
                    || found.equals("*")
                    || found.equals("_")
                    || found.startsWith("[")
                    || found.startsWith("]")
                    || (found.startsWith("<") && found.length() > 1)) {
                continue;
            }
            add(matcher.start(), matcher.end(), normal(found), found, words);
        }
        return words;
    }

    /** "We'll" is two words: a subject and its verb. */
    private static void add(int start, int end, String norm, String surface, List<Word> words) {
        int mark = norm.indexOf('\'');
        String verb = mark < 0 ? "" : CONTRACTIONS.getOrDefault(norm.substring(mark), "");
        if (verb.isEmpty() || mark == 0) {
            words.add(new Word(start, end, norm, surface));
        } else {
            words.add(new Word(start, start + mark, norm.substring(0, mark), surface));
            words.add(new Word(start + mark, end, verb, verb));
        }
    }

    private static String normal(String found) {
        return found.replace('’', '\'').replace("\u00AD", "").toLowerCase(Locale.ROOT);
    }

    /** The words of the stretch with states and persons as single words. */
    static List<Word> of(String text, int start, int end) {
        List<Word> words = raw(text, start, end);
        List<Word> merged = new ArrayList<>(words.size());
        for (int index = 0; index < words.size(); ) {
            int taken = state(words, index, text, merged);
            if (taken == 0) {
                taken = person(words, index, text, merged);
            }
            if (taken == 0) {
                merged.add(words.get(index));
                taken = 1;
            }
            index += taken;
        }
        return merged;
    }

    private static int state(List<Word> words, int from, String text, List<Word> merged) {
        if (!Character.isUpperCase(text.charAt(words.get(from).start()))) {
            return 0;
        }
        int size = named(words, from, from, text, merged);
        int after = form(words, from);
        return size > 0 || after == from ? size : named(words, from, after, text, merged);
    }

    /** Merges the words from {@code from} to the end of the longest name of a state that begins at {@code start}. */
    private static int named(List<Word> words, int from, int start, String text, List<Word> merged) {
        StringBuilder name = new StringBuilder();
        int best = 0;
        String code = "";
        for (int size = 1; size <= States.wordsMax() && start + size <= words.size(); size++) {
            name.append(size == 1 ? "" : " ").append(words.get(start + size - 1).norm());
            Optional<String> named = States.named(name.toString());
            if (named.isPresent() && !isPronoun(words.get(start), text)) {
                best = start + size - from;
                code = named.get();
            }
        }
        if (best > 0) {
            String norm = "§" + code.toLowerCase(Locale.ROOT);
            merge(words.subList(from, from + best), norm, text, merged);
        }
        return best;
    }

    private static void merge(List<Word> parts, String norm, String text, List<Word> merged) {
        int start = parts.getFirst().start();
        int end = parts.getLast().end();
        merged.add(new Word(start, end, norm, text.substring(start, end)));
    }

    /** The word after "Republic of" and the like, or the same word. */
    private static int form(List<Word> words, int from) {
        int of = from;
        while (of < words.size()
                && of < from + 3
                && FORMS.contains(words.get(of).norm())) {
            of++;
        }
        boolean form =
                of > from && of + 1 < words.size() && words.get(of).norm().equals("of");
        return form ? of + 1 : from;
    }

    /** "US" is a state and "Us" is not. */
    private static boolean isPronoun(Word word, String text) {
        return word.norm().equals("us") && !text.startsWith("US", word.start());
    }

    private static int person(List<Word> words, int from, String text, List<Word> merged) {
        int title = RANKS.contains(words.get(from).norm()) && from + 1 < words.size() ? from + 1 : from;
        if (!TITLES.contains(words.get(title).norm())) {
            return 0;
        }
        int next = title + 1;
        while (next < words.size() && isName(words, next, text)) {
            next++;
        }
        if (next == title + 1) {
            return 0;
        }
        merge(words.subList(from, next), "¤", text, merged);
        return next - from;
    }

    private static boolean isName(List<Word> words, int index, String text) {
        Word word = words.get(index);
        boolean capital = Character.isUpperCase(text.charAt(word.start()));
        boolean particle = PARTICLES.contains(word.norm())
                && index + 1 < words.size()
                && Character.isUpperCase(text.charAt(words.get(index + 1).start()));
        return particle
                || (capital && States.named(word.norm()).isEmpty() && !TITLES.contains(word.norm()))
                || (word.norm().equals(".")
                        && index > 1
                        && words.get(index - 1).norm().length() == 1);
    }
}
