package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a stretch of text into words; a state's name becomes one word, a title with a person's name another. */
final class Words {
    private static final Pattern WORD =
            Pattern.compile("<[^<>]{0,40}>|(?:\\p{Lu}\\.){2,}|[$€£¥]?\\p{N}+(?:[.,:]\\p{N}+)*"
                    + "|[\\p{L}\\p{N}\u00AD]+(?:['’.&/+-](?!s\\b)[\\p{L}\\p{N}\u00AD]+)*|['’]s\\b|[^\\s\\p{L}\\p{N}]");
    private static final Set<String> TITLES = Set.of(
            "president",
            "premier",
            "chancellor",
            "secretary",
            "minister",
            "king",
            "prince",
            "emir",
            "sultan",
            "taoiseach",
            "commissioner",
            "representative",
            "ambassador",
            "amir",
            "majesty",
            "highness",
            "excellency");
    private static final Set<String> PARTICLES =
            Set.of("von", "der", "van", "de", "la", "da", "bin", "al", "el", "dos");

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
                    || (found.startsWith("<") && found.length() > 1)) {
                continue;
            }
            words.add(new Word(matcher.start(), matcher.end(), normal(found)));
        }
        return words;
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
        StringBuilder name = new StringBuilder();
        int best = 0;
        String code = "";
        for (int size = 1; size <= States.wordsMax() && from + size <= words.size(); size++) {
            name.append(size == 1 ? "" : " ").append(words.get(from + size - 1).norm());
            Optional<String> named = States.named(name.toString());
            if (named.isPresent() && !isPronoun(words.get(from), text)) {
                best = size;
                code = named.get();
            }
        }
        if (best > 0) {
            merged.add(new Word(
                    words.get(from).start(), words.get(from + best - 1).end(), "§" + code.toLowerCase(Locale.ROOT)));
        }
        return best;
    }

    /** "US" is a state and "Us" is not. */
    private static boolean isPronoun(Word word, String text) {
        return word.norm().equals("us") && !text.startsWith("US", word.start());
    }

    private static int person(List<Word> words, int from, String text, List<Word> merged) {
        if (!TITLES.contains(words.get(from).norm())) {
            return 0;
        }
        int next = from + 1;
        while (next < words.size() && isName(words, next, text)) {
            next++;
        }
        if (next == from + 1) {
            return 0;
        }
        merged.add(new Word(words.get(from).start(), words.get(next - 1).end(), "¤"));
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
