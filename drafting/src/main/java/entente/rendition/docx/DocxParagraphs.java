package entente.rendition.docx;

import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Outline;
import entente.rendition.Stopped;
import entente.rendition.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The paragraphs as they read once tracked changes are made or not made. */
final class DocxParagraphs {
    /**
     * A paragraph.
     *
     * @param properties its properties, or null
     * @param bookmarks the clauses that begin with it
     * @param words its words, citations as tokens, without a number that this system wrote
     * @param numbered whether it had such a number
     */
    record Paragraph(@Nullable Element properties, List<Bookmark> bookmarks, String words, boolean numbered) {
        Paragraph {
            bookmarks = List.copyOf(bookmarks);
        }
    }

    private final Tracked tracked;
    private final Outline outline;
    private int changes;

    DocxParagraphs(Tracked tracked, Outline outline) {
        this.tracked = tracked;
        this.outline = outline;
    }

    List<Paragraph> read(List<Element> found) throws Stopped {
        List<Paragraph> read = new ArrayList<>();
        @Nullable Paragraph merging = null;
        for (Element element : found) {
            Element properties = XmlTree.child(element, "pPr").orElse(null);
            DocxRuns runs = new DocxRuns(tracked, outline);
            runs.collect(element);
            boolean gone = isMarkGone(properties);
            changes += runs.changes();
            Paragraph paragraph = new Paragraph(properties, runs.bookmarks(), runs.words(), runs.numbered());
            if (gone && runs.words().isBlank()) {
                continue;
            }
            if (merging != null) {
                paragraph = joined(merging, paragraph);
                merging = null;
            }
            if (gone) {
                merging = paragraph;
            } else {
                read.add(paragraph);
            }
        }
        if (merging != null) {
            read.add(merging);
        }
        if (tracked == Tracked.REFUSE && changes > 0) {
            throw new Stopped(
                    ImportRefusal.TRACKED_CHANGES,
                    "%,d changes are neither accepted nor rejected: say which".formatted(changes));
        }
        return read;
    }

    private static Paragraph joined(Paragraph one, Paragraph other) {
        List<Bookmark> bookmarks = new ArrayList<>(one.bookmarks());
        bookmarks.addAll(other.bookmarks());
        return new Paragraph(
                one.properties(), bookmarks, one.words() + other.words(), one.numbered() || other.numbered());
    }

    /** Whether the end of the paragraph is deleted: then it runs on into the next, and is gone if it is empty. */
    private boolean isMarkGone(@Nullable Element properties) {
        Optional<Element> mark = properties == null ? Optional.empty() : XmlTree.child(properties, "rPr");
        if (mark.isEmpty()) {
            return false;
        }
        boolean put = false;
        boolean taken = false;
        for (Element change : XmlTree.children(mark.get())) {
            String name = change.getLocalName();
            put |= name.equals("ins") || name.equals("moveTo");
            taken |= name.equals("del") || name.equals("moveFrom");
        }
        changes += put || taken ? 1 : 0;
        boolean gone = tracked == Tracked.ACCEPT ? taken : put && tracked == Tracked.REJECT;
        if (gone) {
            outline.notice(
                    taken ? Notice.Kind.CHANGE_ACCEPTED : Notice.Kind.CHANGE_REJECTED, taken ? "del" : "ins", null);
        }
        return gone;
    }
}
