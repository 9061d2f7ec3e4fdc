package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Takes the issuing states from the opening of a text: the first two or more that it names as one list of authors. */
final class Issuers {
    private static final int OPENING_MAX = 1_500;
    private static final Set<String> LINKS = Lexicon.words(", and the ( ) - – of ¤ leaders as well governments "
            + "government ' & president prime minister its member states between kingdom republic commonwealth");
    private static final Set<String> AUTHORS =
            Lexicon.words("of by from between leaders governments we statement among ¤ government");

    private Issuers() {}

    static List<String> of(String text) {
        List<Word> words = Words.of(text, 0, Math.min(text.length(), OPENING_MAX));
        for (int index = 0; index < words.size(); index++) {
            if (isState(words, index) && opens(words, index)) {
                List<String> chain = chain(words, index);
                if (new TreeSet<>(chain).size() > 1) {
                    return chain.stream().distinct().toList();
                }
            }
        }
        return List.of();
    }

    private static boolean isState(List<Word> words, int index) {
        return words.get(index).norm().startsWith("§");
    }

    /** A list of authors stands at the beginning, or after "of", "by", "leaders" and the like. */
    private static boolean opens(List<Word> words, int index) {
        int before = index - 1;
        while (before >= 0
                && Set.of("the", "republic", "kingdom")
                        .contains(words.get(before).norm())) {
            before--;
        }
        return before < 0
                || AUTHORS.contains(words.get(before).norm())
                || words.get(before).norm().equals(".");
    }

    private static List<String> chain(List<Word> words, int from) {
        List<String> chain = new ArrayList<>();
        for (int index = from; index < words.size(); index++) {
            if (isState(words, index)) {
                chain.add(words.get(index).norm().substring(1).toUpperCase(Locale.ROOT));
            } else if (!LINKS.contains(words.get(index).norm())) {
                break;
            }
        }
        return chain;
    }
}
