package entente.predicate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the one a clause speaks of: the words before a topic or subject mark. */
final class Subjects {
    private static final Pattern OCCASION = Pattern.compile("(?:とき|時|場合|際|折|경우|때|시)/n");
    /** Where a clause within the clause ends. */
    private static final Pattern VERBAL = Pattern.compile(".*/[vjxcmes].?");

    private Subjects() {}

    /** Whether the verb that begins within the places has a subject of its own that is nobody who promises. */
    static boolean strangerActs(
            Grammar grammar, String text, MorphemeLine line, List<String> members, int from, int verb, int to) {
        int index = verb;
        while (index < to && !VERBAL.matcher(line.norm(index)).matches()) {
            index++;
        }
        for (index--; index > from && !VERBAL.matcher(line.norm(index)).matches(); index--) {
            int last = grammar.marksSubject(line.norm(index)) ? last(grammar, line, index) : 0;
            if (last > from && !line.norm(index).endsWith("/t")) {
                return grammar.nouns()
                                .subject(text.substring(line.start(from), line.end(last - 1)), members, from, index)
                                .kind()
                        == Subject.Kind.OTHER;
            }
        }
        return false;
    }

    /** The first party or organ marked; else the first event or other topic; else nothing. */
    static Optional<Subject> in(
            Grammar grammar, String text, MorphemeLine line, List<String> members, int from, int to) {
        Optional<Subject> other = Optional.empty();
        int start = from;
        for (int index = from; index < to; index++) {
            String norm = line.norm(index);
            boolean stop = norm.endsWith("/s") && !norm.startsWith("・") && !norm.startsWith("·");
            if (stop && !joins(line, index)) {
                start = index + 1;
            } else if (grammar.marksSubject(norm) && last(grammar, line, index) > start) {
                int last = last(grammar, line, index);
                Subject found = grammar.nouns()
                        .subject(text.substring(line.start(start), line.end(last - 1)), members, start, index + 1);
                boolean topic = norm.endsWith("/t");
                boolean acts = found.kind() == Subject.Kind.PARTY || found.kind() == Subject.Kind.ORGAN;
                if (acts) {
                    return Optional.of(found);
                }
                other = other.isEmpty() && (topic || found.kind() == Subject.Kind.EVENT) ? Optional.of(found) : other;
                start = index + 1;
            } else if (grammar.marksSubject(norm)) {
                start = index + 1;
            }
        }
        return other;
    }

    /** The morpheme after the noun that a mark belongs to; 0 where none stands before it. */
    private static int last(Grammar grammar, MorphemeLine line, int mark) {
        int last = grammar.bridgesSubject(line.norm(mark - 1)) ? mark - 1 : mark;
        String noun = line.norm(last - 1);
        return noun.endsWith("/n") && !OCCASION.matcher(noun).matches() ? last : 0;
    }

    /** The one who acts in a noun phrase ("training by Norway"), where the language marks it. */
    static Optional<Subject> by(Grammar grammar, String text, MorphemeLine line, List<String> members, int to) {
        for (int index = 1; index < to; index++) {
            if (grammar.marksAgent(line.norm(index))) {
                Subject found = grammar.nouns()
                        .subject(text.substring(line.start(0), line.end(index - 1)), members, 0, index + 1);
                return found.kind() == Subject.Kind.PARTY ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A comma between nouns joins them: "A, B and C". */
    private static boolean joins(MorphemeLine line, int index) {
        return line.norm(index - 1).endsWith("/n")
                && line.norm(index + 1).endsWith("/n")
                && line.norm(index).matches("[、,，]/s");
    }
}
