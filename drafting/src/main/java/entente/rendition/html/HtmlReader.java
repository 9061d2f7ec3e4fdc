package entente.rendition.html;

import entente.document.DocumentReader;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Layout;
import entente.rendition.Outline;
import entente.rendition.Stopped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Reads the HTML of others: what is on no safe list is dropped, and of the rest only words and structure are taken. */
public final class HtmlReader {
    private static final Set<String> BLOCKS =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote", "dt", "dd", "div", "pre");
    private static final int DEPTH_MAX = 200;

    private final Layout layout;

    private HtmlReader(Layout layout) {
        this.layout = layout;
    }

    /**
     * Reads a file; never throws on bad bytes.
     *
     * @param language the language of its words
     */
    public static Import read(byte[] bytes, String language) {
        Outline outline = new Outline();
        try {
            if (bytes.length > DocumentReader.BYTES_MAX) {
                throw new Stopped(ImportRefusal.TOO_LARGE, "more than %,d bytes".formatted(DocumentReader.BYTES_MAX));
            }
            Document dirty = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            Document clean = new Cleaner(Safelist.relaxed()).clean(dirty);
            Layout layout = new Layout(language, outline);
            Element first = clean.selectFirst("h1");
            if (first != null) {
                layout.title(first.text());
                first.remove();
            }
            new HtmlReader(layout).walk(clean.body(), 0, 0);
            return new Import.Read(layout.draft(), Optional.empty(), outline.notices());
        } catch (IOException e) {
            return new Stopped(ImportRefusal.MALFORMED, "this HTML cannot be read").refused();
        } catch (Stopped stopped) {
            return stopped.refused();
        }
    }

    private void walk(Element parent, int list, int depth) throws Stopped {
        if (depth > DEPTH_MAX) {
            throw new Stopped(ImportRefusal.TOO_DEEP, "elements are nested deeper than " + DEPTH_MAX);
        }
        for (Element child : parent.children()) {
            String name = child.normalName();
            boolean inner = name.equals("ul") || name.equals("ol");
            if (BLOCKS.contains(name)) {
                block(child, list);
            }
            walk(child, list + (inner ? 1 : 0), depth + 1);
        }
    }

    private void block(Element block, int list) {
        String words = own(block);
        String name = block.normalName();
        if (name.matches("h[1-6]")) {
            layout.heading(name.charAt(1) - '0', words);
        } else if (list == 0) {
            layout.plain(words);
        } else if (block.parent() != null && block.parent().normalName().equals("ol")) {
            layout.numbered(list, words);
        } else {
            layout.point(list, words);
        }
    }

    /** The words of a block without those of blocks in it. */
    private static String own(Element block) {
        Element copy = block.clone();
        copy.select(String.join(",", BLOCKS)).stream().skip(1).forEach(Element::remove);
        return copy.text();
    }
}
