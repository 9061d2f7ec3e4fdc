package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTest {
    private static final String PARAGRAPH =
            "The Joint Chiefs of Staff said on Monday that it had seen the launch of two"
                    + " ballistic missiles toward the sea, and that they flew about 350 kilometers before they fell.";

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String host;
    private Archive archive;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        host = "http://localhost:" + server.getAddress().getPort();
        archive = Archive.open(folder.resolve("watch.db"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        archive.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        asked.add(uri + " " + exchange.getRequestHeaders().getFirst("Accept"));
        byte[] body = switch (exchange.getRequestURI().getPath()) {
            case "/robots.txt" -> bytes("User-agent: *\nCrawl-delay: 0.01\n");
            case "/lastupdate.txt" ->
                bytes("97 abc " + host + "/2.export.CSV.zip\n8 def " + host + "/2.mentions.CSV.zip\n");
            case "/2.export.CSV.zip" ->
                zipped(event("PRK", "/launch")
                        + event("", "/launch")
                        + event("FRA", "/cheese")
                        + event("KOR", "/talks"));
            case "/launch", "/talks" -> bytes("<html><body><p>" + uri + " " + PARAGRAPH + "</p></body></html>");
            case "/c/objects/" -> bytes(envelope(uri));
            case "/many/objects/" -> bytes(many(uri));
            default -> new byte[0];
        };
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        uri.startsWith("/launch") || uri.startsWith("/talks") ? "text/html" : "text/plain");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String event(String country, String path) {
        String[] cells = new String[61];
        java.util.Arrays.fill(cells, "");
        cells[7] = country;
        cells[59] = "20250312063000";
        cells[60] = host + path;
        return String.join("\t", cells) + "\n";
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("2.export.CSV"));
            zip.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static String envelope(String uri) {
        String object =
                "{\"type\":\"report\",\"id\":\"report--%s\",\"name\":\"R %s\",\"published\":\"2025-03-12T06:00:00Z\","
                        + "\"description\":\"%s Number %s.\"}";
        if (uri.contains("added_after")) {
            return "{}";
        }
        return uri.contains("next=p%202") || uri.contains("next=p+2")
                ? "{\"more\":false,\"objects\":[" + object.formatted("2", "2", PARAGRAPH, "two") + "]}"
                : "{\"more\":true,\"next\":\"p 2\",\"objects\":[" + object.formatted("1", "1", PARAGRAPH, "one")
                        + ",{\"type\":\"identity\",\"id\":\"identity--1\",\"name\":\"Nobody\"}]}";
    }

    /** One of seventy envelopes with an object each. */
    private static String many(String uri) {
        int at = uri.contains("&next=") ? Integer.parseInt(uri.substring(uri.indexOf("&next=") + 6)) : 1;
        return uri.contains("added_after")
                ? "{}"
                : ("{\"more\":%s,\"next\":\"%d\",\"objects\":[{\"type\":\"report\",\"id\":\"report--%d\","
                                + "\"description\":\"%s %d.\"}]}")
                        .formatted(at < 70, at + 1, at, PARAGRAPH, at);
    }

    private List<Round.Result> round() throws InterruptedException {
        List<Round.Result> heard = new ArrayList<>();
        Fetcher fetcher = new Fetcher(_ -> Optional.empty(), Clock.systemUTC());
        new Round(archive, new Intake(archive, _ -> new Intake.Matched(0, Set.of())), fetcher, Clock.systemUTC())
                .run(heard::add);
        return heard;
    }

    @Test
    void the_pages_that_an_event_file_names_for_a_country_are_fetched_once() throws Exception {
        archive.put(new Source("gdelt", Source.Kind.GDELT, host + "/lastupdate.txt#PRK,KOR", 'F'));
        assertEquals(2, round().getFirst().taken(), String.valueOf(asked));
        assertEquals(0, round().getFirst().taken());
        assertEquals(
                1, asked.stream().filter(each -> each.startsWith("/launch")).count());
        assertTrue(asked.stream().noneMatch(each -> each.startsWith("/cheese")), String.valueOf(asked));
        assertEquals(
                "2025-03-12T06:30:00Z",
                archive.newest(1).getFirst().article().published().toString());
    }

    @Test
    void a_collection_is_read_to_its_end_and_then_for_what_was_added() throws Exception {
        archive.put(new Source("threats", Source.Kind.TAXII, host + "/c/", 'B'));
        Round.Result first = round().getFirst();
        assertEquals(2, first.taken(), first + " " + asked);
        assertTrue(
                asked.stream()
                        .filter(each -> each.startsWith("/c/"))
                        .allMatch(each -> each.endsWith("application/taxii+json;version=2.1")),
                String.valueOf(asked));
        Round.Result second = round().getFirst();
        assertEquals(0, second.taken(), second.toString());
        assertTrue(asked.getLast().contains("added_after="), asked.getLast());
    }

    @Test
    void a_collection_of_more_envelopes_than_a_round_takes_goes_on_in_the_next() throws Exception {
        archive.put(new Source("many", Source.Kind.TAXII, host + "/many/", 'B'));
        assertEquals(50, round().getFirst().taken(), String.valueOf(asked));
        Round.Result second = round().getFirst();
        assertEquals(20, second.taken(), second.toString());
        assertEquals("", second.note());
        assertEquals(0, round().getFirst().taken());
        assertTrue(asked.getLast().contains("added_after="), asked.getLast());
    }

    @Test
    void what_is_no_event_file_and_no_envelope_is_refused() throws Exception {
        assertThrows(Imports.Refused.class, () -> Gdelt.read(bytes("a\tb\n"), Set.of()));
        assertThrows(Imports.Refused.class, () -> Gdelt.latest(bytes("nothing here\n")));
        byte[] cut = java.util.Arrays.copyOf(zipped("x".repeat(100_000)), 80);
        assertThrows(Imports.Refused.class, () -> Gdelt.read(cut, Set.of()));
        byte[] bomb = zipped("\t".repeat(65 * 1024 * 1024));
        assertTrue(bomb.length < 1024 * 1024, "it is small: " + bomb.length);
        assertThrows(Imports.Refused.class, () -> Gdelt.read(bomb, Set.of()));
        assertThrows(Imports.Refused.class, () -> Stix.envelope(bytes("[1]"), "s", java.time.Instant.EPOCH));
        assertThrows(
                Imports.Refused.class, () -> Stix.envelope(bytes("{\"title\":\"x\"}"), "s", java.time.Instant.EPOCH));
        assertEquals(
                List.of(),
                Stix.envelope(bytes("{}"), "s", java.time.Instant.EPOCH).documents());
    }
}
