package entente.rendition.docx;

import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Words;
import entente.rendition.Layout;
import entente.rendition.Notice;
import entente.rendition.Outline;
import entente.rendition.Outline.Item;
import entente.rendition.Stopped;
import entente.rendition.XmlTree;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Follows the paragraphs of the main part and makes clauses of them. */
final class DocxWalk {
    private static final Set<String> HOLDERS =
            Set.of("sdt", "sdtContent", "customXml", "tbl", "tr", "tc", "ins", "moveTo", "del", "moveFrom");

    private final String language;
    private final Outline outline;
    private final DocxLists lists;
    private final DocxParagraphs paragraphs;
    private final Item[] open = new Item[9];
    private @Nullable Item current;
    private int level = 1;
    private boolean numbered;

    DocxWalk(String language, Tracked tracked, Outline outline, DocxLists lists) {
        this.language = language;
        this.outline = outline;
        this.lists = lists;
        this.paragraphs = new DocxParagraphs(tracked, outline);
    }

    Draft draft(Element body) throws Stopped {
        List<Element> found = new ArrayList<>();
        collect(body, found);
        List<DocxParagraphs.Paragraph> read = paragraphs.read(found);
        boolean ours =
                read.stream().anyMatch(paragraph -> !paragraph.bookmarks().isEmpty());
        if (!ours) {
            return foreign(read);
        }
        for (DocxParagraphs.Paragraph paragraph : read) {
            own(paragraph);
        }
        return outline.draft(Localized.of(language, "—"), outline.style(numbered));
    }

    private void collect(Element parent, List<Element> into) {
        for (Element child : XmlTree.children(parent)) {
            String name = child.getLocalName();
            if (name.equals("p")) {
                into.add(child);
            } else if (HOLDERS.contains(name)) {
                if (name.equals("tbl")) {
                    outline.notice(Notice.Kind.RESTRUCTURED, name, null);
                }
                collect(child, into);
            } else if (name.equals("altChunk")) {
                outline.notice(Notice.Kind.LEFT_OUT, name, null);
            }
        }
    }

    private Draft foreign(List<DocxParagraphs.Paragraph> read) throws Stopped {
        Layout layout = new Layout(language, outline);
        for (DocxParagraphs.Paragraph paragraph : read) {
            int heading = lists.heading(paragraph.properties());
            Optional<DocxLists.Item> item = lists.item(paragraph.properties());
            String words = paragraph.words();
            if (lists.isTitle(DocxLists.property(paragraph.properties(), "pStyle"))) {
                layout.title(words);
            } else if (heading > 0) {
                layout.heading(heading, words);
            } else if (item.isEmpty()) {
                layout.plain(words);
            } else if (item.get().format().startsWith("decimal")) {
                layout.numbered(item.get().level(), words);
            } else {
                layout.point(item.get().level(), words);
            }
        }
        return layout.draft();
    }

    private void own(DocxParagraphs.Paragraph paragraph) throws Stopped {
        String style = DocxLists.property(paragraph.properties(), "pStyle");
        String words = Words.tidy(paragraph.words());
        if (lists.isTitle(style)) {
            outline.title(language, words);
            return;
        }
        boolean heading = style.startsWith("Heading") || style.equals("ClauseHeading");
        for (Bookmark bookmark : paragraph.bookmarks()) {
            place(bookmark.kind(), bookmark.level(), bookmark.id());
        }
        if (paragraph.bookmarks().isEmpty() && !words.isEmpty() && !continues(heading)) {
            fresh(style, heading);
        }
        numbered |= paragraph.numbered() && current != null && current.kind() == ClauseKind.PARAGRAPH;
        if (current != null && heading) {
            current.heading(language, words);
        } else if (current != null) {
            current.text(language, words);
        }
    }

    /** Whether a paragraph without an identity holds the words of the clause whose heading came before. */
    private boolean continues(boolean heading) {
        return current != null && !heading && !current.hasText(language) && !current.hasParts();
    }

    /** A clause that somebody put in with Word stands beside the one before it. */
    private void fresh(String style, boolean heading) throws Stopped {
        Item before = current;
        ClauseKind kind = before == null ? ClauseKind.PARAGRAPH : before.kind();
        if (heading) {
            kind = style.equals("Heading3") ? ClauseKind.ARTICLE : ClauseKind.PART;
        } else if (kind == ClauseKind.PREAMBLE || kind == ClauseKind.PART || kind == ClauseKind.ARTICLE) {
            kind = ClauseKind.PARAGRAPH;
            level = Math.min(level + 1, open.length - 1);
        }
        place(kind, level, "");
    }

    private void place(ClauseKind kind, int wanted, String id) throws Stopped {
        Item parent = null;
        for (int above = wanted - 1; above >= 1 && parent == null; above--) {
            parent = open[above];
        }
        Item item = outline.add(parent, kind, id);
        open[wanted] = item;
        for (int below = wanted + 1; below < open.length; below++) {
            open[below] = null;
        }
        current = item;
        level = wanted;
    }
}
