package entente.predicate;

import entente.reading.Cadence;
import entente.reading.CodePoints;
import entente.reading.Condition;
import entente.reading.Deadline;
import entente.reading.Finding;
import entente.reading.Force;
import entente.reading.Kind;
import entente.reading.Position;
import entente.reading.Reason;
import entente.reading.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Fills the slots of the findings of one sentence. */
final class Slots {
    private final Grammar grammar;
    private final String text;
    private final Layout.Piece piece;
    private final MorphemeLine line;
    private final Setting setting;
    private final CodePoints points;
    private final List<Grammar.Time> times;
    private final Optional<Condition> condition;

    Slots(Grammar grammar, String text, Layout.Piece piece, MorphemeLine line, Setting setting, CodePoints points) {
        this.grammar = grammar;
        this.text = text;
        this.piece = piece;
        this.line = line;
        this.setting = setting;
        this.points = points;
        this.times = grammar.times(text, piece.start(), piece.end(), setting.date());
        this.condition = caseIn(piece);
    }

    private Optional<Condition> caseIn(Layout.Piece within) {
        Matcher matcher = grammar.condition().matcher(text).region(within.start(), within.end());
        return matcher.find()
                ? Optional.of(new Condition(points.span(matcher.start(1), matcher.end(1)), matcher.group(1)))
                : Optional.empty();
    }

    Finding finding(Undertaking found, boolean alone) {
        int start = line.start(found.start());
        int end = wordEnd(line.end(found.end() - 1));
        String words = text.substring(start, end);
        Optional<Grammar.Time> time = time(found, alone);
        Optional<Deadline> deadline = time.map(when -> when.deadline(text, points));
        Optional<Cadence> cadence = time.filter(Grammar.Time::cadence)
                .flatMap(when -> when.period()
                        .map(period -> new Cadence(
                                points.span(when.start(), when.end()),
                                text.substring(when.start(), when.end()),
                                period)));
        Optional<Subject> subject = found.subject();
        boolean organ =
                subject.filter(known -> known.kind() == Subject.Kind.ORGAN).isPresent();
        return new Finding(
                points.span(start, end),
                words,
                points.span(piece.start(), piece.end()),
                organ ? List.of() : members(subject),
                organ ? subject.flatMap(this::named).stream().toList() : List.of(),
                found.force(),
                kind(found, words, time),
                deadline,
                cadence,
                condition,
                setting.taxonomy().area(grammar.language(), words),
                time.isPresent() || grammar.testable().matcher(words).find(),
                new Reason(found.rule(), found.rule().words()),
                found.rule().confidence());
    }

    private int wordEnd(int end) {
        int to = end;
        while (grammar.spaced() && to < piece.end() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** The position that a clause takes which commits nobody. */
    Optional<Position> position(Clauses.Rest rest) {
        int start = line.start(rest.start());
        int end = line.end(rest.end() - 1);
        String words = text.substring(start, end);
        return grammar.position(words).map(stance -> {
            Matcher addressee = grammar.addressee().matcher(words);
            Optional<String> who = addressee.find() ? Optional.of(addressee.group(1)) : Optional.empty();
            return new Position(
                    points.span(start, end),
                    words,
                    points.span(piece.start(), piece.end()),
                    stance.verb(),
                    members(rest.subject()),
                    who);
        });
    }

    private List<String> members(Optional<Subject> subject) {
        return subject.map(Subject::members).filter(named -> !named.isEmpty()).orElse(setting.members());
    }

    /** The organ's name as it stands in the text. */
    private Optional<String> named(Subject subject) {
        return subject.start() < 0
                ? Optional.empty()
                : Optional.of(text.substring(line.start(subject.start()), line.end(subject.end() - 2)));
    }

    /** A time inside the clause; one elsewhere in the sentence where there is but one finding. */
    private Optional<Grammar.Time> time(Undertaking found, boolean alone) {
        int from = line.start(found.from());
        int to = line.end(found.to() - 1);
        return times.stream()
                .filter(when -> when.start() >= from && when.end() <= to)
                .findFirst()
                .or(() -> alone ? times.stream().findFirst() : Optional.empty());
    }

    private Kind kind(Undertaking found, String words, Optional<Grammar.Time> time) {
        if (condition.isPresent()) {
            return Kind.CONDITIONAL;
        }
        if (time.filter(Grammar.Time::cadence).isPresent()
                || grammar.regular().matcher(words).find()) {
            return Kind.RECURRING;
        }
        boolean thing = time.isPresent() || grammar.testable().matcher(words).find();
        return found.force() == Force.CONTINUING || !thing ? Kind.CONTINUING : Kind.ONE_OFF;
    }
}
