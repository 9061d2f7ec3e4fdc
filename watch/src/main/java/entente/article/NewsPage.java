package entente.article;

import entente.document.DocumentReader;
import entente.document.Extraction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The body of a news page: Mozilla's Readability between two sweeps, one by what blocks call themselves, one by
 * how much of them is links. Where Readability finds nothing, the page is read as any document is.
 */
public final class NewsPage {
    /** What blocks beside an article call themselves, by the words that content systems use for them. */
    private static final Pattern BESIDE =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:ads?|advert\\w*|breadcrumbs?|comments?|cookies?|disqus|masthead|modal"
                    + "|newsletter|paywall|popup|promo\\w*|recommend\\w*|related|sharing|sidebar|signup"
                    + "|sponsor\\w*|subscribe|subscription|tags|teaser"
                    + "|toolbar|trending|widget|caption|credit|more-(?:from|news|stories)"
                    + "|inline-?related|read-?more|author-?bio)(?:$|[\\s_-])");

    private static final String BLOCKS = "div,section,ul,ol,table,p,aside,figure,figcaption,span,blockquote";
    private static final String LINKED = "ul,ol,table,p,div,h2,h3,h4,h5,h6";
    private static final double SHARE_MAX = 0.3;
    private static final double LINKS_SHARE = 0.6;
    private static final int BODY_MIN = 200;
    private static final int DEPTH_MAX = 200;

    private NewsPage() {}

    /**
     * Finds the article of a page. Nothing is run or fetched.
     *
     * @param bytes the page, HTML
     * @param address where it was found, for links; may be empty
     * @param mediaType as the server declared it, with its charset; may be null
     * @return title and body, or why there is none
     */
    public static Extraction read(byte[] bytes, String address, @Nullable String mediaType) {
        Extraction whole = DocumentReader.read(bytes, "page.html", mediaType);
        return whole instanceof Extraction.Extracted page ? cleaned(page, bytes, address, mediaType) : whole;
    }

    /**
     * Finds the article of a page that has been read as a document.
     *
     * @param page the whole page's words
     * @param bytes the page, HTML
     * @param address where it was found, for links; may be empty
     * @param mediaType as the server declared it, with its charset; may be null
     */
    public static Extraction.Extracted cleaned(
            Extraction.Extracted page, byte[] bytes, String address, @Nullable String mediaType) {
        String markup = PageCharset.decode(bytes, mediaType);
        String body = body(markup, address.isEmpty() ? "https://page.invalid/" : address);
        return body.length() < BODY_MIN ? page : new Extraction.Extracted(body, page.format(), page.title(), List.of());
    }

    private static String body(String markup, String address) {
        Document document = Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(markup, address);
        sweepBeside(document.body());
        Element found = new Readability4J(address, document).parse().getArticleContent();
        if (found == null || found.text().length() < BODY_MIN) {
            return "";
        }
        sweepLinks(found);
        byte[] article =
                ("<html><body><article>" + found.html() + "</article></body></html>").getBytes(StandardCharsets.UTF_8);
        return switch (DocumentReader.read(article, "article.html", "text/html; charset=utf-8")) {
            case Extraction.Extracted text -> text.text();
            case Extraction.Refused _ -> "";
        };
    }

    private static void sweepBeside(Element body) {
        int all = body.text().length();
        for (Element block : body.select(BLOCKS)) {
            boolean beside = block.normalName().equals("figcaption")
                    || BESIDE.matcher(block.className() + " " + block.id()).find();
            if (beside && block.parent() != null && block.text().length() < SHARE_MAX * all) {
                block.remove();
            }
        }
    }

    private static void sweepLinks(Element article) {
        int all = article.text().length();
        for (Element block : article.select(LINKED)) {
            int length = block.text().length();
            if (block.equals(article) || block.parent() == null || length == 0 || length >= SHARE_MAX * all) {
                continue;
            }
            int linked = 0;
            for (Element link : block.select("a")) {
                linked += link.text().length();
            }
            if (linked > LINKS_SHARE * length) {
                block.remove();
            }
        }
    }
}
