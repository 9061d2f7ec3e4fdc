package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks a sentence from left to right, keeps the subject that governs, and tries the rules where a verb may stand. */
final class Clauses {
    private static final Set<String> JOINTS = Lexicon.words("and , ; but — – - or : & /");
    private static final Set<String> SUBORDINATORS = Lexicon.words("as while where when if which because since until "
            + "whether how what who whom once unless although though whose than after before whereas wherever "
            + "whenever so");
    private static final Set<String> OPENERS = Lexicon.words("to through in on at by with under for within during "
            + "over today together furthermore moreover additionally finally also therefore thus hence consistent "
            + "building recognizing recalling following beyond from here further lastly first second third "
            + "accordingly separately meanwhile as going looking this next later alongside towards toward drawing "
            + "against given based pursuant despite among upon into starting notably specifically importantly "
            + "similarly likewise consequently after");
    private static final Set<String> REPORTING =
            Lexicon.words("announce announced announces announcing welcome welcomed agree agreed agrees "
                    + "decide decided declare declared confirm confirmed affirm affirmed reaffirm reaffirmed pledge "
                    + "pledged "
                    + "state stated resolve resolved reiterate reiterated determined assured committed");
    /** Words that begin a party right after a verb of reporting: "the leaders reaffirm they will", "... the two". */
    private static final Set<String> OWN = Lexicon.words("we they both");

    private static final Set<String> CLOSERS = Lexicon.words("we they ¤");
    private static final Set<String> LIST = Lexicon.words("and , the ( )");
    private static final Set<String> INSIDE =
            Lexicon.words("of the between by our their all both two three four its and");
    private static final Set<String> PREPOSITIONS = Lexicon.words(
            "between among of with from to in by for against " + "like including on toward towards through as than");
    /** Resolutions and declarations leave the subject to their preamble: "Hereby decide to", "Agreed to". */
    private static final Pattern PERFORMS = Pattern.compile(
            "(?:(?:we )?(?:hereby|further|also|therefore) )*(?:have )?(?:decide|decided|agree|agreed|commit|committed"
                    + "|resolve|resolved|pledge|pledged|undertake|recommit|intend|reaffirm|reaffirmed|reiterate"
                    + "|reiterated) ");

    private static final int APPOSITIVE_MAX = 60;
    /** Adverbs that stand before a clause's subject: "...; today the two states announce". */
    private static final Set<String> NOW = Lexicon.words("today now hereby");

    private final Line line;
    private final Parties parties;
    private final List<Hit> hits = new ArrayList<>();
    private Optional<Subjects.Subject> governing = Optional.empty();
    private int depth;

    private Clauses(Line line, Parties parties) {
        this.line = line;
        this.parties = parties;
    }

    /** The hits of a line; {@code inherited} governs from the first word on, as in a list item. */
    static List<Hit> hits(Line line, Parties parties, Optional<Subjects.Subject> inherited) {
        Clauses clauses = new Clauses(line, parties);
        clauses.walk(inherited);
        return clauses.hits;
    }

    private void walk(Optional<Subjects.Subject> inherited) {
        int index = 0;
        if (inherited.isPresent()) {
            governing = inherited;
            index = take(0);
        } else if (PERFORMS.matcher(line.norm(0, 3)).lookingAt()) {
            governing = Optional.of(Subjects.unnamed(line));
            index = take(0);
        }
        while (index < line.size()) {
            index = Math.max(index + 1, step(index));
        }
        close(line.size());
    }

    private int step(int index) {
        String word = line.norm(index);
        depth += word.equals("(") ? 1 : word.equals(")") && depth > 0 ? -1 : 0;
        if (depth > 0) {
            return index + 1;
        }
        Optional<Subjects.Subject> subject = mayOpen(index) ? Subjects.at(line, index, parties) : Optional.empty();
        if (subject.isPresent()) {
            return takeSubject(index, subject.get());
        }
        boolean joint = index > 0 && JOINTS.contains(line.norm(index - 1));
        if (joint && governing.isPresent()) {
            return take(index);
        }
        return index + 1;
    }

