package entente.intake;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import entente.article.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * A feed as a file: what its entries say themselves, since nothing is fetched for it. RSS, Atom and JSON Feed 1.1; at
 * most {@link FeedReader#ENTRIES_MAX} entries.
 */
final class SavedFeed {
    private final String source;
    private final Instant now;
    private final List<Incoming> documents = new ArrayList<>();

    private SavedFeed(String source, Instant now) {
        this.source = source;
        this.now = now;
    }

    /** Whether a file of this name may be a feed. */
    static boolean isOne(String name) {
        return name.endsWith(".xml") || name.endsWith(".rss") || name.endsWith(".atom");
    }

    static boolean isOne(JsonNode json) {
        return json.path("version").asString("").startsWith("https://jsonfeed.org/version/");
    }

    static List<Incoming> xml(byte[] bytes, String source, Instant now) throws Imports.Refused {
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.UTF_8);
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw new Imports.Refused("the feed declares a document type, which is not read");
        }
        SavedFeed feed = new SavedFeed(source, now);
        try {
            for (SyndEntry entry : FeedReader.rssOrAtom(bytes)) {
                String words = entry.getContents().stream()
                        .map(SyndContent::getValue)
                        .findFirst()
                        .orElse(
                                entry.getDescription() == null
                                        ? ""
                                        : entry.getDescription().getValue());
                feed.add(
                        entry.getLink() == null ? "" : entry.getLink().strip(),
                        entry.getTitle() == null ? "" : entry.getTitle(),
                        words == null ? "" : words,
                        FeedReader.time(entry));
            }
        } catch (FeedReader.Refused wrong) {
            throw new Imports.Refused("an XML file is brought in if it is an RSS or Atom feed");
        }
        return feed.documents;
    }

    static List<Incoming> json(JsonNode json, String source, Instant now) {
        SavedFeed feed = new SavedFeed(source, now);
        for (JsonNode item : json.path("items")) {
            String words = item.path("content_html")
                    .asString(item.path("content_text")
                            .asString(item.path("summary").asString("")));
            feed.add(
                    item.path("url").asString(item.path("external_url").asString("")),
                    item.path("title").asString(""),
                    words,
                    Publication.instant(item.path("date_published").asString("")));
        }
        return feed.documents;
    }

    private void add(String address, String title, String words, Optional<Instant> published) {
        if (documents.size() == FeedReader.ENTRIES_MAX) {
            return;
        }
        String text = text(words);
        String heading = Jsoup.parse(title).text();
        if (!(text + heading).isBlank()) {
            byte[] bytes = (text.isBlank() ? heading : text).getBytes(StandardCharsets.UTF_8);
            documents.add(new Incoming(
                    source, address, "entry.txt", "text/plain", heading, published, now, new Incoming.Content(bytes)));
        }
    }

    /** The words of marked-up text, a line to a paragraph. */
    private static String text(String words) {
        Element body = Jsoup.parse(words).body();
        body.select("p, br, li, div, h1, h2, h3").forEach(block -> block.prependText("\n"));
        return body.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
