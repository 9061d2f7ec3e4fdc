package entente.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the main text of an HTML or XHTML page. Nothing is run or fetched. */
final class HtmlText {
    private static final int DEPTH_MAX = 200;
    private static final int HEAD_BYTES = 8192;
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");
    private static final Pattern XML_ENCODING =
            Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})");
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w:.-]{2,40})");
    private static final Pattern ENTITIES = Pattern.compile("(?is)<!doctype[^>]*\\[.*?<!entity|<!entity\\s");

    private HtmlText() {}

    static Extraction.Extracted read(byte[] bytes, @Nullable String declared, Limits limits) throws Stopped {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        String markup = Encoding.decoded(bytes, charset(head, declared));
        refuseEntities(markup);
        Document document = Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(markup, "");
        String title = title(document);
        String text = text(document, limits);
        return new Extraction.Extracted(text, Format.HTML, title, List.of());
    }

    /** The text of a piece of markup within another format. */
    static void fragment(String markup, Paragraphs paragraphs) throws Stopped {
        Document document = Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(markup, "");
        MainText.strip(document);
        HtmlWalk.walk(document.body(), paragraphs);
    }

    private static String text(Document document, Limits limits) throws Stopped {
        MainText.strip(document);
        Paragraphs paragraphs = new Paragraphs(limits.charactersMax());
        HtmlWalk.walk(MainText.of(document), paragraphs);
        return paragraphs.text();
    }

    /** An HTML parser reads no entities from a document type; whoever declares some is not after readers. */
    private static void refuseEntities(String markup) throws Stopped {
        int body = markup.toLowerCase(java.util.Locale.ROOT).indexOf("<body");
        String prolog = markup.substring(0, Math.min(body < 0 ? markup.length() : body, 100_000));
        if (ENTITIES.matcher(prolog).find()) {
            throw new Stopped(Refusal.EXTERNAL_ENTITY, "the page declares entities, which are not read");
        }
    }

    private static Charset charset(String head, @Nullable String declared) throws Stopped {
        for (Matcher matcher : List.of(
                DECLARED.matcher(declared == null ? "" : declared),
                XML_ENCODING.matcher(head),
                CHARSET.matcher(head))) {
            if (matcher.find()) {
                return named(matcher.group(1));
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static Charset named(String name) throws Stopped {
        try {
            Charset charset = Charset.forName(name);
            // A page that was read far enough to find this was written byte by byte, whatever it says.
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException unknown) {
            throw new Stopped(Refusal.NOT_UTF8, "the page declares an encoding that is not known here");
        }
    }

    private static String title(Document document) {
        Element card = document.selectFirst("meta[property=og:title][content]");
        Element heading = document.selectFirst("h1");
        String title = card != null ? card.attr("content") : heading != null ? heading.text() : document.title();
        String tidy = Paragraphs.tidy(title.isBlank() ? document.title() : title);
        return tidy;
    }
}
