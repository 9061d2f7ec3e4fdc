package entente.predicate;

import entente.reading.CodePoints;
import entente.reading.Finding;
import entente.reading.Position;
import entente.reading.Reading;
import entente.reading.Refusal;
import entente.reading.Sentence;
import entente.reading.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a text by the grammar of a language whose predicate stands at the end. */
public final class PredicateReader {
    private static final int TEXT_MAX = 5_000_000;
    private static final int SENTENCE_MAX = 4_000;
    private static final int OPENING_MAX = 600;

    private final Grammar grammar;
    private final String text;
    private final Setting setting;
    private final CodePoints points;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private Optional<Lead> lead = Optional.empty();

    /** A sentence that announces a list, and what its items take over. */
    record Lead(Optional<Undertaking> undertaking) {}

    private PredicateReader(Grammar grammar, String text, Setting setting) {
        this.grammar = grammar;
        this.text = text;
        this.setting = setting;
        this.points = new CodePoints(text);
    }

    /** The sentences and findings of a text, or a refusal; never throws on bad text. */
    public static Reading read(Grammar grammar, String text, Setting setting) {
        if (text.length() > TEXT_MAX) {
            return Reading.refused(Refusal.TOO_LONG);
        }
        List<String> members = setting.members().isEmpty()
                ? grammar.nouns().authors(text.substring(0, Math.min(text.length(), OPENING_MAX)))
                : setting.members();
        return new PredicateReader(
                        grammar, text, new Setting(members, setting.date(), setting.organs(), setting.taxonomy()))
                .run();
    }

    private Reading run() {
        for (Layout.Piece piece : Layout.of(text)) {
            sentence(piece);
        }
        return new Reading(setting.members(), sentences, findings, positions, Optional.empty());
    }

    private void sentence(Layout.Piece piece) {
        Sentence.Shape shape =
                piece.heading() ? Sentence.Shape.HEADING : piece.item() ? Sentence.Shape.ITEM : Sentence.Shape.PROSE;
        sentences.add(new Sentence(points.span(piece.start(), piece.end()), shape));
        if (piece.heading() || piece.end() - piece.start() > SENTENCE_MAX) {
            lead = Optional.empty();
            return;
        }
        MorphemeLine line = new MorphemeLine(grammar.morphemes(text, piece.start(), piece.end()));
        if (line.size() == 0) {
            return;
        }
        boolean announces = !piece.item()
                && grammar.leadIn()
                        .matcher(text.substring(piece.start(), piece.end()))
                        .find();
        Clauses clauses = new Clauses(grammar, text, line, setting.members(), announces);
        List<Undertaking> found = clauses.undertakings();
        if (announces) {
            lead = Optional.of(new Lead(found.stream().findFirst()));
            return;
        }
        if (piece.item() && found.isEmpty()) {
            found = listed(line);
        }
        if (!piece.item() && piece.opens()) {
            lead = Optional.empty();
        }
        Slots slots = new Slots(grammar, text, piece, line, setting, points);
        for (Undertaking undertaking : found) {
            findings.add(slots.finding(undertaking, found.size() == 1));
        }
        for (Clauses.Rest rest : clauses.rests()) {
            if (found.isEmpty() || !found.getFirst().rule().equals(PredicateRule.LISTED_ITEM)) {
                slots.position(rest).ifPresent(positions::add);
            }
        }
    }

    /** An item that is a noun phrase takes over what its lead-in undertakes. */
    private List<Undertaking> listed(MorphemeLine line) {
        Optional<Undertaking> above = lead.flatMap(Lead::undertaking);
        String last = line.norm(line.size() - 1);
        int end = last.endsWith("/s") ? line.size() - 1 : line.size();
        boolean noun = end > 1
                && (line.norm(end - 1).endsWith("/n") || line.norm(end - 1).endsWith("/g"));
        if (above.isEmpty() || !noun || grammar.stance(line.norm(end - 1).replaceAll("/.$", ""), "")) {
            return List.of();
        }
        Undertaking from = above.get();
        Optional<Subject> subject =
                Subjects.by(grammar, text, line, setting.members(), end).or(from::subject);
        return List.of(new Undertaking(
                PredicateRule.LISTED_ITEM,
                force(from),
                subject.map(known -> new Subject(known.kind(), known.members(), -1, -1)),
                0,
                end,
                0,
                line.size()));
    }

    /** A list of measures is firm, though its lead-in only says that they are worked on. */
    private static entente.reading.Force force(Undertaking lead) {
        return lead.rule() == PredicateRule.INTENDS_TO || lead.force() == entente.reading.Force.CONTINUING
                ? lead.force()
                : entente.reading.Force.FIRM;
    }
}
