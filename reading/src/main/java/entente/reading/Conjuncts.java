package entente.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts the words after a verb group into the separate things that are promised. */
final class Conjuncts {
    /** One promised thing, as word indices, end exclusive. */
    record Part(int start, int end) {}

    private static final Pattern JOINT = Pattern.compile(
            "(?:, and |, as well as |as well as |in addition to |; and |and |, |; |, but also |but also )");
    /** Words that begin an adjunct: what follows describes the promise and adds none. */
    private static final Pattern ADJUNCT =
            Pattern.compile("(?:, )?(?:including|through|by(?= \\p{L}+ing)|such as|especially|particularly|in line "
                    + "with|consistent with|in accordance with|because|so that|that|which|who|where|when|as we|as they"
                    + "|leveraging|while|if|in order to|with a view to|with the aim of|with the goal of|aimed at"
                    + "|designed to|in light of|on the basis of|based on|in support of|to ensure|thereby|building "
                    + "on) ");

    private static final Pattern CUT = Pattern.compile(
            "(?:, )?(?:including|such as|especially|particularly|in particular|notably|in line with|consistent with"
                    + "|in accordance with|because|leveraging|while|as well as through|thereby|complementing|building "
                    + "on) |(?:, )?(?:and|while) (?:also |further |strongly |once again )*(?:condemns?|condemned"
                    + "|urged?|calls?|called|welcomes?|welcomed|express(?:es|ed)?|recogni[sz]ed?|reiterated?|look(?:s"
                    + "|ed)? forward|lend|invited?|encouraged?|underscored?|stress(?:es|ed)?|emphasi[sz]ed?|discussed"
                    + "|noted?|acknowledged?|applaud(?:s|ed)?|commend(?:s|ed)?|supports?|endorsed?|concurred|agreed "
                    + "on) (?=(?:the|that|on|our|their|its|its|all|any|for|to|in|upon|§..|\\p{L}+'s|continued|further"
                    + "|efforts) )|, \\p{L}+ing (?=(?:the|our|their|a|on|from|to|with) )|, with |, in light of |, to "
                    + "(?=\\p{L}+ ) ");
    /** A position beside a promise is no further promise: "..., and recognize the importance of". */
    private static final Pattern STANCE = Pattern.compile(
            "(?:, )?(?:and|while) (?:also |further |strongly |once again )*(?:recogni[sz]e|underscore|underline|stress"
                    + "|emphasi[sz]e|welcome|condemn|urge|applaud|commend|acknowledge|note|reiterate|express) "
                    + "(?=(?:the|that|our|their|its|all|any|continued) )");

    private static final Pattern DETAIL =
            Pattern.compile("(?:, )?(?:including (?:through|by|via|\\p{L}+ing)|such as) ");
    private static final Pattern TOGETHER = Pattern.compile("(?:work|working) (?:together|collectively|jointly) ");
    private static final Set<String> ENDS = Lexicon.words(". , ; : and ! ? — ” \" but ) in we they both");
    /** What is announced or scheduled is one thing, whatever purposes it serves. */
    private static final Set<Rule> WHOLE =
            EnumSet.of(Rule.ANNOUNCE, Rule.LAUNCH, Rule.SCHEDULED, Rule.PLANNED_EVENT, Rule.LOOK_FORWARD);

    /** Rules whose promise may be a noun: "our commitment to the treaty and to funding it". */
    private static final Set<Rule> NOUNS = EnumSet.of(
            Rule.REAFFIRM, Rule.REAFFIRM_ALSO, Rule.COMMITTED, Rule.REMAIN_COMMITTED, Rule.COMMIT, Rule.RECOMMIT);

    private static final int OBJECT_MIN = 2;
    private static final int SHORT = 4;

    private final Line line;
    private final Hit hit;
    private final List<Part> parts = new ArrayList<>();

    private Conjuncts(Line line, Hit hit) {
        this.line = line;
        this.hit = hit;
    }

    static List<Part> of(Line line, Hit hit) {
        Conjuncts conjuncts = new Conjuncts(line, hit);
        conjuncts.split();
        return conjuncts.parts;
    }

    /** The end of the words that make a promise specific: "including" and the like add detail, purposes do not. */
    static int details(Line line, int from, int cut, int end) {
        boolean joint = line.match(TOGETHER, from) >= 0;
        return joint || line.match(DETAIL, cut) >= 0 ? end : cut;
    }

