package entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a web page; scripts, styles, forms and navigation are left out, nothing is fetched. */
final class Html {
    private static final int DEPTH_MAX = 500;
    private static final String LEFT_OUT =
            "script,style,noscript,template,nav,header nav,footer,aside,form,button,svg,iframe,object";
    private static final Set<String> LIST_ITEMS = Set.of("li", "dd", "dt");

    private Html() {}

    static Extraction.Extracted read(byte[] bytes) throws IOException {
        // Without a declared charset the bytes must be UTF-8, so that nothing is guessed.
        String declared =
                Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset().name();
        Document page = declared.equals("UTF-8")
                ? Jsoup.parse(PlainText.decode(bytes))
                : Jsoup.parse(new ByteArrayInputStream(bytes), declared, "");
        page.select(LEFT_OUT).remove();
        Words words = new Words();
        main(page).traverse(words);
        return new Extraction.Extracted(words.text(), Format.HTML, page.title().strip());
    }

    private static Element main(Document page) {
        for (String selector : new String[] {"article", "main", "[role=main]"}) {
            Element found = page.selectFirst(selector);
            if (found != null && found.text().length() > 200) {
                return found;
            }
        }
        return page.body();
    }

    /** Blocks become paragraphs; everything inside one becomes a line of words. */
    private static final class Words implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (depth > DEPTH_MAX) {
                return;
            }
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    out.append('\n');
                } else if (LIST_ITEMS.contains(element.normalName())) {
                    paragraph();
                    out.append("- ");
                } else if (element.isBlock()) {
                    paragraph();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (depth <= DEPTH_MAX && node instanceof Element element && element.isBlock()) {
                paragraph();
            }
        }

        private void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    out.append(c);
                } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                    out.append(' ');
                }
            }
        }

        private void paragraph() {
            while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
                out.setLength(out.length() - 1);
            }
            if (!out.isEmpty()) {
                out.append(bareItem() ? " " : "\n\n");
            }
        }

        /** A list item whose first words stand in a block of their own: its dash keeps them company. */
        private boolean bareItem() {
            int end = out.length();
            return out.charAt(end - 1) == '-' && (end == 1 || out.charAt(end - 2) == '\n');
        }

        String text() {
            return out.toString().strip() + "\n";
        }
    }
}
