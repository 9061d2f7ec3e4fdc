package entente.texts;

import entente.desk.Review;
import entente.reading.Sentence;
import entente.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A text laid out for the page: paragraphs of sentences of runs, cut wherever a finding begins or ends.
 *
 * @param paragraphs in order
 */
public record Sheet(List<Paragraph> paragraphs) {
    /** Copies the list in. */
    public Sheet {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph, heading or list item.
     *
     * @param shape which of them
     * @param sentences in order
     */
    public record Paragraph(Sentence.Shape shape, List<Line> sentences) {
        /** Copies the list in. */
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence.
     *
     * @param start where it begins: its anchor
     * @param end where it ends
     * @param runs in order
     */
    public record Line(int start, int end, List<Run> runs) {
        /** Copies the list in. */
        public Line {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Words that all belong to the same findings.
     *
     * @param start where they begin
     * @param words the words
     * @param mark the innermost finding over them, if any
     * @param opening the findings that begin here
     */
    public record Run(int start, String words, Optional<Card> mark, List<Card> opening) {
        /** Copies the list in. */
        public Run {
            opening = List.copyOf(opening);
        }
    }

    /**
     * A place of the text as the page shows it.
     *
     * @param number counts from 1 in the order of the text
     * @param item what the reader and people say of it
     */
    public record Card(int number, Review.Item item) {
        /** The card's anchor, which is also what forms call it. */
        public String name() {
            return item.passage().start() + "-" + item.passage().end();
        }
    }

    /** The cards of a review, numbered. */
    static List<Card> cards(Review review) {
        List<Card> cards = new ArrayList<>();
        review.items().forEach(item -> cards.add(new Card(cards.size() + 1, item)));
        return List.copyOf(cards);
    }

    /** Lays a text out with its cards. */
    static Sheet of(ReadText text, List<Card> cards) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        Sentence.Shape shape = Sentence.Shape.PROSE;
        for (ReadText.Line line : text.lines()) {
            if (line.opensParagraph() && !open.isEmpty()) {
                paragraphs.add(new Paragraph(shape, open));
                open = new ArrayList<>();
            }
            shape = open.isEmpty() ? line.shape() : shape;
            open.add(new Line(line.start(), line.end(), runs(text, line, cards)));
        }
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(shape, open));
        }
        return new Sheet(paragraphs);
    }

    private static List<Run> runs(ReadText text, ReadText.Line line, List<Card> cards) {
        List<Card> here = cards.stream()
                .filter(card -> card.item().passage().start() < line.end()
                        && card.item().passage().end() > line.start())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
        for (Card card : here) {
            cuts.add(Math.max(card.item().passage().start(), line.start()));
            cuts.add(Math.min(card.item().passage().end(), line.end()));
        }
        List<Run> runs = new ArrayList<>();
        int start = cuts.removeFirst();
        for (int end : cuts) {
            int from = start;
            List<Card> opening = here.stream()
                    .filter(card -> Math.max(card.item().passage().start(), line.start()) == from)
                    .toList();
            runs.add(new Run(from, text.words(from, end), innermost(here, from, end), opening));
            start = end;
        }
        return runs;
    }

    private static Optional<Card> innermost(List<Card> cards, int start, int end) {
        return cards.stream()
                .filter(card -> card.item().passage().start() <= start
                        && card.item().passage().end() >= end)
                .reduce((one, other) -> length(other) <= length(one) ? other : one);
    }

    private static int length(Card card) {
        Passage passage = card.item().passage();
        return passage.end() - passage.start();
    }
}
