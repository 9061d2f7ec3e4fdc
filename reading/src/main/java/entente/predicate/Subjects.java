package entente.predicate;

import java.util.List;
import java.util.Optional;

/** Finds the one a clause speaks of: the words before a topic or subject mark. */
final class Subjects {
    private Subjects() {}

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
        return line.norm(last - 1).endsWith("/n") ? last : 0;
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
