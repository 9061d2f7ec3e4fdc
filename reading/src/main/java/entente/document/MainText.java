package entente.document;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds the part of a page that is its text by where the paragraphs are: the idea of Readability. */
final class MainText {
    private static final String NEVER =
            "script,style,noscript,template,svg,math,iframe,object,embed,applet,canvas,audio,"
                    + "video,button,select,textarea,input,option,datalist,dialog,head,rp,rt,[hidden],"
                    + "[aria-hidden=true],"
                    + "[style~=(?i)display\\s*:\\s*none]";
    private static final String AROUND = "nav,aside,footer,[role=navigation],[role=banner],[role=contentinfo],"
            + "[role=complementary],[role=search],[role=dialog]";
    private static final String MARKED = "main,[role=main],article,[itemprop=articleBody]";
    /** Names that pages give to what surrounds an article; taken from looking at pages, as Readability's list was. */
    private static final Pattern BESIDE = Pattern.compile("(?i)(?:^|[\\s_-])(?:ad|ads|advert\\w*|banner|breadcrumbs?"
            + "|byline|comments?|cookies?|disqus|footer|menu|masthead|modal|nav\\w*|newsletter|paywall|popup|promo\\w*"
            + "|recommend\\w*|related|share|sharing|sidebar|signup|skip|social|sponsor\\w*|subscribe|subscription"
            + "|tags|teaser|toolbar|trending|widget|more-(?:from|news|stories))(?:$|[\\s_-])");

    private static final double LINKS_SHARE = 0.6;
    private static final double KEPT_SHARE = 0.4;
    private static final double MARKED_SHARE = 0.5;
    private static final double COVERED_SHARE = 0.6;
    private static final int PARAGRAPH_MIN = 40;
    private static final int BARE_MIN = 80;

    private MainText() {}

    /** Takes out what is never text to read. */
    static void strip(Document document) {
        Element body = document.body();
        remove(body.select(NEVER), body);
        remove(body.select(AROUND), body);
        for (Element header : body.select("header")) {
            if (header.closest("main,article") == null && header.select("p").isEmpty()) {
                header.remove();
            }
        }
    }

    /** Takes out lists, tables and blocks of links, and what names itself something beside the text. */
    private static void clear(Element main) {
        int all = main.text().length();
        for (Element block : main.select("div,section,ul,ol,table,p,h2,h3,h4,h5,dl,figure,figcaption")) {
            if (!block.equals(main) && isBeside(block, all)) {
                block.remove();
            }
        }
    }

    private static boolean isBeside(Element block, int all) {
        int length = block.text().length();
        boolean named = BESIDE.matcher(block.className() + " " + block.id()).find();
        if (length == 0 || length > all * MARKED_SHARE) {
            return false;
        }
        int linked = 0;
        for (Element link : block.select("a")) {
            linked += link.text().length();
        }
        return named || (linked > LINKS_SHARE * length && !block.normalName().startsWith("h"));
    }

    private static void remove(Elements elements, Element body) {
        for (Element element : elements) {
            if (!element.equals(body)) {
                element.remove();
            }
        }
    }

    /** The element that holds the main text; the body where nothing stands out. */
    static Element of(Document document) {
        Element main = found(document);
        Element cleared = main.clone();
        clear(cleared);
        // A page that names its own text as something beside it is taken whole.
        return cleared.text().length() < KEPT_SHARE * main.text().length() ? main : cleared;
    }

    private static Element found(Document document) {
        Element body = document.body();
        Map<Element, Integer> lengths = new HashMap<>();
        int all = 0;
        for (Element paragraph : body.select("p,pre,blockquote > :not(p),li")) {
            int length = proseLength(paragraph);
            all += length;
            Element parent = paragraph.parent();
            if (length > 0 && parent != null) {
                lengths.merge(parent, length, Integer::sum);
            }
        }
        for (Element bare : body.select("div,section,article,main,td")) {
            int length = bare.ownText().length();
            if (length >= BARE_MIN) {
                all += length;
                lengths.merge(bare, length, Integer::sum);
            }
        }
        if (all == 0) {
            return body;
        }
        Map<Element, Integer> covered = covered(lengths, body);
        Element marked = largest(body.select(MARKED), covered);
        if (marked != null && covered.getOrDefault(marked, 0) >= MARKED_SHARE * all) {
            return marked;
        }
        return around(lengths, covered, body, all);
    }

    private static @org.jspecify.annotations.Nullable Element largest(
            Elements elements, Map<Element, Integer> covered) {
        Element largest = null;
        for (Element element : elements) {
            if (largest == null || covered.getOrDefault(element, 0) > covered.getOrDefault(largest, 0)) {
                largest = element;
            }
        }
        return largest;
    }

    /** The smallest element around the densest one that holds most of the page's prose. */
    private static Element around(Map<Element, Integer> lengths, Map<Element, Integer> covered, Element body, int all) {
        Element best = body;
        for (Map.Entry<Element, Integer> entry : lengths.entrySet()) {
            if (entry.getValue() > lengths.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        while (!best.equals(body) && covered.getOrDefault(best, 0) < COVERED_SHARE * all) {
            Element parent = best.parent();
            best = parent == null ? body : parent;
        }
        return best;
    }

    private static Map<Element, Integer> covered(Map<Element, Integer> lengths, Element body) {
        Map<Element, Integer> covered = new HashMap<>();
        for (Map.Entry<Element, Integer> entry : lengths.entrySet()) {
            for (Element element = entry.getKey(); element != null; element = element.parent()) {
                covered.merge(element, entry.getValue(), Integer::sum);
                if (element.equals(body)) {
                    break;
                }
            }
        }
        return covered;
    }

    /** Letters outside links; short lines and lines of links are menus, not prose. */
    private static int proseLength(Element paragraph) {
        int length = paragraph.text().length();
        int linked = 0;
        for (Element link : paragraph.select("a")) {
            linked += link.text().length();
        }
        return length < PARAGRAPH_MIN || linked * 2 > length ? 0 : length - linked;
    }
}
