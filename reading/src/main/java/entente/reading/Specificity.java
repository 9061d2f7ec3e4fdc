package entente.reading;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a target that could be checked from values and general desires. */
final class Specificity {
    private static final Set<String> VALUES =
            Lexicon.words("peace peaceful stability stable prosperity prosperous security secure secured freedom free "
                    + "freedoms democracy democratic values value principles principle order rules-based rule law "
                    + "international future world global globally region regions regional regionally people peoples "
                    + "nation nations citizens country countries economy economies resilience resilient unity united "
                    + "common shared collective success successful progress good better brighter safer safe openness "
                    + "open inclusive inclusiveness rights human dignity justice friendship bonds ties trust respect "
                    + "together relationship relationships relations partnership partnerships alliance alliances "
                    + "indo-pacific asia pacific beyond planet generations interests interest objectives goals goal "
                    + "vision mission purpose effort efforts based fundamental fundamentals strong stronger enduring "
                    + "mutual mutually continued continue continuing international community sovereignty engagement "
                    + "transatlantic euro-atlantic integrity territorial independence independent expression "
                    + "navigation overflight spirit lasting just well-being wellbeing welfare growth society "
                    + "societies challenge challenges moment opportunity opportunities liberty equality hope humanity "
                    + "new era horizon benefit benefits delivers deliver all both multilateralism multilateral system "
                    + "charter respective strength");
    private static final Set<String> SMALL =
            Lexicon.words("the a an of and or in on to for with by from at as our their its his her this that these "
                    + "those is are be been it we they them us , . ; : ( ) ' 's - — – not no any each every more most "
                    + "very so across around through throughout within between among over under into towards toward "
                    + "also further can who which where including especially well");
    private static final Set<String> VAGUE_VERBS = Lexicon.words("secure ensure strengthen uphold promote align "
            + "advance bolster provide support build maintain defend preserve protect make create foster work deepen "
            + "contribute stand achieve advancing realize shape sustain bring safeguard continue upholding meet serve "
            + "reinforce enhance pursue seek do act");
    private static final Set<String> HEAD_ENDS = Lexicon.words("in of across for throughout with as based on");
    private static final Set<String> GOALS =
            Lexicon.words("goal goals objective objectives aim vision work success implementation launch");
    private static final Set<String> PLACES =
            Lexicon.words("charter strait peninsula sea seas waters ocean states world");
    private static final Pattern BARE_BE = Pattern.compile("be (?!\\p{L}+ing ).*");

    private Specificity() {}

    /** True when the target of a repeated commitment, up to its first preposition, could be checked. */
    static boolean namesTarget(Line line, int from, int to) {
        if (Verbs.isBase(line.norm(from)) || Verbs.isGerund(line.norm(from)) || Verbs.startsWithVerb(line, from)) {
            return names(line, from, to);
        }
        int head = from;
        boolean content = false;
        while (head < to && !(content && HEAD_ENDS.contains(line.norm(head)))) {
            content = content || !SMALL.contains(line.norm(head));
            head++;
        }
        boolean goal = head < to && line.norm(head).equals("of") && GOALS.contains(line.norm(head - 1));
        boolean of = head < to && line.norm(head).equals("of");
        return names(line, from, goal ? to : head) || (of && namesThings(line, head, to));
    }

    /** True when a common noun among the words could be checked; names of places are none. */
    private static boolean namesThings(Line line, int from, int to) {
        for (int index = from; index < to; index++) {
            if (!line.word(index).capital() && !PLACES.contains(line.norm(index)) && names(line, index, index + 1)) {
                return true;
            }
        }
        return false;
    }

    /** True when the words after the verb group name something that could be checked. */
    static boolean names(Line line, int from, int to) {
        if (BARE_BE.matcher(line.norm(from, Math.min(line.size(), from + 3))).matches()) {
            return false;
        }
        return count(line, from, to) > 0;
    }

    /** How many words between the two name something that could be checked. */
    static int count(Line line, int from, int to) {
        int count = 0;
        for (int index = from; index < to; index++) {
            String word = line.norm(index);
            boolean general = SMALL.contains(word)
                    || VALUES.contains(word)
                    || VAGUE_VERBS.contains(Verbs.base(word))
                    || word.endsWith("ly")
                    || word.codePointAt(0) == '§';
            count += general ? 0 : 1;
        }
        return count;
    }
}
