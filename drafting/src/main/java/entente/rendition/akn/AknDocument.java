package entente.rendition.akn;

import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Words;
import entente.rendition.ImportRefusal;
import entente.rendition.Notice;
import entente.rendition.Outline;
import entente.rendition.Outline.Item;
import entente.rendition.Stopped;
import entente.rendition.XmlTree;
import entente.text.Localized;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One document: an Expression in one language, or with {@code xml:lang} in several. */
final class AknDocument {
    private final Outline outline = new Outline();
    private final Element document;
    private final String language;
    private final AknInline inline;
    private boolean numberedParagraphs;

    AknDocument(Element document) throws Stopped {
        this.document = document;
        this.language = language(document);
        this.inline = new AknInline(document, outline);
    }

    /** Whether it has a title of its own, and does not only go by its kind. */
    boolean titled() {
        return outline.titled();
    }

    List<Notice> notices() {
        return outline.notices();
    }

    Draft draft() throws Stopped {
        for (Element child : XmlTree.children(document)) {
            switch (child.getLocalName()) {
                case "meta", "coverPage" -> {}
                case "preface" -> title(child);
                case "preamble" -> preamble(child);
                case "mainBody", "body" -> body(child, null);
                case "conclusions" -> {
                    for (Element block : XmlTree.children(child)) {
                        block(block, null);
                    }
                }
                default -> outline.notice(Notice.Kind.LEFT_OUT, child.getLocalName(), null);
            }
        }
        String name = Words.tidy(document.getAttribute("name"));
        Localized untitled = Localized.of(language, name.isEmpty() ? document.getLocalName() : name);
        return outline.draft(untitled, outline.style(numberedParagraphs));
    }

    private static String language(Element document) throws Stopped {
        NodeList declared = document.getElementsByTagNameNS("*", "FRBRlanguage");
        String found = declared.getLength() == 0 ? "" : ((Element) declared.item(0)).getAttribute("language");
        String language = Iri.alpha2(found);
        if (!Words.isLanguage(language)) {
            throw new Stopped(ImportRefusal.MALFORMED, "the metadata names no language (FRBRlanguage)");
        }
        return language;
    }

    private void title(Element preface) {
        for (String name : List.of("docTitle", "shortTitle", "longTitle")) {
            NodeList found = preface.getElementsByTagNameNS("*", name);
            for (int i = 0; i < found.getLength(); i++) {
                Element title = (Element) found.item(i);
                String in = languageOf(title);
                if (!outline.titled(in)) {
                    outline.title(in, inline.words(title, null));
                }
            }
            if (found.getLength() > 0) {
                return;
            }
        }
        outline.title(language, inline.words(preface, null));
    }

    private void preamble(Element preamble) throws Stopped {
        Item item = outline.add(null, ClauseKind.PREAMBLE, inline.identity(preamble));
        for (Element block : XmlTree.children(preamble)) {
            String mark = block.getAttribute("class");
            if (block.getLocalName().equals("p") && mark.equals("heading")) {
                item.heading(languageOf(block), inline.words(block, item));
            } else if (block.getLocalName().equals("p") && mark.equals("text")) {
                item.text(languageOf(block), inline.words(block, item));
            } else {
                inPreamble(block, item);
            }
        }
    }

    private void inPreamble(Element block, Item preamble) throws Stopped {
        String name = block.getLocalName();
        if (name.equals("recital") || name.equals("citation")) {
            hierarchy(block, preamble, ClauseKind.PARAGRAPH);
        } else if (Vocabulary.CONTAINERS.contains(name) || name.equals("formula")) {
            for (Element child : XmlTree.children(block)) {
                inPreamble(child, preamble);
            }
        } else {
            block(block, preamble);
        }
    }

    private void body(Element body, @Nullable Item parent) throws Stopped {
        for (Element child : XmlTree.children(body)) {
            block(child, parent);
        }
    }

    private void hierarchy(Element element, @Nullable Item parent, ClauseKind kind) throws Stopped {
        Item item = outline.add(parent, kind, inline.identity(element));
        if (item.kind() != kind) {
            outline.notice(Notice.Kind.RESTRUCTURED, element.getLocalName(), item);
        }
        for (Element child : XmlTree.children(element)) {
            switch (child.getLocalName()) {
                case "num" -> numberedParagraphs |= item.kind() == ClauseKind.PARAGRAPH;
                case "heading", "subheading" -> item.heading(languageOf(child), inline.words(child, item));
                case "content", "intro", "wrapUp" -> body(child, item);
                default -> block(child, item);
            }
        }
    }

    /** What stands in a clause, or at the top: words, a list, a clause, or what only holds these. */
    private void block(Element block, @Nullable Item in) throws Stopped {
        String name = block.getLocalName();
        Optional<ClauseKind> kind = Vocabulary.hierarchy(name);
        if (kind.isPresent()) {
            hierarchy(block, in, kind.get());
        } else if (name.equals("p") || name.equals("listIntroduction") || name.equals("listWrapUp")) {
            words(block, in);
        } else if (name.equals("item")) {
            hierarchy(block, in, ClauseKind.POINT);
        } else if (name.equals("list") || name.equals("blockList") || name.equals("intro") || name.equals("wrapUp")) {
            body(block, in);
        } else if (name.equals("crossHeading")) {
            outline.add(null, ClauseKind.PART, "").heading(languageOf(block), inline.words(block, in));
            outline.notice(Notice.Kind.RESTRUCTURED, name, in);
        } else if (Vocabulary.CONTAINERS.contains(name)) {
            body(block, in);
        } else if (name.equals("table") || name.equals("ul") || name.equals("ol")) {
            rows(block, in);
        } else {
            outline.notice(Notice.Kind.LEFT_OUT, name, in);
        }
    }

    private void words(Element block, @Nullable Item in) throws Stopped {
        String words = inline.words(block, in);
        if (Words.tidy(words).isEmpty()) {
            return;
        }
        String said = languageOf(block);
        if (in == null) {
            outline.add(null, ClauseKind.PARAGRAPH, inline.identity(block)).text(said, words);
            return;
        }
        boolean paragraphs = in.kind().below().contains(ClauseKind.PARAGRAPH);
        boolean preamble = in.kind() == ClauseKind.PREAMBLE;
        boolean below = preamble || in.hasParts() || (paragraphs && in.hasText(said));
        if (!preamble && (below || in.hasText(said))) {
            outline.notice(Notice.Kind.RESTRUCTURED, block.getLocalName(), in);
        }
        if (below) {
            ClauseKind kind = paragraphs ? ClauseKind.PARAGRAPH : ClauseKind.POINT;
            outline.add(in, kind, inline.identity(block)).text(said, words);
        } else {
            in.text(said, words);
        }
    }

    /** A table becomes a clause for each row. */
    private void rows(Element table, @Nullable Item in) throws Stopped {
        outline.notice(Notice.Kind.RESTRUCTURED, table.getLocalName(), in);
        for (String name : List.of("caption", "tr", "li")) {
            NodeList rows = table.getElementsByTagNameNS("*", name);
            for (int i = 0; i < rows.getLength(); i++) {
                Element row = (Element) rows.item(i);
                words(row, in);
            }
        }
    }

    private String languageOf(Element element) {
        for (@Nullable Element at = element; at != null && !at.equals(document); at = parent(at)) {
            String declared = at.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang");
            if (!declared.isEmpty()) {
                String found = Iri.alpha2(declared);
                return Words.isLanguage(found) ? found : language;
            }
        }
        return language;
    }

    private static @Nullable Element parent(Element element) {
        return element.getParentNode() instanceof Element parent ? parent : null;
    }
}
