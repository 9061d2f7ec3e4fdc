package entente.rendition.markdown;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Run;
import entente.rendition.ImportRefusal;
import entente.rendition.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/**
 * A block of a Markdown file that holds words.
 *
 * @param heading its level as a heading, 0 for none
 * @param list how deep in lists it stands, 0 for none
 * @param ordered whether the innermost list is numbered
 * @param emphasised whether all its words are emphasised
 * @param anchors the clauses that begin with it
 * @param words its words
 */
record MarkdownBlock(int heading, int list, boolean ordered, boolean emphasised, List<Anchor> anchors, String words) {
    /** An identity in an anchor. */
    record Anchor(String id, ClauseKind kind, int level) {}

    private static final int DEPTH_MAX = 60;
    private static final Pattern ANCHOR =
            Pattern.compile("<a id=\"([a-z0-9_-]+)\" class=\"(preamble|part|article|paragraph|point)-([1-8])\">");

    MarkdownBlock {
        anchors = List.copyOf(anchors);
    }

    static List<MarkdownBlock> of(Node root) throws Stopped {
        List<MarkdownBlock> blocks = new ArrayList<>();
        collect(root, 0, false, 0, blocks);
        return blocks;
    }

    private static void collect(Node parent, int list, boolean ordered, int depth, List<MarkdownBlock> into)
            throws Stopped {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> lines(heading, heading.getLevel(), list, ordered, into);
                case Paragraph paragraph -> lines(paragraph, 0, list, ordered, into);
                case FencedCodeBlock code -> into.add(plain(code.getLiteral()));
                case IndentedCodeBlock code -> into.add(plain(code.getLiteral()));
                case HtmlBlock html ->
                    into.add(plain(Jsoup.parse(html.getLiteral()).text()));
                case OrderedList inner -> collect(inner, list + 1, true, depth + 1, into);
                case BulletList inner -> collect(inner, list + 1, false, depth + 1, into);
                default -> collect(node, list, ordered, depth + 1, into);
            }
        }
    }

    private static MarkdownBlock plain(String words) {
        return new MarkdownBlock(0, 0, false, false, List.of(), words);
    }

    /** A hard line break parts a heading from what follows as often as it parts lines: each line is a block. */
    private static void lines(Node node, int heading, int list, boolean ordered, List<MarkdownBlock> into)
            throws Stopped {
        Inline inline = new Inline();
        boolean emphasised = true;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HardLineBreak) {
                into.add(inline.block(heading, list, ordered, emphasised));
                inline = new Inline();
                emphasised = true;
            } else {
                boolean blank = child instanceof Text text && text.getLiteral().isBlank();
                emphasised &= blank || child instanceof Emphasis || child instanceof StrongEmphasis;
                inline.one(child, 0);
            }
        }
        into.add(inline.block(heading, list, ordered, emphasised));
    }

    /** The words of one block; what stands in an anchor is a number and no word. */
    private static final class Inline {
        private final List<Anchor> anchors = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean inAnchor;

        void collect(Node parent, int depth) throws Stopped {
            if (depth > DEPTH_MAX) {
                throw new Stopped(ImportRefusal.TOO_DEEP, "marks are nested deeper than " + DEPTH_MAX);
            }
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                one(node, depth);
            }
        }

        void one(Node node, int depth) throws Stopped {
            switch (node) {
                case Text text -> append(text.getLiteral());
                case Code code -> append(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> append(" ");
                case HtmlInline html -> html(html.getLiteral());
                case Link link -> link(link, depth);
                default -> collect(node, depth + 1);
            }
        }

        MarkdownBlock block(int heading, int list, boolean ordered, boolean emphasised) {
            return new MarkdownBlock(heading, list, ordered, emphasised, anchors, words.toString());
        }

        private void append(String text) {
            if (!inAnchor) {
                words.append(text);
            }
        }

        private void html(String markup) {
            Matcher matcher = ANCHOR.matcher(markup);
            if (matcher.matches()) {
                ClauseKind kind = ClauseKind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
                anchors.add(new Anchor(matcher.group(1), kind, Integer.parseInt(matcher.group(3))));
                inAnchor = true;
            } else if (markup.equals("</a>")) {
                inAnchor = false;
            }
        }

        private void link(Link link, int depth) throws Stopped {
            String target = link.getDestination();
            if (target.startsWith("#") && Clause.isId(target.substring(1))) {
                append(new Run.Citation(target.substring(1)).token());
            } else {
                collect(link, depth + 1);
            }
        }
    }
}
