package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
    private static final Instant NOW = Instant.parse("2025-03-12T08:00:00Z");

    /** Addresses of machines, networks and protocols of one's own, of tests and documents. */
    private static final String OWN = "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0"
            + " 224.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1 ::1 fe80::1 fc00::1 fd12::1 ::ffff:127.0.0.1"
            + " 2002:7f00:1:: 2001:db8::1 64:ff9b::7f00:1";

    private final List<String> asked = new ArrayList<>();
    private static final Map<String, String> MOVED =
            Map.of("/round", "/round", "/moved", "/robots-here", "/astray", "http://[");

    private HttpServer server;
    private volatile String robots = "/robots.txt";
    private String host;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        host = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void private_addresses_are_not_asked_by_any_name() throws Exception {
        for (String address : OWN.split(" ", -1)) {
            assertFalse(PublicAddress.isPublic(InetAddress.getByName(address)), address);
        }
        for (String address : List.of("8.8.8.8", "193.0.6.139", "2001:4860:4860::8888")) {
            assertTrue(PublicAddress.isPublic(InetAddress.getByName(address)), address);
        }
        PublicAddress only = PublicAddress.only();
        for (String address : List.of(
                host + "/page",
                "http://localhost/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "ftp://news.example/",
                "file:///etc/passwd",
                "http://8.8.8.8:22/",
                "http://user@8.8.8.8/",
                "http://2130706433/")) {
            assertTrue(only.refusal(URI.create(address)).isPresent(), address);
        }
        Fetcher fetcher = new Fetcher(only, fixed(NOW));
        assertInstanceOf(Fetch.Refused.class, fetcher.fetch(host + "/page", Fetch.Validator.NONE, 0));
        assertEquals(List.of(), asked);
    }

    @Test
    void a_redirect_is_checked_as_the_first_address_is() throws Exception {
        PublicAddress notSecret = address ->
                String.valueOf(address.getPath()).startsWith("/secret") ? Optional.of("not that") : Optional.empty();
        Fetcher fetcher = new Fetcher(notSecret, new Ticking());
        assertEquals(new Fetch.Refused("not that"), fetcher.fetch(host + "/to-secret", Fetch.Validator.NONE, 0));
        assertFalse(asked.contains("/secret"));
        Fetch round = fetcher.fetch(host + "/round", Fetch.Validator.NONE, 0);
        assertTrue(String.valueOf(round).contains("leads on"), String.valueOf(round));
    }

    @Test
    void robots_are_heeded_and_what_has_not_changed_is_not_sent_again() throws Exception {
        Fetcher fetcher = new Fetcher(_ -> Optional.empty(), new Ticking());
        assertInstanceOf(Fetch.Refused.class, fetcher.fetch(host + "/private/page", Fetch.Validator.NONE, 0));
        assertFalse(asked.contains("/private/page"));
        Fetch.Got got = assertInstanceOf(Fetch.Got.class, fetcher.fetch(host + "/page", Fetch.Validator.NONE, 0));
        assertEquals("<p>page</p>", new String(got.content().bytes(), StandardCharsets.UTF_8));
        assertEquals(new Fetch.Unchanged(), fetcher.fetch(host + "/page", got.validator(), 0));
    }

    @Test
    void a_host_in_trouble_is_left_alone_for_longer_each_time() throws Exception {
        Fetcher told = new Fetcher(_ -> Optional.empty(), fixed(NOW));
        Fetch.Later later = assertInstanceOf(Fetch.Later.class, told.fetch(host + "/busy", Fetch.Validator.NONE, 0));
        assertEquals(NOW.plusSeconds(120), later.notBefore());
        Fetch.Later again = assertInstanceOf(Fetch.Later.class, told.fetch(host + "/page", Fetch.Validator.NONE, 0));
        assertEquals(NOW.plusSeconds(2), again.notBefore(), "one request at a time to a host");
        Fetcher other = new Fetcher(_ -> Optional.empty(), fixed(NOW));
        Fetch.Later third = assertInstanceOf(Fetch.Later.class, other.fetch(host + "/broken", Fetch.Validator.NONE, 3));
        assertEquals(NOW.plus(Duration.ofMinutes(80)), third.notBefore());
    }

    @Test
    void robots_that_lead_on_are_followed_and_a_host_that_fails_loses_no_page_for_good() throws Exception {
        robots = "/moved";
        Fetcher moved = new Fetcher(_ -> Optional.empty(), new Ticking());
        assertInstanceOf(Fetch.Refused.class, moved.fetch(host + "/private/page", Fetch.Validator.NONE, 0));
        assertInstanceOf(Fetch.Got.class, moved.fetch(host + "/page", Fetch.Validator.NONE, 0));
        assertFalse(asked.contains("/private/page"));
        robots = "/broken";
        Fetcher failing = new Fetcher(_ -> Optional.empty(), new Ticking());
        assertInstanceOf(Fetch.Later.class, failing.fetch(host + "/page", Fetch.Validator.NONE, 0));
        robots = "/astray";
        Fetcher astray = new Fetcher(_ -> Optional.empty(), new Ticking());
        assertInstanceOf(Fetch.Got.class, astray.fetch(host + "/page", Fetch.Validator.NONE, 0));
        robots = "/gone";
        Fetcher none = new Fetcher(_ -> Optional.empty(), new Ticking());
        assertInstanceOf(Fetch.Got.class, none.fetch(host + "/page", Fetch.Validator.NONE, 0));
        robots = "/empty";
        Fetcher empty = new Fetcher(_ -> Optional.empty(), new Ticking());
        assertInstanceOf(Fetch.Got.class, empty.fetch(host + "/page", Fetch.Validator.NONE, 0));
        assertInstanceOf(Fetch.Refused.class, empty.fetch("http://not a host/", Fetch.Validator.NONE, 0));
    }

    @Test
    void two_sources_of_one_host_are_both_asked_in_a_round(@TempDir Path folder) throws Exception {
        try (Archive archive = Archive.open(folder.resolve("watch.db"))) {
            archive.put(new Source("one", Source.Kind.PAGE, host + "/page", 'B'));
            archive.put(new Source("two", Source.Kind.PAGE, host + "/other", 'B'));
            Intake intake = new Intake(archive, _ -> new Intake.Matched(0, Set.of()));
            List<Round.Result> heard = new ArrayList<>();
            Fetcher fetcher = new Fetcher(_ -> Optional.empty(), Clock.systemUTC());
            new Round(archive, intake, fetcher, Clock.systemUTC()).run(heard::add);
            assertEquals(2, archive.documents(), String.valueOf(heard));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asking = exchange.getRequestURI().getPath();
        asked.add(asking);
        String path = asking.equals("/robots.txt") ? robots : asking;
        String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
        int status = switch (path) {
            case "/to-secret", "/round", "/moved", "/astray" -> 302;
            case "/gone" -> 404;
            case "/empty" -> 204;
            case "/busy" -> 429;
            case "/broken" -> 503;
            default -> "\"v1\"".equals(tag) ? 304 : 200;
        };
        String body = path.startsWith("/robots") ? "User-agent: *\nDisallow: /private/\n" : "<p>page</p>";
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", MOVED.getOrDefault(path, "/secret"));
        }
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "120");
        }
        exchange.getResponseHeaders().add("ETag", "\"v1\"");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static Clock fixed(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** An hour passes between any two looks at it. */
    private static final class Ticking extends Clock {
        private Instant time = NOW;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            time = time.plusSeconds(3_600);
            return time;
        }
    }
}