    private void split() {
        if (WHOLE.contains(hit.rule())) {
            add(hit.start(), hit.end());
            return;
        }
        int verb = firstVerb();
        boolean gerund = Verbs.isGerund(line.norm(verb));
        int start = hit.start();
        boolean adjunct = false;
        for (int index = verb + 1; index < hit.end(); index++) {
            int next = line.match(JOINT, index);
            if (next >= 0 && next < hit.end() && line.match(STANCE, index) < 0) {
                int opener = opens(next, gerund, adjunct, line.norm(index));
                if (opener >= 0 && index - Math.max(start, verb) >= OBJECT_MIN && hasObject(opener)) {
                    add(start, index);
                    start = next;
                    adjunct = false;
                    index = opener;
                    continue;
                }
            }
            adjunct = adjunct || (line.match(ADJUNCT, index) >= 0) || purpose(index);
        }
        add(start, hit.end());
        mergeShort();
    }

    private int firstVerb() {
        int index = hit.complement();
        int last = Math.min(hit.end(), index + 5);
        for (int next = index; next < last; next++) {
            if (Verbs.isBase(line.norm(next)) || Verbs.isGerund(line.norm(next))) {
                boolean again = line.norm(next).startsWith("continu") && next + 1 < last;
                if (!again) {
                    return next;
                }
            }
        }
        return hit.rule() == Rule.UNDER_WAY || hit.rule() == Rule.WORKING ? hit.complement() - 1 : index;
    }

    /** The verb that begins a new promise after a joint, or -1. */
    private int opens(int next, boolean gerund, boolean adjunct, String joint) {
        int index = Math.max(next, line.match(Verbs.ADVERB_RUN, next));
        boolean again = line.norm(index).equals("to");
        if (again && !line.norm(hit.complement() - 1).equals("to")) {
            return -1;
        }
        index = again ? index + 1 : index;
        index = Math.max(index, line.match(Verbs.ADVERB_RUN, index));
        String word = line.norm(index);
        boolean noun = !Verbs.isBase(line.norm(hit.complement())) && !Verbs.isGerund(line.norm(hit.complement()));
        boolean ing = gerund || (again && noun && NOUNS.contains(hit.rule()));
        boolean fits = (ing ? Verbs.isGerund(word) : Verbs.isBase(word)) || (again && Verbs.isBase(word));
        boolean compound = JOINTS_AFTER.contains(line.norm(index + 1));
        if (!fits || compound || word.equals("including")) {
            return -1;
        }
        return !adjunct || joint.equals(";") || joint.equals("in") ? index : -1;
    }

    private static final Set<String> JOINTS_AFTER = Lexicon.words("and , . ; of for in with between or )");

    private boolean hasObject(int verb) {
        return verb + 1 < hit.end();
    }

    /** "To" and a verb after the object has begun says what the promise is for. */
    private boolean purpose(int index) {
        return line.norm(index).equals("to")
                && Verbs.isBase(line.norm(Math.max(index + 1, line.match(Verbs.ADVERB_RUN, index + 1))))
                && index > hit.complement() + 1
                && (!Set.of("and", ",", "or").contains(line.norm(index - 1))
                        || !line.norm(hit.complement() - 1).equals("to"));
    }

    private void add(int start, int end) {
        int cut = line.find(CUT, Math.max(start, hit.complement()) + OBJECT_MIN, end);
        if (cut >= 0 && line.norm(cut - 1).equals(",") && cut - Math.max(start, hit.complement()) <= OBJECT_MIN) {
            cut = line.find(CUT, insertionEnd(cut, end), end);
        }
        int last = cut >= 0 ? cut : end;
        while (last > start + 1 && ENDS.contains(line.norm(last - 1))) {
            last--;
        }
        if (last > start) {
            parts.add(new Part(start, last));
        }
    }

    /** The word after the comma that closes an insertion right after the verb: "promote, in line with law, the use". */
    private int insertionEnd(int from, int end) {
        int index = from;
        while (index < end && !line.norm(index).equals(",")) {
            index++;
        }
        return Math.min(end, index + 1);
    }

    /** Several short actions in a row ("share, align and coordinate") serve one target. */
    private void mergeShort() {
        boolean allShort = parts.size() > 1
                && parts.stream().skip(1).allMatch(part -> part.end() - part.start() <= SHORT)
                && parts.getFirst().end() - hit.complement() <= SHORT;
        if (allShort) {
            Part whole = new Part(parts.getFirst().start(), parts.getLast().end());
            parts.clear();
            parts.add(whole);
        }
    }
}
