package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a joint statement and points at the passages that commit somebody. Pure: the same text, the same answer. */
public final class Reader {
    private static final int TEXT_MAX = 5_000_000;
    /** A main verb of a sentence of its own, before any side clause. */
    private static final Pattern STATES_A_FACT =
            Pattern.compile("^(?:(?!that |which |who |if |when )\\S+ ){1,12}?(?:(?:is|are|was|were) "
                    + "(?!(?:\\p{L}+ly )?(?:committed|\\p{L}+ing) )|(?:has|have|remains) |we (?:recogni|welcom|not"
                    + "|support|underlin|emphasi|call)\\p{L}* )");

    private static final int SMALL_WORD_MAX = 3;
    private static final Pattern ODD_BLANK =
            Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF\\u0085]");

    /** Where a link leads; what stands in it says nothing. */
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\]\\()[^()\\s]{1,600}(?=\\))|\\bhttps?://[^\\s()<>]+");

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
        String plain = plain(text);
        Parties parties = Parties.of(plain, setting);
        return new Pass(
                        text,
                        plain,
                        parties,
                        new Setting(
                                parties.members(),
                                setting.date().or(() -> When.opening(plain)),
                                setting.organs(),
                                setting.taxonomy()))
                .run();
    }

    /** The text with every odd blank as an ordinary one and every web address as a run of x; offsets stay the same. */
    private static String plain(String text) {
        String even = ODD_BLANK.matcher(text).replaceAll(" ");
        return ADDRESS.matcher(even)
                .replaceAll(address -> "x".repeat(address.group().length()));
    }

    /** One walk through one text, with what a sentence takes over from those before it. */
    private static final class Pass {
        private final String text;
        private final String plain;
        private final Setting setting;
        private final Parties parties;
        private final CodePoints points;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();
        private Context context = Context.none();

        Pass(String text, String plain, Parties parties, Setting setting) {
            this.text = text;
            this.plain = plain;
            this.setting = setting;
            this.parties = parties;
            this.points = new CodePoints(text);
        }

        Reading run() {
            for (SentenceSplitter.Piece piece : SentenceSplitter.split(plain)) {
                read(piece);
            }
            return new Reading(setting.members(), sentences, findings, positions, Optional.empty());
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
            Line line = new Line(Words.of(plain, piece.start(), piece.end()));
            List<Hit> hits = hits(line, shape);
            Slots slots = new Slots(text, plain, piece, line, setting, points, context.leadTime());
            List<Finding> found = new ArrayList<>();
            for (Hit hit : hits) {
                found.addAll(slots.findings(hit));
            }
            findings.addAll(found);
            Optional<Subjects.Subject> lead = shape == Sentence.Shape.ITEM && line.size() > 0
                    ? context.leadSubject().or(() -> Optional.of(Subjects.unnamed(line)))
                    : Optional.empty();
            positions.addAll(new Positions(text, piece, line, parties, points).of(found, lead));
            context = context.after(line, piece, hits, found.isEmpty(), slots.times());
        }

        /** An item with a subject of its own, or one that only takes a position, inherits nothing. */
        private boolean isPromise(Line line) {
            return Subjects.at(line, 0, parties).isEmpty()
                    && line.match(Grammar.POSITION, 0) < 0
                    && !isTitle(line)
                    && (Verbs.startsWithVerb(line, 0)
                            || !STATES_A_FACT.matcher(line.norm(0, line.size())).find());
        }

        /** A short item whose words all have capitals names a subject and promises nothing. */
        private static boolean isTitle(Line line) {
            int capitals = 0;
            for (int index = 0; index < line.size(); index++) {
                boolean small = line.norm(index).length() > SMALL_WORD_MAX
                        && !line.word(index).capital();
                if (small && Character.isLetter(line.norm(index).codePointAt(0))) {
                    return false;
                }
                capitals += line.word(index).capital() ? 1 : 0;
            }
            return capitals > 1;
        }

        private List<Hit> hits(Line line, Sentence.Shape shape) {
            boolean item = shape == Sentence.Shape.ITEM;
            Optional<Hit> lead = item ? context.lead() : Optional.empty();
            List<Hit> hits = Clauses.hits(line, parties, item ? context.leadSubject() : Optional.empty());
            if (hits.isEmpty() && lead.isPresent() && line.size() > 2 && isPromise(line)) {
                return List.of(lead.get().inherited(Rule.LISTED, 0, line.size()));
            }
            if (hits.isEmpty()
                    && context.last().isPresent()
                    && Context.INCLUDES.matcher(line.norm(0, line.size())).lookingAt()) {
                Hit last = context.last().get();
                int start = line.norm(1).equals("will") ? 3 : 2;
                return List.of(last.inherited(Rule.INCLUDES, start, line.size()));
            }
            return hits;
        }
    }
}
