package entente.document;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes the markup off CommonMark: words stay, headings and items stand on lines of their own. */
final class MarkdownText {
    private static final int OPEN_BLOCKS_MAX = 100;

    private final Paragraphs paragraphs;
    private String title = "";
    private @Nullable StringBuilder heading;
    private int number;

    private MarkdownText(Limits limits) {
        this.paragraphs = new Paragraphs(limits.charactersMax());
    }

    static Extraction.Extracted read(byte[] bytes, Limits limits) throws Stopped {
        String source = CleanText.of(Encoding.strict(bytes));
        if (source.length() > 2L * limits.charactersMax()) {
            throw Paragraphs.tooMuch(limits.charactersMax());
        }
        MarkdownText reading = new MarkdownText(limits);
        reading.walk(
                Parser.builder().maxOpenBlockParsers(OPEN_BLOCKS_MAX).build().parse(source));
        String text = reading.paragraphs.text();
        return new Extraction.Extracted(text, Format.MARKDOWN, reading.title, List.of());
    }

    /** Without recursion: emphasis may be nested as deep as the file is long. */
    private void walk(Node root) throws Stopped {
        Node node = root;
        while (true) {
            enter(node);
            @Nullable Node child = node.getFirstChild();
            if (child != null) {
                node = child;
                continue;
            }
            leave(node);
            @Nullable Node next = node.getNext();
            while (next == null) {
                @Nullable Node parent = node.getParent();
                if (parent == null) {
                    return;
                }
                node = parent;
                leave(node);
                next = node.getNext();
            }
            node = next;
        }
    }

    private void enter(Node node) throws Stopped {
        switch (node) {
            case Text words -> append(words.getLiteral());
            case Code code -> append(code.getLiteral());
            case SoftLineBreak _ -> append(" ");
            case HardLineBreak _ -> paragraphs.lineBreak();
            case FencedCodeBlock code -> append(code.getLiteral());
            case IndentedCodeBlock code -> append(code.getLiteral());
            case HtmlBlock markup -> HtmlText.fragment(markup.getLiteral(), paragraphs);
            case Heading _ -> heading = title.isEmpty() ? new StringBuilder() : null;
            case OrderedList list -> number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            case ListItem item -> paragraphs.item(item.getParent() instanceof OrderedList ? number++ + "." : "");
            default -> {}
        }
    }

    private void append(String words) throws Stopped {
        paragraphs.append(words);
        if (heading != null) {
            heading.append(words);
        }
    }

    private void leave(Node node) throws Stopped {
        switch (node) {
            case Heading _ -> {
                paragraphs.end();
                if (heading != null && !heading.toString().isBlank()) {
                    title = Paragraphs.tidy(heading);
                }
                heading = null;
            }
            case ListItem _ -> {
                paragraphs.end();
                paragraphs.noItem();
            }
            case Paragraph _,
                    BlockQuote _,
                    BulletList _,
                    OrderedList _,
                    FencedCodeBlock _,
                    IndentedCodeBlock _,
                    Document _ -> paragraphs.end();
            default -> {}
        }
    }
}
