package entente.rendition.akn;

import entente.draft.Clause;
import entente.draft.Run;
import entente.rendition.Notice;
import entente.rendition.Outline;
import entente.rendition.Outline.Item;
import entente.rendition.XmlTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words inside a block; a reference to a clause of the same document becomes a citation. */
final class AknInline {
    /** The name of words that stand in brackets, and that others want something else for. */
    static final String STANDING = "standing";

    /** The name of words that a member wants. */
    static final String WANTED = "wanted";

    private static final String GONE = "#__gone__";
    private static final Set<String> NOTES = Set.of("authorialNote", "noteRef", "img", "marker", "foreign");

    private final Map<String, String> identities = new HashMap<>();
    private final Map<String, String> members;
    private final Outline outline;

    AknInline(Element document, Outline outline) {
        this.outline = outline;
        collect(document);
        this.members = AknParticulars.names(document.getOwnerDocument().getDocumentElement());
    }

    /** The identity an element gives itself: the work's rather than the expression's. */
    String identity(Element element) {
        String wId = element.getAttribute("wId");
        return wId.isEmpty() ? element.getAttribute("eId") : wId;
    }

    String words(Element element, @Nullable Item in) {
        StringBuilder out = new StringBuilder();
        words(element, in, out);
        return out.toString();
    }

    private void words(Node parent, @Nullable Item in, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                out.append(text.getData());
            } else if (node instanceof Element element) {
                inside(element, in, out);
            }
        }
    }

    private void inside(Element element, @Nullable Item in, StringBuilder out) {
        String name = element.getLocalName();
        if (name.equals("ref")) {
            cite(element, in, out);
        } else if (name.equals("del")) {
            outline.notice(Notice.Kind.CHANGE_ACCEPTED, name, in);
        } else if (NOTES.contains(name)) {
            outline.notice(Notice.Kind.LEFT_OUT, name, in);
        } else if (name.equals("inline") && bracketed(element)) {
            out.append(brackets(element, words(element, in)));
        } else if (Vocabulary.BLANKS.contains(name)) {
            out.append(' ');
        } else {
            if (name.equals("ins")) {
                outline.notice(Notice.Kind.CHANGE_ACCEPTED, name, in);
            }
            boolean block = name.equals("p") || name.equals("td") || name.equals("th") || name.equals("num");
            words(element, in, out);
            out.append(block ? " " : "");
        }
    }

    private static boolean bracketed(Element element) {
        String name = element.getAttribute("name");
        return name.equals(STANDING)
                || (name.equals(WANTED) && !element.getAttribute("refersTo").isEmpty());
    }

    /** Others may have left the brackets to the markup. */
    private String brackets(Element element, String words) {
        if (words.startsWith("[")) {
            return words;
        }
        String by = element.getAttribute("refersTo");
        return element.getAttribute("name").equals(STANDING)
                ? "[" + words + "]"
                : "[" + members.getOrDefault(by, by.substring(1)) + ": " + words + "]";
    }

    private void cite(Element ref, @Nullable Item in, StringBuilder out) {
        String href = ref.getAttribute("href");
        String id = href.startsWith(GONE)
                ? href.substring(GONE.length())
                : href.startsWith("#") ? identities.getOrDefault(href.substring(1), "") : "";
        if (Clause.isId(id)) {
            out.append(new Run.Citation(id).token());
        } else {
            outline.notice(Notice.Kind.CITATION_AS_WORDS, "ref", in);
            words(ref, in, out);
        }
    }

    /** Only an identity that can stand as it is is cited: another may still be changed when its clause is read. */
    private void collect(Element element) {
        String eId = element.getAttribute("eId");
        if (!eId.isEmpty() && Clause.isId(identity(element))) {
            identities.put(eId, identity(element));
        }
        XmlTree.children(element).forEach(this::collect);
    }
}
