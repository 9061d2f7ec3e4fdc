package entente.rendition.docx;

import entente.draft.Run;
import entente.rendition.Notice;
import entente.rendition.Outline;
import entente.rendition.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** The words of one paragraph. */
final class DocxRuns {
    private static final Set<String> HOLDERS =
            Set.of("sdt", "sdtContent", "smartTag", "fldSimple", "customXml", "dir", "bdo");
    private static final Set<String> LEFT_OUT = Set.of(
            "footnoteReference",
            "endnoteReference",
            "commentReference",
            "drawing",
            "pict",
            "object",
            "AlternateContent",
            "sym",
            "oMath",
            "oMathPara",
            "ruby");

    private final Tracked tracked;
    private final Outline outline;
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean numbered;
    private int changes;

    DocxRuns(Tracked tracked, Outline outline) {
        this.tracked = tracked;
        this.outline = outline;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }

    String words() {
        return words.toString();
    }

    boolean numbered() {
        return numbered;
    }

    /** How many tracked changes there are. */
    int changes() {
        return changes;
    }

    void collect(Element parent) {
        for (Element child : XmlTree.children(parent)) {
            String name = child.getLocalName();
            switch (name) {
                case "r" -> run(child);
                case "ins", "moveTo" -> changed(child, tracked != Tracked.REJECT);
                case "del", "moveFrom" -> changed(child, tracked == Tracked.REJECT);
                case "hyperlink" -> link(child);
                case "bookmarkStart" ->
                    Bookmark.of(DocxLists.attribute(child, "name")).ifPresent(bookmarks::add);
                default -> {
                    if (HOLDERS.contains(name)) {
                        collect(child);
                    } else if (LEFT_OUT.contains(name)) {
                        outline.notice(Notice.Kind.LEFT_OUT, name, null);
                    }
                }
            }
        }
    }

    private void changed(Element change, boolean stays) {
        changes++;
        outline.notice(
                tracked == Tracked.REJECT ? Notice.Kind.CHANGE_REJECTED : Notice.Kind.CHANGE_ACCEPTED,
                change.getLocalName(),
                null);
        if (stays) {
            collect(change);
        }
    }

    /** A link to a clause of the same text is a citation; any other is its words. */
    private void link(Element link) {
        int before = words.length();
        collect(link);
        Optional<Bookmark> target = Bookmark.of(DocxLists.attribute(link, "anchor"));
        if (target.isPresent() && words.length() > before) {
            words.setLength(before);
            words.append(new Run.Citation(target.get().id()).token());
        }
    }

    private void run(Element run) {
        Optional<Element> properties = XmlTree.child(run, "rPr");
        if (properties.isPresent()) {
            if (DocxLists.property(properties.get(), "rStyle").equals("ClauseNumber")) {
                numbered = true;
                return;
            }
            Optional<Element> vanish = XmlTree.child(properties.get(), "vanish");
            if (vanish.isPresent() && !Set.of("0", "false", "off").contains(DocxLists.attribute(vanish.get(), "val"))) {
                outline.notice(Notice.Kind.LEFT_OUT, "vanish", null);
                return;
            }
        }
        for (Element child : XmlTree.children(run)) {
            switch (child.getLocalName()) {
                case "t", "delText" -> words.append(child.getTextContent());
                case "tab", "br", "cr" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                default -> {
                    if (LEFT_OUT.contains(child.getLocalName())) {
                        outline.notice(Notice.Kind.LEFT_OUT, child.getLocalName(), null);
                    }
                }
            }
        }
    }
}
