package entente.rendition.pdf;

import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Run;
import entente.paper.LineBreaks;
import entente.paper.Typefaces;
import entente.redline.Fate;
import entente.redline.Redline;
import entente.redline.Row;
import entente.rendition.Particulars;
import entente.wording.Piece;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Prints a text, or what changed between two, on A4 with the typefaces embedded, an outline of parts and articles, and
 * citations that lead to their clause.
 */
public final class PdfPages {
    private static final float MARGIN = 72;
    private static final float TITLE = 16;
    private static final float PART = 13;
    private static final float TEXT = 10.5f;
    private static final float LEADING = 1.6f;
    private static final float INDENT = 26;
    private static final float AFTER = 6;
    private static final float BEFORE = 12;
    private static final LineBreaks BREAKS = new LineBreaks();
    private static final Color ADDED = new Color(0x0b, 0x5a, 0x2b);
    private static final Color DROPPED = new Color(0xa3, 0x12, 0x12);
    private static final Color MOVED = new Color(0x1d, 0x3f, 0x8f);

    private final Redline redline;
    private final Particulars particulars;
    private final Typefaces typefaces;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PdfWriter writer = PdfWriter.getInstance(document, out);
    private final Set<String> targets = new HashSet<>();
    private @Nullable PdfOutline part;
    private int holderLevel = 1;

    private PdfPages(Redline redline, Particulars particulars, Typefaces typefaces) {
        this.redline = redline;
        this.particulars = particulars;
        this.typefaces = typefaces;
        redline.rows().stream()
                .filter(row -> row.fate() != Fate.MOVED_AWAY && isPrinted(row))
                .forEach(row -> targets.add(row.id()));
    }

    /** A text in one language. */
    public static Printing print(Draft draft, Particulars particulars, String language) {
        return print(Redline.between(draft, draft, language), particulars);
    }

    /** What changed: what was put in is underlined, what was taken out struck through. */
    public static Printing print(Redline redline, Particulars particulars) {
        Optional<Typefaces> typefaces = Typefaces.of(redline.language());
        if (typefaces.isEmpty()) {
            return new Printing.NoTypeface();
        }
        PdfPages pages = new PdfPages(redline, particulars, typefaces.get());
        return pages.missing().<Printing>map(none -> none).orElseGet(() -> new Printing.Printed(pages.bytes()));
    }

