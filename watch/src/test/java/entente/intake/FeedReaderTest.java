package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final Entry ONE =
            new Entry("https://news.example/a", "A & B met", Optional.of(Instant.parse("2024-11-15T10:00:00Z")));

    @Test
    void four_kinds_of_feeds_say_the_same() throws FeedReader.Refused {
        List<String> feeds = List.of("""
                <?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>https://news.example</link>
                <description>d</description><item><title>A &amp; B met</title><link>https://news.example/a</link>
                <pubDate>Fri, 15 Nov 2024 10:00:00 GMT</pubDate></item></channel></rss>""", """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:x</id>
                <updated>2024-11-15T10:00:00Z</updated><entry><title>A &amp; B met</title><id>urn:y</id>
                <link href="https://news.example/a"/><updated>2024-11-15T10:00:00Z</updated></entry></feed>""", """
                {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1",
                "url":"https://news.example/a","title":"A & B met","date_published":"2024-11-15T10:00:00Z"}]}""", """
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/a</loc>
                <n:news><n:publication_date>2024-11-15T10:00:00Z</n:publication_date><n:title>A &amp; B met</n:title>
                </n:news></url></urlset>""");
        for (String feed : feeds) {
            assertEquals(List.of(ONE), FeedReader.read(feed.getBytes(StandardCharsets.UTF_8)), feed);
        }
    }

    @Test
    void what_is_no_feed_is_refused() {
        for (String text : List.of(
                "",
                "hello",
                "{}",
                "{\"version\":",
                "<html><body>no</body></html>",
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss>&x;</rss>",
                "<urlset><url><loc>x</url></urlset>")) {
            assertThrows(FeedReader.Refused.class, () -> FeedReader.read(text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }
}
