package entente.intake;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import entente.article.Publication;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.InputSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads RSS, Atom, JSON Feed 1.1 and sitemaps. No document type, no entity, no fetching. */
public final class FeedReader {
    /** The most entries taken from one feed. */
    public static final int ENTRIES_MAX = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeedReader() {}

    /**
     * Reads a feed or sitemap, telling by its content which it is.
     *
     * @throws Refused if it is none
     */
    public static List<Entry> read(byte[] bytes) throws Refused {
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.UTF_8).strip();
        if (head.startsWith("{")) {
            return json(bytes);
        }
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw new Refused("the feed declares a document type, which is not read");
        }
        return head.contains("<urlset") || head.contains("<sitemapindex") ? sitemap(bytes) : syndicated(bytes);
    }

    /** Why something is not read. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String rule) {
            super(rule);
        }
    }

    private static List<Entry> syndicated(byte[] bytes) throws Refused {
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry entry : rssOrAtom(bytes)) {
            String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
            if (link != null && entries.size() < ENTRIES_MAX) {
                entries.add(new Entry(link.strip(), plain(entry.getTitle()), time(entry)));
            }
        }
        return entries;
    }

    static List<SyndEntry> rssOrAtom(byte[] bytes) throws Refused {
        try {
            // The parser reads the encoding from the XML declaration, and refuses document types by itself.
            return new SyndFeedInput()
                    .build(new InputSource(new ByteArrayInputStream(bytes)))
                    .getEntries();
        } catch (FeedException | IllegalArgumentException wrong) {
            throw new Refused("this is no RSS, Atom or JSON feed and no sitemap: " + wrong.getMessage());
        }
    }

    static Optional<Instant> time(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static String plain(@org.jspecify.annotations.Nullable String title) {
        return title == null ? "" : org.jsoup.Jsoup.parse(title).text();
    }

    private static List<Entry> json(byte[] bytes) throws Refused {
        try {
            JsonNode feed = JSON.readTree(bytes);
            if (!SavedFeed.isOne(feed)) {
                throw new Refused("this JSON is no JSON Feed: it has no \"version\" of jsonfeed.org");
            }
            List<Entry> entries = new ArrayList<>();
            for (JsonNode item : feed.path("items")) {
                String address =
                        item.path("url").asString(item.path("external_url").asString(""));
                if (!address.isEmpty() && entries.size() < ENTRIES_MAX) {
                    entries.add(new Entry(
                            address,
                            item.path("title").asString(""),
                            Publication.instant(item.path("date_published").asString(""))));
                }
            }
            return entries;
        } catch (JacksonException wrong) {
            throw new Refused("this JSON is damaged");
        }
    }

    private static List<Entry> sitemap(byte[] bytes) throws Refused {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Entry> entries = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            String address = "";
            String title = "";
            Optional<Instant> time = Optional.empty();
            while (reader.hasNext() && entries.size() < ENTRIES_MAX) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "loc" ->
                            address =
                                    address.isEmpty() ? reader.getElementText().strip() : address;
                        case "title" -> title = reader.getElementText().strip();
                        case "lastmod", "publication_date" ->
                            time = Publication.instant(reader.getElementText()).or(Optional::empty);
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("url")) {
                    entries.add(new Entry(address, title, time));
                    address = "";
                    title = "";
                    time = Optional.empty();
                }
            }
            return entries;
        } catch (XMLStreamException wrong) {
            throw new Refused("the sitemap is damaged: " + wrong.getMessage());
        }
    }
}