    private Optional<Printing.NoGlyph> missing() {
        Optional<Integer> title = missing(redline.title());
        if (title.isPresent()) {
            return title.map(codePoint -> new Printing.NoGlyph(codePoint, ""));
        }
        for (Row row : redline.rows()) {
            Optional<Integer> found = missing(row.heading()).or(() -> missing(row.text()));
            if (found.isPresent()) {
                return found.map(codePoint -> new Printing.NoGlyph(codePoint, row.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> missing(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.words().codePoints().boxed())
                .filter(c ->
                        !typefaces.regular().charExists(c) || !typefaces.bold().charExists(c))
                .findFirst();
    }

    private byte[] bytes() {
        writer.setPageEvent(new Foot(typefaces, particulars));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(words(redline.title()));
        document.addSubject(particulars.code());
        document.addCreator("Entente");
        document.addProducer("Entente");
        document.open();
        GregorianCalendar made = GregorianCalendar.from(particulars.date().atStartOfDay(ZoneOffset.UTC));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(made));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(made));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(redline.language()));
        Paragraph title = paragraph(TITLE);
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(BEFORE);
        redline.title().forEach(piece -> title.add(chunk(piece.words(), piece.kind(), TITLE, true)));
        document.add(title);
        redline.rows().forEach(this::row);
        typefaces.settle();
        document.close();
        return out.toByteArray();
    }

    private static boolean isPrinted(Row row) {
        return hasHeading(row) || !row.text().isEmpty() || !row.label().isEmpty();
    }

    private static boolean hasHeading(Row row) {
        boolean named = row.kind() == ClauseKind.ARTICLE || row.kind() == ClauseKind.PART;
        return !row.heading().isEmpty() || (named && !row.label().isEmpty());
    }

    private void row(Row row) {
        holderLevel = row.kind() == ClauseKind.POINT ? holderLevel : row.level();
        boolean heading = hasHeading(row);
        if (heading) {
            boolean large = row.kind() == ClauseKind.PART;
            Paragraph words = paragraph(large ? PART : TEXT);
            words.setSpacingBefore(BEFORE);
            words.setSpacingAfter(AFTER / 2);
            if (writer.getVerticalPosition(false) < MARGIN + TEXT * LEADING * 4) {
                document.newPage();
            }
            fill(words, row, row.heading(), row.label(), large ? PART : TEXT, true);
            document.add(words);
            outline(row);
        }
        String label = heading ? "" : row.label();
        if (!row.text().isEmpty() || !label.isEmpty()) {
            Paragraph words = paragraph(TEXT);
            int points = row.kind() == ClauseKind.POINT ? row.level() - holderLevel : 0;
            words.setIndentationLeft(INDENT * (points + (label.isEmpty() ? 0 : 1)));
            words.setFirstLineIndent(label.isEmpty() ? 0 : -INDENT);
            words.setAlignment(Element.ALIGN_JUSTIFIED);
            fill(words, row, row.text(), label, TEXT, false);
            document.add(words);
        }
    }

    /** Parts and articles; an article stands below its part. */
    private void outline(Row row) {
        boolean isPart = row.kind() == ClauseKind.PART;
        if ((!isPart && row.kind() != ClauseKind.ARTICLE) || !row.fate().inLater()) {
            return;
        }
        PdfOutline root = writer.getDirectContent().getRootOutline();
        float top = writer.getVerticalPosition(true) + PART * LEADING;
        PdfDestination here = new PdfDestination(PdfDestination.XYZ, -1, top, 0);
        PdfOutline parent = isPart || part == null ? root : part;
        PdfOutline entry = new PdfOutline(parent, here, (row.label() + "  " + words(row.heading())).strip());
        part = isPart ? entry : part;
    }

    private void fill(Paragraph into, Row row, List<Piece> pieces, String label, float size, boolean bold) {
        if (!label.isEmpty()) {
            Chunk number = chunk(label, whole(row.fate()), size, bold);
            if (row.fate() != Fate.MOVED_AWAY) {
                number.setLocalDestination(row.id());
            }
            into.add(number);
            into.add(gap(label, size, bold));
        }
        boolean first = label.isEmpty() && row.fate() != Fate.MOVED_AWAY && (bold || !hasHeading(row));
        for (Piece piece : pieces) {
            for (Run run : Run.of(piece.words())) {
                String words = redline.shown(new Piece(piece.kind(), token(run), 0), row);
                boolean moved = row.fate() == Fate.MOVED_HERE && piece.kind() == Piece.Kind.KEPT;
                Chunk chunk = chunk(words, moved ? Piece.Kind.MOVED_HERE : piece.kind(), size, bold);
                if (run instanceof Run.Citation citation && targets.contains(citation.id())) {
                    chunk.setLocalGoto(citation.id());
                }
                if (first) {
                    chunk.setLocalDestination(row.id());
                    first = false;
                }
                into.add(chunk);
            }
        }
    }

    /** A blank as wide as it takes to where the words begin. */
    private Chunk gap(String label, float size, boolean bold) {
        Font font = new Font(bold ? typefaces.bold() : typefaces.regular(), size);
        if (bold) {
            return new Chunk("\u2003", font);
        }
        float blank = font.getBaseFont().getWidthPoint("\u00A0", size);
        float left = INDENT - font.getBaseFont().getWidthPoint(label, size);
        return new Chunk("\u00A0".repeat(Math.max(1, Math.round(left / blank))), font);
    }

    private static String token(Run run) {
        return switch (run) {
            case Run.Plain plain -> plain.words();
            case Run.Citation citation -> citation.token();
        };
    }

    private static String words(List<Piece> pieces) {
        return pieces.stream().filter(Piece::inLater).map(Piece::words).collect(Collectors.joining());
    }

    private Paragraph paragraph(float size) {
        Paragraph paragraph = new Paragraph();
        paragraph.setFont(new Font(typefaces.regular(), size));
        paragraph.setLeading(size * LEADING);
        paragraph.setSpacingAfter(AFTER);
        return paragraph;
    }

    private Chunk chunk(String words, Piece.Kind kind, float size, boolean bold) {
        Color colour = switch (kind) {
            case KEPT -> Color.BLACK;
            case ADDED -> ADDED;
            case DROPPED -> DROPPED;
            case MOVED_AWAY, MOVED_HERE -> MOVED;
        };
        typefaces.print(words, bold);
        Chunk chunk = new Chunk(words, new Font(bold ? typefaces.bold() : typefaces.regular(), size, 0, colour));
        chunk.setSplitCharacter(BREAKS);
        if (kind == Piece.Kind.DROPPED || kind == Piece.Kind.MOVED_AWAY) {
            chunk.setUnderline(0.8f, size / 3);
        } else if (kind != Piece.Kind.KEPT) {
            chunk.setUnderline(0.8f, -size / 6);
        }
        return chunk;
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
}
