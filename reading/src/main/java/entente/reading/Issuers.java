package entente.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes the issuing states from the opening of a text: the first two or more that it names as one list of authors. */
final class Issuers {
    private static final int OPENING_MAX = 1_500;
    private static final Set<String> BETWEEN = Set.of("between");
    private static final int ACTING_MIN = 2;
    private static final Set<String> JOINED = Lexicon.words(", and the both governments");
    private static final Pattern ACTS = Pattern.compile(Verbs.ADVERBS
            + "(?:will|shall|are|have|intend|plan|commit|committed|reaffirm|reaffirmed|affirm|affirmed|welcome|welcomed"
            + "|share|recognize|recognized|underscore|underscored|remain|agreed|agree|announce|announced|condemn"
            + "|support"
            + "|supported|stand|continue|reiterate|reiterated|resolved|decided|seek|acknowledge|highlighted|emphasized"
            + "|discussed|noted|look|pledged|expressed) ");
    private static final int LIST_MIN = 4;
    private static final int FORM_MAX = 4;
    private static final Set<String> LINKS = Lexicon.words(", and the ( ) - – of ¤ leaders as well governments "
            + "government ' & president prime minister its member states kingdom republic commonwealth");
    private static final Set<String> AUTHORS =
            Lexicon.words("of by from leaders governments we statement among ¤ government");

    private Issuers() {}

    /**
     * A list of three or more in the opening; else the states that the text names together as subjects most often; else
     * a pair in the opening; else the members of a standing group.
     *
     * @param line the words of the whole text
     */
    static List<String> of(String text, Line line) {
        List<String> listed = listed(Words.of(text, 0, Math.min(text.length(), OPENING_MAX)), Set.of());
        if (listed.size() > 2) {
            return listed;
        }
        List<String> acting = acting(line);
        if (!acting.isEmpty()) {
            return acting;
        }
        List<String> group = listed.isEmpty() ? Groups.issuing(text) : listed;
        return group.isEmpty() ? listed(Words.of(text, 0, Math.min(text.length(), OPENING_MAX)), BETWEEN) : group;
    }

    /** The states that most often stand together before a verb of promises or positions. */
    private static List<String> acting(Line line) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (int index = 0; index < line.size(); index++) {
            if (line.norm(index).startsWith("§") && !line.norm(index - 1).equals("between")) {
                List<String> states = new ArrayList<>();
                int next = index;
                while (line.norm(next).startsWith("§") || JOINED.contains(line.norm(next))) {
                    if (line.norm(next).startsWith("§")) {
                        states.add(line.norm(next).substring(1).toUpperCase(Locale.ROOT));
                    }
                    next++;
                }
                List<String> distinct = states.stream().distinct().sorted().toList();
                if (distinct.size() > 1 && line.match(ACTS, next) >= 0) {
                    counts.merge(distinct, 1, Integer::sum);
                }
                index = next;
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= ACTING_MIN)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    private static List<String> listed(List<Word> words, Set<String> also) {
        for (int index = 0; index < words.size(); index++) {
            if (isState(words, index)) {
                List<String> chain = chain(words, index, also);
                int size = new TreeSet<>(chain).size();
                if (size >= LIST_MIN || (size > 1 && opens(words, index, also))) {
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
    private static boolean opens(List<Word> words, int index, Set<String> also) {
        int before = index - 1;
        while (before >= 0
                && Set.of("the", "republic", "kingdom", ",")
                        .contains(words.get(before).norm())) {
            before--;
        }
        return before < 0
                || AUTHORS.contains(words.get(before).norm())
                || also.contains(words.get(before).norm())
                || words.get(before).norm().equals(".");
    }

    /** One author in a list of states that is none: "India, INTERPOL, Ireland". */
    private static boolean isOther(List<Word> words, int index) {
        return words.get(index).capital()
                && index > 0
                && index + 1 < words.size()
                && words.get(index - 1).norm().equals(",")
                && words.get(index + 1).norm().equals(",");
    }

    /** The first words of a long name of a state that the tables do not know, as in "Plurinational State of". */
    private static boolean isForm(List<Word> words, int index) {
        for (int next = index; next < Math.min(words.size(), index + FORM_MAX); next++) {
            if (isState(words, next)) {
                return true;
            }
            if (words.get(next).norm().equals(",") || words.get(next).norm().equals(".")) {
                return false;
            }
        }
        return false;
    }

    private static List<String> chain(List<Word> words, int from, Set<String> also) {
        List<String> chain = new ArrayList<>();
        for (int index = from; index < words.size(); index++) {
            if (isState(words, index)) {
                chain.add(words.get(index).norm().substring(1).toUpperCase(Locale.ROOT));
            } else if (!LINKS.contains(words.get(index).norm())
                    && !also.contains(words.get(index).norm())
                    && !(chain.size() >= LIST_MIN && isForm(words, index))
                    && !isOther(words, index)) {
                break;
            }
        }
        return chain;
    }
}
