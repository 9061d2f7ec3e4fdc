package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the positions of one sentence: what a party condemns, supports, asks of others. */
final class Positions {
    private static final Set<String> JOINTS = Lexicon.words("and , ; but — –");
    private static final Set<String> SIDE =
            Lexicon.words("as while where when if which because since until whether how "
                    + "what who whom that by of with to for in from on than through");
    private static final Set<String> ENDS = Lexicon.words(". , ; : and but — – ) !");
    private static final int POSSESSIVE_MAX = 12;
    private static final int SUBJECT_MAX = 6;

    private final String text;
    private final SentenceSplitter.Piece piece;
    private final Line line;
    private final Parties parties;
    private final CodePoints points;
    private final List<Start> starts = new ArrayList<>();

    /** Where a position's verb stands, and who takes it. */
    private record Start(PositionRule rule, int word, Subjects.Subject subject) {}

    Positions(String text, SentenceSplitter.Piece piece, Line line, Parties parties, CodePoints points) {
        this.text = text;
        this.piece = piece;
        this.line = line;
        this.parties = parties;
        this.points = points;
    }

    /**
     * The positions that share no words with the findings.
     *
     * @param lead who takes the position of an item that begins with its verb
     */
    List<Position> of(List<Finding> findings, Optional<Subjects.Subject> lead) {
        walk(lead);
        List<Position> positions = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            Start start = starts.get(index);
            int next = index + 1 < starts.size() ? starts.get(index + 1).word() : line.size();
            int from = line.word(start.word()).start();
            int end = end(start, next, findings);
            boolean taken = findings.stream().anyMatch(finding -> covers(finding, from));
            if (!taken && end > start.word() + 1) {
                positions.add(position(start, end));
            }
        }
        return positions;
    }

    private void walk(Optional<Subjects.Subject> lead) {
        Optional<Subjects.Subject> governing = lead;
        for (int index = 0; index < line.size(); index++) {
            String before = line.norm(index - 1);
            boolean pronoun = line.norm(index).equals("we") && !SIDE.contains(before);
            boolean open = index == 0 || JOINTS.contains(before) || pronoun;
            Optional<Subjects.Subject> subject =
                    open && !inside(index) ? Subjects.at(line, index, parties) : Optional.empty();
            if (subject.isPresent() && !subject.get().event() && !subject.get().organ()) {
                int verb = subject.get().end();
                if (take(verb, subject.get())) {
                    governing = subject;
                    index = verb;
                } else if (line.norm(index).equals("we")) {
                    governing = subject;
                }
            } else if (governing.isPresent() && (index == 0 || JOINTS.contains(before))) {
                take(index, governing.get());
            }
        }
    }

    /** A state after a preposition or inside a list of states is no subject. */
    private boolean inside(int index) {
        return index > 1 && line.norm(index - 1).equals("and") && SIDE.contains(line.norm(index - 3));
    }

    private boolean take(int index, Subjects.Subject subject) {
        int verb = Math.max(index, line.match(Verbs.ADVERB_RUN, index));
        for (PositionRule rule : PositionRule.values()) {
            if (verb < line.size() && line.match(rule.pattern(), verb) > verb) {
                starts.add(new Start(rule, verb, subject));
                return true;
            }
        }
        return false;
    }

    private boolean covers(Finding finding, int offset) {
        int point = points.span(offset, offset).start();
        return finding.span().start() <= point && point < finding.span().end();
    }

    /** The word after the position: before the next position, the next finding, or the end. */
    private int end(Start start, int next, List<Finding> findings) {
        int end = next;
        for (int word = start.word() + 1; word < end; word++) {
            int offset = line.word(word).start();
            if (findings.stream().anyMatch(finding -> covers(finding, offset))) {
                end = word;
            }
        }
        return trimmed(start.word() + 1, end);
    }

    /** Without the stop, the joint, and the subject of what follows. */
    private int trimmed(int first, int end) {
        int last = end;
        for (int word = Math.max(first, end - SUBJECT_MAX); word < end; word++) {
            boolean joined = JOINTS.contains(line.norm(word - 1));
            Optional<Subjects.Subject> subject = joined ? Subjects.at(line, word, parties) : Optional.empty();
            if (subject.isPresent() && subject.get().end() >= end && end < line.size()) {
                last = word;
                break;
            }
        }
        while (last > first && ENDS.contains(line.norm(last - 1))) {
            last--;
        }
        return last;
    }

    private Position position(Start start, int end) {
        int from = line.word(start.word()).start();
        int to = line.word(end - 1).end();
        List<String> named = start.subject().members();
        return new Position(
                points.span(from, to),
                text.substring(from, to),
                points.span(piece.start(), piece.end()),
                start.rule().verb(),
                named.isEmpty() ? parties.members() : named,
                addressee(start, end));
    }

    private Optional<String> addressee(Start start, int end) {
        Optional<int[]> asked = PositionRule.asked(line, start.word(), end);
        if (asked.isPresent()) {
            int[] words = asked.get();
            return Optional.of(text.substring(
                    line.word(words[0]).start(), line.word(words[1] - 1).end()));
        }
        int last = Math.min(end, start.word() + POSSESSIVE_MAX);
        for (int word = start.word() + 1; word < last; word++) {
            boolean judged = line.norm(word).startsWith("§")
                    && (word == start.word() + 1
                            || (word == start.word() + 2 && line.norm(word - 1).equals("the"))
                            || Set.of("is", "are", "has", "have").contains(line.norm(word + 1)));
            boolean owner = line.norm(word + 1).equals("'s") && line.word(word).capital();
            boolean doer = line.norm(word - 1).equals("by") && line.norm(word).startsWith("§");
            boolean stood =
                    line.norm(word - 1).equals("with") && line.norm(word).startsWith("§");
            if (judged || owner || doer || (stood && start.rule() == PositionRule.SUPPORT)) {
                return Optional.of(
                        text.substring(line.word(word).start(), line.word(word).end()));
            }
        }
        return Optional.empty();
    }
}
