package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a joint statement and points at the passages that commit somebody. Pure: the same text, the same answer. */
public final class Reader {
    private static final int TEXT_MAX = 5_000_000;

    private Reader() {}

    /**
     * Finds the commitments of a text.
     *
     * @param text the statement, plain or Markdown, at most 5,000,000 UTF-16 units
     * @param setting what is known about it
     * @return the sentences and findings, or a refusal; never throws on bad text
     */
    public static Reading read(String text, Setting setting) {
        if (text.length() > TEXT_MAX) {
            return Reading.refused(Refusal.TOO_LONG);
        }
        Optional<Refusal> refusal = Language.refusal(text);
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get());
        }
        List<String> members = setting.members().isEmpty() ? Issuers.of(text) : setting.members();
        return new Pass(text, new Setting(members, setting.date(), setting.organs())).run();
    }

    /** One walk through one text, with what a sentence takes over from those before it. */
    private static final class Pass {
        private final String text;
        private final Setting setting;
        private final Set<String> members;
        private final CodePoints points;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private Context context = Context.none();

        Pass(String text, Setting setting) {
            this.text = text;
            this.setting = setting;
            this.members = new TreeSet<>(setting.members());
            this.points = new CodePoints(text);
        }

        Reading run() {
            for (SentenceSplitter.Piece piece : SentenceSplitter.split(text)) {
                read(piece);
            }
            return new Reading(setting.members(), sentences, findings, Optional.empty());
        }

        private void read(SentenceSplitter.Piece piece) {
            boolean heading = piece.block().heading();
            Sentence.Shape shape = heading
                    ? Sentence.Shape.HEADING
                    : piece.block().item() && piece.place() == 0 ? Sentence.Shape.ITEM : Sentence.Shape.PROSE;
            sentences.add(new Sentence(points.span(piece.start(), piece.end()), shape));
            if (heading) {
                context = context.afterHeading();
                return;
            }
            Line line = new Line(Words.of(text, piece.start(), piece.end()));
            List<Hit> hits = hits(line, shape);
            Slots slots = new Slots(text, piece, line, setting, points);
            List<Finding> found = new ArrayList<>();
            for (Hit hit : hits) {
                found.addAll(slots.findings(hit, hits.size() == 1));
            }
            findings.addAll(found);
            context = context.after(line, piece, hits, found.isEmpty());
        }

        private List<Hit> hits(Line line, Sentence.Shape shape) {
            boolean item = shape == Sentence.Shape.ITEM;
            Optional<Hit> lead = item ? context.lead() : Optional.empty();
            List<Hit> hits = Clauses.hits(line, members, item ? context.leadSubject() : Optional.empty());
            if (hits.isEmpty() && lead.isPresent() && line.size() > 2) {
                return List.of(new Hit(lead.get().rule(), lead.get().subject(), 0, 0, line.size()));
            }
            if (hits.isEmpty()
                    && context.last().isPresent()
                    && Context.INCLUDES.matcher(line.norm(0, line.size())).lookingAt()) {
                Hit last = context.last().get();
                return List.of(new Hit(last.rule(), last.subject(), 2, 2, line.size()));
            }
            return hits;
        }
    }
}