    /** A subject stands at the start, after a joint, after "that" of a report, or after an opening phrase. */
    private boolean mayOpen(int index) {
        String before = line.norm(index - 1);
        boolean why = before.equals("why") && line.norm(index - 2).equals("is");
        if (SUBORDINATORS.contains(before) && !why) {
            return false;
        }
        if (hangs(index)) {
            return false;
        }
        if (index == 0 || JOINTS.contains(before) || before.equals("\"") || before.equals("“") || before.equals(")")) {
            return true;
        }
        if (why || (REPORTING.contains(before) && OWN.contains(line.norm(index)))) {
            return true;
        }
        if (NOW.contains(before)) {
            int back = line.norm(index - 2).equals("so") ? index - 3 : index - 2;
            if (JOINTS.contains(line.norm(back))) {
                return true;
            }
        }
        if (before.equals("that")) {
            return line.norm(index - 2).equals(",") || reported(index - 1);
        }
        return governing.isEmpty() && hits.isEmpty() && opened(index, before);
    }

    /** "In this spirit we", "Domestically we": no comma stands between the opening phrase and its subject. */
    private boolean opened(int index, String before) {
        boolean pronoun = line.norm(index).equals("we");
        int segment = index;
        while (segment > 0
                && !line.norm(segment - 1).equals(",")
                && !line.norm(segment - 1).equals(":")) {
            segment--;
        }
        String first = line.norm(segment);
        boolean opening = OPENERS.contains(first) || first.endsWith("ly");
        boolean near = segment == 0
                && !SUBORDINATORS.contains(first)
                && (Verbs.ADVERB_RUN.matcher(before + " ").matches() || index <= 4);
        return opening && (pronoun || near) && !INSIDE.contains(before);
    }

    /** The last state of "ties between A, B and C" is no subject. */
    private boolean hangs(int index) {
        boolean state = line.norm(index).startsWith("§") || line.norm(index + 1).startsWith("§");
        int after = line.norm(index).startsWith("§") ? index + 1 : index + 2;
        boolean goesOn = line.norm(after).equals("and")
                || (line.norm(after).equals(",") && line.norm(after + 1).equals("and"));
        boolean serial =
                line.norm(index - 1).equals("and") || (line.norm(index - 1).equals(",") && goesOn);
        if (!state || !serial) {
            return false;
        }
        int back = index - 1;
        while (back >= 0 && (LIST.contains(line.norm(back)) || line.norm(back).startsWith("§"))) {
            back--;
        }
        return back >= 0 && back < index - 1 && PREPOSITIONS.contains(line.norm(back));
    }

    private boolean reported(int that) {
        for (int index = Math.max(0, that - 4); index < that; index++) {
            if (REPORTING.contains(line.norm(index))) {
                return true;
            }
        }
        return false;
    }

    private int takeSubject(int index, Subjects.Subject subject) {
        Subjects.Subject before = governing.orElse(null);
        governing = Optional.of(subject);
        int taken = take(subject.end());
        if (taken > subject.end()) {
            return taken;
        }
        if (line.norm(subject.end()).equals(",")
                || line.norm(subject.end()).equals("—")
                || subjectTail(subject.end())) {
            int limit = Math.min(line.size(), index + APPOSITIVE_MAX);
            for (int next = subject.end() + 1; next < limit; next++) {
                boolean closes =
                        line.norm(next - 1).equals(",") || line.norm(next - 1).equals("—");
                if (closes && take(next) > next) {
                    return lastComplement();
                }
            }
        }
        if (index > 0 && CLOSERS.contains(line.norm(index))) {
            close(index);
        }
        boolean list = index > 0
                && before != null
                && !subject.event()
                && line.norm(index).startsWith("§");
        governing = list || subject.event() || subject.organ() ? Optional.ofNullable(before) : governing;
        return subject.end();
    }

    private boolean subjectTail(int index) {
        return Set.of("of", "together", "as", "with").contains(line.norm(index));
    }

    private int lastComplement() {
        return hits.getLast().complement();
    }

    /** Tries the rules at the word; answers the word after the verb group, or the same index when none matches. */
    private int take(int index) {
        Subjects.Subject subject = governing.orElseThrow();
        int verb = Math.max(index, line.match(Verbs.ADVERB_RUN, index));
        for (Rule rule : Rule.values()) {
            int end = line.match(rule.pattern(), verb);
            if (end < 0 && verb > index) {
                end = line.match(rule.pattern(), index);
            }
            if (end >= 0 && Grammar.allows(rule, line, subject, verb, hits, parties)) {
                close(index);
                hits.add(new Hit(
                        rule,
                        rule.force(),
                        subject,
                        index == verb ? index : verb,
                        Math.max(end, verb + 1),
                        line.size()));
                return Math.max(end, verb + 1);
            }
        }
        return index;
    }

    private void close(int index) {
        if (!hits.isEmpty() && hits.getLast().end() > index) {
            hits.add(hits.removeLast().endingAt(index));
        }
    }
}
