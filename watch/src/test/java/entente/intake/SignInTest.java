package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections that ask who reads them, on a real server. */
class SignInTest {
    private static final String SECRET = "open-sesame-4711";
    private static final String ENVELOPE = """
            {"more":false,"objects":[{"type":"report","id":"report--1","name":"R","published":"2025-03-12T06:00:00Z",
            "description":"The Joint Chiefs of Staff said they had seen the launch of two ballistic missiles."}]}""";

    @TempDir
    private Path folder;

    /** Whoever came, by path, with what they signed in with. */
    private final List<String> seen = new ArrayList<>();

    private HttpServer server;
    private HttpServer other;
    private Archive archive;

    @BeforeEach
    void start() throws IOException {
        server = listening();
        other = listening();
        archive = Archive.open(folder.resolve("watch.db"));
    }

    private HttpServer listening() throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/", this::answer);
        made.start();
        return made;
    }

    @AfterEach
    void stop() {
        server.stop(0);
        other.stop(0);
        archive.close();
    }

    private static String host(HttpServer at) {
        return "http://localhost:" + at.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String said = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        seen.add(path + " " + said);
        String wanted = path.startsWith("/token") ? "Bearer " + SECRET : "Basic ZGVzazpvcGVuLXNlc2FtZS00NzEx";
        if (path.equals("/robots.txt")) {
            send(exchange, 200, "User-agent: *\nCrawl-delay: 0.01\n");
        } else if (path.startsWith("/moved")) {
            exchange.getResponseHeaders().add("Location", host(other) + "/token/objects/");
            send(exchange, 302, "-");
        } else {
            send(exchange, said.equals(wanted) ? 200 : 401, said.equals(wanted) ? ENVELOPE : "-");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Round.Result round() throws InterruptedException {
        List<Round.Result> heard = new ArrayList<>();
        Fetcher fetcher = new Fetcher(_ -> Optional.empty(), Clock.systemUTC());
        new Round(archive, new Intake(archive, _ -> new Intake.Matched(0, Set.of())), fetcher, Clock.systemUTC())
                .run(heard::add);
        return heard.getLast();
    }

    private void source(String path) {
        archive.put(new Source("feed", Source.Kind.TAXII, host(server) + path, 'B'));
    }

    @Test
    void a_collection_that_asks_for_a_token_is_read_with_it_and_not_without() throws Exception {
        source("/token/");
        assertEquals("the host answered 401: it asks for another sign-in", round().note());
        archive.signIns().put("feed", SignIn.bearer(host(server), "another"));
        assertEquals(0, round().taken());
        archive.signIns().put("feed", SignIn.bearer(host(server), SECRET));
        assertEquals(1, round().taken(), String.valueOf(seen));
        archive.signIns().forget("feed");
        assertTrue(round().note().contains("401"));
    }

    @Test
    void a_collection_that_asks_for_a_name_and_a_password_is_read_with_them() throws Exception {
        source("/name/");
        archive.signIns().put("feed", SignIn.basic(host(server), "desk", SECRET));
        assertEquals(1, round().taken(), String.valueOf(seen));
    }

    @Test
    void what_signs_in_goes_to_no_other_origin() throws Exception {
        source("/moved/");
        archive.signIns().put("feed", SignIn.bearer(host(server), SECRET));
        assertTrue(round().note().contains("401"));
        assertTrue(seen.contains("/moved/objects/ Bearer " + SECRET), String.valueOf(seen));
        assertTrue(seen.contains("/token/objects/ null"), String.valueOf(seen));
        // The address of the source is another one from now on; what was typed for the first is not sent there.
        archive.put(new Source("feed", Source.Kind.TAXII, host(other) + "/token/", 'B'));
        assertTrue(round().note().contains("401"));
    }

    /** In clear or encoded. */
    @Test
    void no_file_but_its_own_holds_it_and_nothing_prints_it() throws Exception {
        source("/name/");
        SignIn signIn = SignIn.basic(host(server), "desk", SECRET);
        archive.signIns().put("feed", signIn);
        Round.Result result = round();
        assertEquals(1, result.taken());
        assertFalse((signIn + " " + result + archive.sources()).matches(".*(?:" + SECRET + "|ZGVzazpv).*"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
                boolean own = each.getFileName().toString().equals("sign-ins");
                assertEquals(own, bytes.contains(SECRET) || bytes.contains("ZGVzazpv"), each.toString());
            }
        }
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sign-ins"))));
    }

    @Test
    void what_cannot_be_sent_safely_is_refused_without_being_repeated() {
        for (String address : List.of("http://taxii.example/", "ftp://localhost/")) {
            String said =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> SignIn.bearer(address, SECRET))
                            .getMessage());
            assertFalse(said.contains(SECRET), said);
        }
        for (String token : List.of("", "two words", "a\r\nHost: x", "x".repeat(5_000))) {
            assertThrows(IllegalArgumentException.class, () -> SignIn.bearer("https://taxii.example/", token));
        }
        assertThrows(IllegalArgumentException.class, () -> SignIn.basic("https://taxii.example/", "a:b", SECRET));
        assertThrows(IllegalArgumentException.class, () -> SignIn.basic("https://taxii.example/", "a", "b\nc"));
    }
}
