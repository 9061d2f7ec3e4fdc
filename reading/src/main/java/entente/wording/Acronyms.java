package entente.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Acronyms that a text explains: "Long Name (LN)". What one of the two texts explains holds for both. */
final class Acronyms {
    private static final Pattern BRACKET = Pattern.compile("\\((\\p{Lu}[\\p{L}&-]{1,9})\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}’']+");
    private static final int LOOK_BACK = 140;

    private final Map<String, List<String>> parts = new HashMap<>();

    /** Learns what a text explains. */
    void learn(String text) {
        Matcher matcher = BRACKET.matcher(text);
        while (matcher.find()) {
            String acronym = matcher.group(1).replaceAll("[&-]", "");
            if (acronym.chars().filter(Character::isUpperCase).count() > 1) {
                String before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
                List<String> words = spelt(acronym.toLowerCase(Locale.ROOT), before);
                if (!words.isEmpty()) {
                    parts.putIfAbsent(acronym.toLowerCase(Locale.ROOT), words);
                }
            }
        }
    }

    /** The terms an acronym in lower case stands for; empty if no text explains it. */
    List<String> parts(String acronym) {
        return parts.getOrDefault(acronym, List.of());
    }

    /** The last words before the bracket whose initials give the acronym; small words may stand between. */
    private static List<String> spelt(String acronym, String before) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(before);
        while (matcher.find()) {
            words.add(Vocabulary.lower(matcher.group()));
        }
        List<String> used = new ArrayList<>();
        int letter = acronym.length() - 1;
        for (int at = words.size() - 1; at >= 0 && letter >= 0; at--) {
            if (words.size() - at > acronym.length() * 2 + 2) {
                return List.of();
            }
            String word = words.get(at);
            if (word.charAt(0) == acronym.charAt(letter)) {
                letter--;
            }
            if (!Vocabulary.isSmall(word)) {
                used.addFirst(Vocabulary.term(word));
            }
        }
        return letter < 0 ? List.copyOf(used) : List.of();
    }
}
