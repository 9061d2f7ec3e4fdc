package entente.texts;

import entente.reading.Reading;
import entente.reading.Sentence;
import entente.text.Passage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of the record with what the reader says of it. All places are offsets in Unicode code points. A text in a
 * language that the reader does not read still has sentences, so that people can point at them.
 */
public final class ReadText {
    private static final int WRAPPED_LINE_MIN = 45;
    private static final int WRAPPED_LINE_MAX = 95;

    private final int[] points;
    private final Reading reading;
    private final List<Line> lines;

    /** Joins a text, its BCP 47 language tag, and its reading. */
    ReadText(String text, String language, Reading reading) {
        this.points = text.codePoints().toArray();
        this.reading = reading;
        this.lines = reading.refusal().isPresent() ? plainLines(language) : readLines();
    }

    /**
     * A sentence, a heading, or the beginning of a list item.
     *
     * @param start where it begins
     * @param end where it ends
     * @param shape what it is
     * @param opensParagraph whether a new paragraph begins with it
     */
    public record Line(int start, int end, Sentence.Shape shape, boolean opensParagraph) {}

    /** What the reader found, or why it did not read. */
    public Reading reading() {
        return reading;
    }

    /** Its sentences in order. */
    public List<Line> lines() {
        return lines;
    }

    /** How many code points it has. */
    public int length() {
        return points.length;
    }

    /** The words of a stretch; places outside the text are cut off. */
    public String words(int start, int end) {
        int from = Math.clamp(start, 0, points.length);
        return new String(points, from, Math.clamp(end, from, points.length) - from);
    }

    /** The sentence that begins at a place. */
    public Optional<Line> lineAt(int start) {
        return lines.stream().filter(line -> line.start() == start).findFirst();
    }

    /**
     * Finds words in a sentence, however their white space is spelt.
     *
     * @param near where they are expected: of several places the nearest counts
     * @return the passage, or nothing if the sentence does not say so
     */
    public Optional<Passage> find(Line sentence, String quote, int near) {
        if (quote.isBlank()) {
            return Optional.empty();
        }
        String words = words(sentence.start(), sentence.end());
        String spelt =
                Arrays.stream(quote.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(spelt).matcher(words);
        Optional<Passage> best = Optional.empty();
        while (matcher.find()) {
            int start = sentence.start() + words.codePointCount(0, matcher.start());
            int end = start + matcher.group().codePointCount(0, matcher.group().length());
            if (best.isEmpty() || Math.abs(start - near) < Math.abs(best.get().start() - near)) {
                best = Optional.of(new Passage(start, end, matcher.group(), sentence.start(), sentence.end()));
            }
        }
        return best;
    }

    private List<Line> readLines() {
        List<Line> read = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            int start = sentence.span().start();
            boolean opens = read.isEmpty() || opens(read.getLast(), start, sentence.shape());
            read.add(new Line(start, sentence.span().end(), sentence.shape(), opens));
        }
        return List.copyOf(read);
    }

    private String gap(Line before, int next) {
        return words(/* start= */ before.end(), /* end= */ next);
    }

    private boolean opens(Line before, int next, Sentence.Shape shape) {
        long breaks = gap(before, next).chars().filter(c -> c == '\n').count();
        boolean apart = shape != Sentence.Shape.PROSE || before.shape() == Sentence.Shape.HEADING;
        return breaks > 1 || (breaks == 1 && (apart || !wrapped(before.end())));
    }

    /** Whether the line of the file that a place lies in is as long as lines are in a text with wrapped lines. */
    private boolean wrapped(int place) {
        int first = place;
        while (first > 0 && points[first - 1] != '\n') {
            first--;
        }
        int length = place - first;
        return length >= WRAPPED_LINE_MIN && length <= WRAPPED_LINE_MAX;
    }

    private List<Line> plainLines(String language) {
        String text = words(0, points.length);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        List<Line> plain = new ArrayList<>();
        int place = 0;
        for (String row : text.split("\n", -1)) {
            breaks.setText(row);
            boolean opens = true;
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String piece = row.substring(from, to);
                if (!piece.isBlank()) {
                    int lead = piece.length() - piece.stripLeading().length();
                    int start = place + row.codePointCount(0, from + lead);
                    String words = piece.strip();
                    int end = start + words.codePointCount(0, words.length());
                    plain.add(new Line(start, end, Sentence.Shape.PROSE, opens));
                    opens = false;
                }
            }
            place += row.codePointCount(0, row.length()) + 1;
        }
        return List.copyOf(plain);
    }
}
