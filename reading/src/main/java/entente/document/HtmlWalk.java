package entente.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks a tree of HTML without recursion and writes down its paragraphs, items and cells. */
final class HtmlWalk {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr", "img");

    private final Paragraphs paragraphs;
    private final Map<Element, Integer> numbers = new HashMap<>();

    private HtmlWalk(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    static void walk(Element root, Paragraphs paragraphs) throws Stopped {
        HtmlWalk walk = new HtmlWalk(paragraphs);
        Node node = root;
        int depth = 0;
        walk.enter(node);
        while (true) {
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                depth++;
                walk.enter(node);
                continue;
            }
            walk.leave(node);
            @Nullable Node next = depth == 0 ? null : node.nextSibling();
            while (next == null && depth > 0) {
                node = java.util.Objects.requireNonNull(node.parent());
                depth--;
                walk.leave(node);
                next = depth == 0 ? null : node.nextSibling();
            }
            if (next == null) {
                break;
            }
            node = next;
            walk.enter(node);
        }
        paragraphs.end();
    }

    private void enter(Node node) throws Stopped {
        if (node instanceof TextNode words) {
            @Nullable Element parent = words.parent();
            boolean kept = parent != null && parent.normalName().equals("pre");
            paragraphs.append(
                    kept
                            ? words.getWholeText()
                            : words.getWholeText().replace('\n', ' ').replace('\r', ' '));
        } else if (node instanceof Element element && !INLINE.contains(element.normalName())) {
            if (element.normalName().equals("br")) {
                paragraphs.lineBreak();
                return;
            }
            paragraphs.end();
            if (element.normalName().equals("li")) {
                paragraphs.item(number(element));
            }
        }
    }

    private void leave(Node node) throws Stopped {
        if (node instanceof Element element
                && !INLINE.contains(element.normalName())
                && !element.normalName().equals("br")) {
            paragraphs.end();
            if (element.normalName().equals("li")) {
                paragraphs.noItem();
            }
        }
    }

    /** What a browser would show before the item of a numbered list. */
    private String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        int first = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        int number = numbers.merge(list, first, (before, _) -> before + 1);
        return number + ".";
    }
}
