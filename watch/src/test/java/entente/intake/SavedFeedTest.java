package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SavedFeedTest {
    private static final Instant NOW = Instant.parse("2025-03-13T00:00:00Z");
    private static final String WORDS = "Troops arrived.\n\nMore are expected.";
    private static final Map<String, String> FEEDS = Map.of("feed.xml", """
            <?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>https://news.example</link>
            <description>d</description><item><title>A &amp; B met</title><link>https://news.example/a</link>
            <description>&lt;p&gt;Troops &lt;b&gt;arrived&lt;/b&gt;.&lt;/p&gt;
            &lt;p&gt;More are expected.&lt;/p&gt;</description>
            <pubDate>Fri, 15 Nov 2024 10:00:00 GMT</pubDate></item></channel></rss>""", "night.atom", """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:x</id>
            <updated>2024-11-15T10:00:00Z</updated><entry><title>A &amp; B met</title><id>urn:y</id>
            <content type="html">&lt;p&gt;Troops arrived.&lt;/p&gt;&lt;p&gt;More are expected.&lt;/p&gt;</content>
            <link href="https://news.example/a"/>
            <updated>2024-11-15T10:00:00Z</updated></entry></feed>""", "a.json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1",
            "url":"https://news.example/a","title":"A & B met","content_text":"Troops arrived.<br>More are expected.",
            "date_published":"2024-11-15T10:00:00Z"}]}""");

    @TempDir
    private Path folder;

    @Test
    void what_the_entries_of_a_saved_feed_say_is_brought_in() throws Exception {
        for (Map.Entry<String, String> feed : FEEDS.entrySet()) {
            Incoming only = read(feed.getKey(), feed.getValue()).getFirst();
            assertEquals("A & B met", only.title(), feed.getKey());
            assertEquals("https://news.example/a", only.address());
            assertEquals(Optional.of(Instant.parse("2024-11-15T10:00:00Z")), only.published());
            assertEquals(WORDS, new String(only.content().bytes(), StandardCharsets.UTF_8), feed.getKey());
        }
    }

    @Test
    @Timeout(20)
    void a_long_run_of_blanks_is_quickly_left_out() throws Exception {
        String words = "Troops arrived.<br>More" + " ".repeat(150_000) + "are expected.";
        Incoming only =
                read("a.json", json("{\"content_html\":\"" + words + "\"}")).getFirst();
        assertEquals(words.replace("<br>", "\n\n"), new String(only.content().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void no_more_entries_are_taken_than_of_a_feed_that_is_fetched() throws Exception {
        String item = "{\"content_text\":\"Troops arrived.\"}";
        String items = String.join(",", Collections.nCopies(FeedReader.ENTRIES_MAX + 1, item));
        assertEquals(FeedReader.ENTRIES_MAX, read("a.json", json(items)).size());
    }

    @Test
    void what_is_no_feed_is_refused() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM 'f'>]><rss>&x;</rss>";
        for (String text : List.of("", "<a/>", entity)) {
            assertThrows(Imports.Refused.class, () -> read("feed.xml", text), text);
        }
        assertThrows(Imports.Refused.class, () -> read("feed.json", "{\"version\":\"1\"}"));
    }

    private static String json(String items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}";
    }

    private List<Incoming> read(String name, String text) throws IOException, Imports.Refused {
        List<Incoming> read = new ArrayList<>();
        Imports.read(Files.writeString(folder.resolve(name), text), "s", NOW, read::add);
        return read;
    }
}
