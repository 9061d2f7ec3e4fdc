package entente.cli;

import entente.reading.Span;
import entente.wording.Change;
import entente.wording.Comparison;
import entente.wording.Link;
import entente.wording.Piece;
import entente.wording.WordDiff;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A comparison for people. What was dropped, added and moved is marked by signs, so that it reads without colours too:
 * {@code [-dropped-]}, <code>{+added+}</code>, {@code <n<moved away<n<}, {@code >n>moved here>n>}.
 */
final class ComparisonPage {
    private static final double READABLE = 0.35;

    private final PrintWriter out;
    private final Ansi ansi;
    private final String earlier;
    private final String later;

    ComparisonPage(PrintWriter out, Ansi ansi, String earlier, String later) {
        this.out = out;
        this.ansi = ansi;
        this.earlier = earlier;
        this.later = later;
    }

    void print(Comparison comparison, boolean all) {
        int number = 0;
        for (Link link : comparison.links()) {
            if (all || link.commitment()) {
                number++;
                print(number, link);
            }
        }
        list("Dropped: commitments that the later text does not take up", earlier, comparison.dropped());
        list("New: commitments that take up nothing", later, comparison.fresh());
        out.println(number + " links, " + comparison.dropped().size() + " dropped, "
                + comparison.fresh().size() + " new. A person decides what was taken up.");
    }

    private void print(int number, Link link) {
        String before = words(earlier, link.earlier());
        String after = words(later, link.later());
        out.println(number + ". " + styled(link.relation().name().toLowerCase(Locale.ROOT), Style.bold));
        WordDiff diff = WordDiff.of(before, after);
        if (diff.kept() >= READABLE) {
            out.println("   " + marked(diff));
        } else {
            out.println("   - " + styled(before, Style.fg_red));
            out.println("   + " + styled(after, Style.fg_green));
        }
        for (Change change : link.changes()) {
            out.println("   ! " + said(change));
        }
        out.println(styled("   why: " + flat(link.reason()), Style.faint));
        out.println();
    }

    private static String said(Change change) {
        String from = flat(change.earlier());
        String to = flat(change.later());
        return switch (change.kind()) {
            case NAME -> "another name or scope: \"" + from + "\" became \"" + to + "\"";
            case WEAKER -> "binds less: \"" + from + "\" became \"" + to + "\"";
            case STRONGER -> "binds more: \"" + from + "\" became \"" + to + "\"";
            case CONDITION -> "a condition was added: \"" + to + "\"";
            case DEADLINE ->
                to.isEmpty() ? "no longer due: \"" + from + "\"" : "due \"" + from + "\", now \"" + to + "\"";
            case CADENCE ->
                to.isEmpty() ? "no longer \"" + from + "\"" : "how often: \"" + from + "\", now \"" + to + "\"";
            case NUMBER -> "another number: " + from + " became " + to;
            case QUALIFIER_DROPPED -> "no longer \"" + from + "\"";
            case QUALIFIER_ADDED -> "now \"" + to + "\"";
        };
    }

    private String marked(WordDiff diff) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : diff.pieces()) {
            String words = flat(piece.words());
            int move = piece.move();
            line.append(
                    switch (piece.kind()) {
                        case KEPT -> words;
                        case DROPPED -> styled("[-" + words + "-]", Style.fg_red);
                        case ADDED -> styled("{+" + words + "+}", Style.fg_green);
                        case MOVED_AWAY -> styled("<" + move + "<" + words + "<" + move + "<", Style.fg_yellow);
                        case MOVED_HERE -> styled(">" + move + ">" + words + ">" + move + ">", Style.fg_yellow);
                    });
        }
        return line.toString();
    }

    private void list(String heading, String text, List<Span> sentences) {
        if (!sentences.isEmpty()) {
            out.println(styled(heading, Style.bold));
            sentences.forEach(sentence -> out.println("   " + words(text, sentence)));
            out.println();
        }
    }

    private static String words(String text, Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        return flat(text.substring(start, text.offsetByCodePoints(start, span.end() - span.start())));
    }

    /** One line, and no control character of the text reaches the terminal. */
    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private String styled(String words, IStyle style) {
        return ansi.enabled() ? style.on() + words + style.off() : words;
    }
}
