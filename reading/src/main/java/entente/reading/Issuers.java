package entente.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            + "government ' & president prime minister its member states kingdom republic commonwealth "
            + "chancellor king "
            + "premier taoiseach heads state confederation principality federation people's jr sr \u201C "
            + "\u201D \" the");
    private static final Set<String> AUTHORS = Lexicon.words(
            "of by from leaders governments we statement among ¤ government nations countries " + "partners");

    /** A list after such a word is spoken of and issues nothing. */
    private static final Set<String> SPOKEN_OF =
            Lexicon.words("in including with for to like as such through between " + "across into against on");

    private static final int OFFICE_MAX = 10;
    private static final Pattern GATHERED = Pattern.compile("(?:[,—–-] |\\) )*" + Verbs.ADVERBS
            + "(?:(?:today|jointly|have|again|are|is) )*(?:met|meet|gathered|convened|held|spoke|announced|announce"
            + "|welcomed|concluded|issued|express|resolve|signed|adopted|pleased|join|joined|launched) ");

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
        Line line = new Line(words);
        for (int index = 0; index < words.size(); index++) {
            if (isState(words, index)) {
                List<String> chain = new ArrayList<>();
                int end = chain(words, index, also, chain);
                boolean acts = line.match(ACTS, end) >= 0 || line.match(GATHERED, end) >= 0;
                int before = before(words, index);
                boolean spokenOf = before >= 0
                        && SPOKEN_OF.contains(words.get(before).norm())
                        && !also.contains(words.get(before).norm());
                List<String> states = (spokenOf && acts ? chain.subList(1, chain.size()) : chain)
                        .stream().distinct().toList();
                boolean issues =
                        acts || (opens(words, index, also) && !spokenOf) || (states.size() >= LIST_MIN && !spokenOf);
                if (states.size() > 1 && issues) {
                    return states;
                }
                index = spokenOf ? Math.max(index, end - 1) : index;
            }
        }
        return List.of();
    }

    private static boolean isState(List<Word> words, int index) {
        return words.get(index).norm().startsWith("§");
    }

    /** A list of authors stands at the beginning, or after "of", "by", "leaders" and the like. */
    private static boolean opens(List<Word> words, int index, Set<String> also) {
        int before = before(words, index);
        return before < 0
                || AUTHORS.contains(words.get(before).norm())
                || also.contains(words.get(before).norm())
                || words.get(before).norm().equals(".");
    }

    /** The word before a list, past "the Republic of" and the like. */
    private static int before(List<Word> words, int index) {
        int before = index - 1;
        while (before >= 0
                && Set.of("the", "republic", "kingdom", ",")
                        .contains(words.get(before).norm())) {
            before--;
        }
        return before;
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

    /** Collects the states of a list and says which word comes after it. */
    private static int chain(List<Word> words, int from, Set<String> also, List<String> chain) {
        int last = from;
        for (int index = from; index < words.size(); index++) {
            if (isState(words, index)) {
                chain.add(words.get(index).norm().substring(1).toUpperCase(Locale.ROOT));
                last = index;
            } else if (!LINKS.contains(words.get(index).norm())
                    && !also.contains(words.get(index).norm())
                    && !isInitial(words, index)
                    && !isOffice(words, index)
                    && !(chain.size() >= LIST_MIN && isForm(words, index))
                    && !isOther(words, index)) {
                break;
            }
        }
        int after = last + 1;
        while (after < words.size() && words.get(after).norm().equals("(")) {
            after = closed(words, after);
        }
        return after;
    }

    private static int closed(List<Word> words, int open) {
        int index = open;
        while (index < words.size() && !words.get(index).norm().equals(")")) {
            index++;
        }
        return index + 1;
    }

    /** The full stop of "Jr.". */
    private static boolean isInitial(List<Word> words, int index) {
        return words.get(index).norm().equals(".")
                && index > 0
                && Set.of("jr", "sr").contains(words.get(index - 1).norm());
    }

    /** A word of an officer's title and name before the state spoken for: "Adviser Ann Berg of ...". */
    private static boolean isOffice(List<Word> words, int index) {
        for (int next = index; next < Math.min(words.size(), index + OFFICE_MAX); next++) {
            Word word = words.get(next);
            if (word.norm().equals("of") && next + 1 < words.size()) {
                int state = words.get(next + 1).norm().equals("the") ? next + 2 : next + 1;
                return next > index && state < words.size() && isState(words, state);
            }
            if (!word.capital() && !word.norm().equals("¤") && !isInitial(words, next)) {
                return false;
            }
        }
        return false;
    }
}
