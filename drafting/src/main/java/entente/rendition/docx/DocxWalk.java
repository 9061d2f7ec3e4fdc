package entente.rendition.docx;

import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Words;
import entente.rendition.Layout;
import entente.rendition.Notice;
import entente.rendition.Outline;
import entente.rendition.Outline.Item;
import entente.rendition.Placing;
import entente.rendition.Stopped;
import entente.rendition.XmlTree;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Follows the paragraphs of the main part and makes clauses of them. */
final class DocxWalk {
    private static final Set<String> HOLDERS =
            Set.of("sdt", "sdtContent", "customXml", "tbl", "tr", "tc", "ins", "moveTo", "del", "moveFrom");

    private final String language;
    private final Outline outline;
    private final DocxLists lists;
    private final DocxParagraphs paragraphs;
    private final Placing placing;
    private boolean numbered;

    DocxWalk(String language, Tracked tracked, Outline outline, DocxLists lists) {
        this.language = language;
        this.outline = outline;
        this.placing = new Placing(outline);
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
            placing.put(bookmark.kind(), bookmark.level(), bookmark.id());
        }
        if (paragraph.bookmarks().isEmpty() && !words.isEmpty() && !continues(heading)) {
            fresh(style, heading);
        }
        Item current = placing.current();
        numbered |= paragraph.numbered() && current != null && current.kind() == ClauseKind.PARAGRAPH;
        if (current != null && heading) {
            current.heading(language, words);
        } else if (current != null) {
            current.text(language, words);
        }
    }

    /** Whether a paragraph without an identity holds the words of the clause whose heading came before. */
    private boolean continues(boolean heading) {
        Item current = placing.current();
        return current != null && !heading && !current.hasText(language) && !current.hasParts();
    }

    /** A clause that somebody put in with Word stands beside the one before it. */
    private void fresh(String style, boolean heading) throws Stopped {
        Item before = placing.current();
        int level = placing.level();
        ClauseKind kind = before == null ? ClauseKind.PARAGRAPH : before.kind();
        if (heading) {
            kind = style.equals("Heading3") ? ClauseKind.ARTICLE : ClauseKind.PART;
        } else if (kind == ClauseKind.PREAMBLE || kind == ClauseKind.PART || kind == ClauseKind.ARTICLE) {
            kind = ClauseKind.PARAGRAPH;
            level++;
        }
        placing.put(kind, level, "");
    }
}
