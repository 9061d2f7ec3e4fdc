package entente.rendition.docx;

import entente.draft.ClauseKind;
import entente.draft.Run;
import entente.redline.Fate;
import entente.redline.Redline;
import entente.redline.Row;
import entente.rendition.Author;
import entente.rendition.Markup;
import entente.wording.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The main part: each clause a paragraph for its heading and one for its words. */
final class DocxBody {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String FOOTER = "rId3";

    private static final int INDENT = 567;

    private final Markup xml = new Markup(false);
    private final Redline redline;
    private final Function<Row, Author> authors;
    private final Map<String, String> anchors = new HashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private final Changes changes;
    private Piece.Kind waitingKind = Piece.Kind.KEPT;
    private Author waitingAuthor = new Author("", Instant.EPOCH);
    private int nextId = 1;
    /** The level of the clause that the points to come are points of. */
    private int holderLevel = 1;

    DocxBody(Redline redline, Function<Row, Author> authors) {
        this.redline = redline;
        this.authors = authors;
        this.changes = new Changes(xml);
        for (Row row : redline.rows()) {
            if (row.fate() != Fate.MOVED_AWAY) {
                bookmark(row).name(false).ifPresent(name -> anchors.put(row.id(), name));
            }
        }
    }

    static String plainTitle(Redline redline) {
        return redline.title().stream().filter(Piece::inLater).map(Piece::words).collect(Collectors.joining());
    }

    byte[] bytes() {
        xml.open(
                "w:document",
                "xmlns:w",
                NAMESPACE,
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.open("w:body");
        title();
        redline.rows().forEach(this::row);
        flush();
        xml.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", FOOTER);
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "1418",
                "w:right",
                "1418",
                "w:bottom",
                "1418",
                "w:left",
                "1418",
                "w:header",
                "709",
                "w:footer",
                "709",
                "w:gutter",
                "0");
        return xml.close().close().close().bytes();
    }

    private void title() {
        if (redline.title().isEmpty()) {
            return;
        }
        Author author = redline.rows().isEmpty()
                ? new Author("", Instant.EPOCH)
                : authors.apply(redline.rows().getFirst());
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Title").close();
        changes.by(author, "title");
        redline.title().forEach(piece -> changes.run(piece.kind(), piece.move(), piece.words(), null, null));
        changes.end();
        xml.close();
    }

    private static Bookmark bookmark(Row row) {
        return new Bookmark(row.id(), row.kind(), row.level());
    }

    private void row(Row row) {
        if (!waiting.isEmpty() && whole(row.fate()) != waitingKind) {
            flush();
        }
        holderLevel = row.kind() == ClauseKind.POINT ? holderLevel : row.level();
        waitingKind = whole(row.fate());
        waitingAuthor = authors.apply(row);
        bookmark(row).name(row.fate() == Fate.MOVED_AWAY).ifPresent(waiting::add);
        boolean holder = row.kind() == ClauseKind.PREAMBLE || row.kind() == ClauseKind.PART;
        boolean heading = !row.heading().isEmpty()
                || row.kind() == ClauseKind.ARTICLE
                || (row.kind() == ClauseKind.PART && !row.label().isEmpty());
        if (heading) {
            paragraph(row, true, row.heading());
        }
        if (!row.text().isEmpty() || (!heading && !holder)) {
            paragraph(row, false, row.text());
        }
    }

    private void paragraph(Row row, boolean heading, List<Piece> pieces) {
        xml.open("w:p");
        String label = heading == isLabelledAtHeading(row) ? row.label() : "";
        properties(row, heading, !label.isEmpty());
        waiting.forEach(this::mark);
        waiting.clear();
        changes.by(authors.apply(row), row.id() + (heading ? "-heading" : ""));
        if (!label.isEmpty()) {
            changes.run(whole(row.fate()), 0, label + (heading ? "\u2003" : "\t"), "ClauseNumber", null);
        }
        for (Piece piece : pieces) {
            if (row.fate() != Fate.MOVED_HERE || piece.inLater()) {
                words(row, piece);
            }
        }
        changes.end();
        xml.close();
    }

    /** What has no words and is followed by nothing that shares its fate has a paragraph of its own. */
    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "ClauseText");
        if (waitingKind != Piece.Kind.KEPT) {
            xml.open("w:rPr");
            changes.mark(waitingKind, waitingAuthor);
            xml.close();
        }
        xml.close();
        waiting.forEach(this::mark);
        waiting.clear();
        xml.close();
    }

    private static boolean isLabelledAtHeading(Row row) {
        return row.kind() == ClauseKind.ARTICLE
                || row.kind() == ClauseKind.PART
                || !row.heading().isEmpty();
    }

    private void words(Row row, Piece piece) {
        Piece.Kind kind = row.fate() == Fate.MOVED_HERE && piece.kind() != Piece.Kind.ADDED
                ? Piece.Kind.MOVED_HERE
                : piece.kind();
        for (Run run : Run.of(piece.words())) {
            switch (run) {
                case Run.Plain plain -> changes.run(kind, piece.move(), plain.words(), null, null);
                case Run.Citation citation -> {
                    String words = redline.shown(new Piece(piece.kind(), citation.token(), 0), row);
                    String anchor = anchors.getOrDefault(
                            citation.id(),
                            new Bookmark(citation.id(), ClauseKind.POINT, 8)
                                    .name(true)
                                    .orElse(null));
                    changes.run(kind, piece.move(), words, null, anchor);
                }
            }
        }
    }

    private void properties(Row row, boolean heading, boolean labelled) {
        xml.open("w:pPr");
        xml.empty("w:pStyle", "w:val", style(row, heading));
        boolean point = row.kind() == ClauseKind.POINT;
        if (!heading && (point || labelled)) {
            int left = INDENT * (point ? row.level() - holderLevel + 1 : 1);
            xml.empty("w:ind", "w:left", String.valueOf(left), "w:hanging", labelled ? String.valueOf(INDENT) : null);
        }
        Piece.Kind kind = whole(row.fate());
        if (kind != Piece.Kind.KEPT) {
            xml.open("w:rPr");
            changes.mark(kind, authors.apply(row));
            xml.close();
        }
        xml.close();
    }

    private static String style(Row row, boolean heading) {
        if (!heading) {
            return row.kind() == ClauseKind.POINT ? "ClausePoint" : "ClauseText";
        }
        return switch (row.kind()) {
            case PART -> row.level() > 1 ? "Heading2" : "Heading1";
            case ARTICLE -> "Heading3";
            case PREAMBLE, PARAGRAPH, POINT -> "ClauseHeading";
        };
    }

    private static Piece.Kind whole(Fate fate) {
        return switch (fate) {
            case UNCHANGED, CHANGED -> Piece.Kind.KEPT;
            case ADDED -> Piece.Kind.ADDED;
            case DROPPED -> Piece.Kind.DROPPED;
            case MOVED_AWAY -> Piece.Kind.MOVED_AWAY;
            case MOVED_HERE -> Piece.Kind.MOVED_HERE;
        };
    }

    private void mark(@Nullable String name) {
        String id = String.valueOf(nextId++);
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", name);
        xml.empty("w:bookmarkEnd", "w:id", id);
    }
}
