package entente.rendition.docx;

import entente.rendition.Author;
import entente.rendition.Markup;
import entente.wording.Piece;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs of words as they were inserted, deleted or moved (ECMA-376 part 1, section 17.13.5). The two places of a move
 * carry one name.
 */
final class Changes {
    private final Markup xml;
    private Author author = new Author("", Instant.EPOCH);
    private String clause = "";
    private @Nullable String range;
    private String rangeId = "";
    private int nextId = 100_000;

    Changes(Markup xml) {
        this.xml = xml;
    }

    /** Begins a paragraph of a clause. */
    void by(Author whose, String in) {
        author = whose;
        clause = in;
    }

    /** Marks the end of the paragraph itself as changed. */
    void mark(Piece.Kind kind, Author whose) {
        xml.empty(element(kind), "w:id", id(), "w:author", whose.name(), "w:date", date(whose));
    }

    void run(Piece.Kind kind, int move, String words, @Nullable String style, @Nullable String anchor) {
        range(kind, move);
        if (anchor != null) {
            xml.open("w:hyperlink", "w:anchor", anchor, "w:history", "1");
        }
        if (kind != Piece.Kind.KEPT) {
            xml.open(element(kind), "w:id", id(), "w:author", author.name(), "w:date", date(author));
        }
        xml.open("w:r");
        if (style != null) {
            xml.open("w:rPr").empty("w:rStyle", "w:val", style).close();
        }
        boolean tab = words.endsWith("\t");
        String text = tab ? words.substring(0, words.length() - 1) : words;
        xml.element(kind == Piece.Kind.DROPPED ? "w:delText" : "w:t", text, "xml:space", "preserve");
        if (tab) {
            xml.empty("w:tab");
        }
        xml.close();
        if (kind != Piece.Kind.KEPT) {
            xml.close();
        }
        if (anchor != null) {
            xml.close();
        }
    }

    /** Ends a paragraph. */
    void end() {
        if (range != null) {
            xml.empty(range + "RangeEnd", "w:id", rangeId);
            range = null;
        }
    }

    /** Opens and closes the range that a move's name stands on. */
    private void range(Piece.Kind kind, int move) {
        boolean moved = kind == Piece.Kind.MOVED_AWAY || kind == Piece.Kind.MOVED_HERE;
        String wanted = moved ? element(kind) : null;
        if (Objects.equals(wanted, range) && move == 0) {
            return;
        }
        end();
        if (wanted != null) {
            range = wanted;
            rangeId = id();
            String name = "move-" + clause + (move == 0 ? "" : "-" + move);
            xml.empty(
                    wanted + "RangeStart",
                    "w:id",
                    rangeId,
                    "w:author",
                    author.name(),
                    "w:date",
                    date(author),
                    "w:name",
                    name.toLowerCase(Locale.ROOT));
        }
    }

    private static String element(Piece.Kind kind) {
        return switch (kind) {
            case ADDED -> "w:ins";
            case DROPPED -> "w:del";
            case MOVED_AWAY -> "w:moveFrom";
            case MOVED_HERE -> "w:moveTo";
            case KEPT -> throw new IllegalArgumentException("what was kept is no change");
        };
    }

    private String id() {
        return String.valueOf(nextId++);
    }

    private static String date(Author whose) {
        return whose.at().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
