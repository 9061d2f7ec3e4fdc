package entente.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where lines go to, over HTTP and with a receiver that is really there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest {
    private static final Pattern ALERT = Pattern.compile("action=\"(/watch/alerts/[0-9a-f]{16})/verdict\"");
    private static final Pattern TOKEN = Pattern.compile("entente_[0-9a-f]{64}");
    private static final String HOOKS = "/watch/delivery/webhooks";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private String address;
    private TestServer server;
    private Visitor desk;
    private Visitor other;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        int port = receiver.getAddress().getPort();
        address = "http://localhost:" + port + "/hook";
        server = new TestServer(data, Set.of("localhost:" + port));
        desk = new Visitor(server).signedIn("secretariat-desk");
        other = new Visitor(server).signedIn("kr-desk");
        paste(
                desk,
                "Leaders agree to set up secretariat",
                "The leaders of Japan, South Korea and the United States agreed on Friday to establish a Trilateral"
                        + " Secretariat responsible for coordinating and implementing shared commitments, they said.");
    }

    @AfterAll
    void stop() {
        server.close();
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String signature = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        received.add(signature + " " + body);
    }

    private static void paste(Visitor who, String title, String text) {
        HttpResponse<String> taken = who.submit(
                "/watch/sources", "/watch/sources/paste", Map.of("title", List.of(title), "text", List.of(text)));
        assertTrue(taken.body().contains("1 taken"), taken.body());
    }

    private static String first(Pattern pattern, String page, int group) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(group);
    }

    private String line(String title) {
        String inbox = desk.get("/watch").body();
        return first(ALERT, inbox.substring(inbox.indexOf(title)), 1);
    }

    @Test
    void anAddressIsToldOnceOfWhatIsJudgedRelevantAfterItWasAdded() throws Exception {
        HttpResponse<String> added = desk.submit(
                "/watch/delivery", HOOKS, Map.of("address", List.of(address), "occasion", List.of("relevant")));
        assertTrue(added.body().contains("whsec_"), added.body());
        assertFalse(desk.get("/watch/delivery").body().contains("whsec_"), "the key is shown once");
        assertFalse(other.get("/watch/delivery").body().contains(address), "another office's");
        paste(
                desk,
                "Launch reported",
                "North Korea launched two ballistic missiles toward the sea on Monday, the Joint"
                        + " Chiefs of Staff said.");
        desk.submit("/watch", line("Launch reported") + "/verdict", Map.of("verdict", List.of("relevant")));
        String body = received.poll(60, TimeUnit.SECONDS);
        assertTrue(body != null && body.startsWith("v1,") && body.contains("\"headline\":\"Launch reported\""), body);
        assertTrue(received.isEmpty());
        paste(
                desk,
                "Theft reported",
                "Lazarus Group hackers stole cryptocurrency worth 30 million dollars from an"
                        + " exchange for North Korea, the police agency said in Tokyo.");
        desk.submit("/watch", line("Theft reported") + "/verdict", Map.of("verdict", List.of("relevant")));
        String next = received.poll(60, TimeUnit.SECONDS);
        assertTrue(next != null && next.contains("\"headline\":\"Theft reported\""), next);
        // Bodies go one after another: once the second is there, the first is written down as sent.
        String page = desk.get("/watch/delivery").body();
        assertTrue(page.matches("(?s).*Sent [12], waiting [01], given up 0.*"), page);
    }

    @Test
    void addressesThatAreNoneAreRefusedAndSomeOthersAreNotReached() {
        for (String wrong : List.of("", "ftp://a.example/", "no address", "http://u:p@a.example/")) {
            HttpResponse<String> refused = desk.submit("/watch/delivery", HOOKS, Map.of("address", List.of(wrong)));
            assertEquals(422, refused.statusCode(), wrong);
        }
        HttpResponse<String> stranger = new Visitor(server).get("/watch/delivery");
        assertEquals("/sign-in", stranger.uri().getPath());
    }

    @Test
    void filesOfALineOpenForItsOfficeAlone() {
        String line = line("Leaders agree to set up secretariat");
        String cap = desk.get(line + "/cap.xml").body();
        assertTrue(
                cap.contains("urn:oasis:names:tc:emergency:cap:1.2") && cap.contains("<status>Exercise</status>"), cap);
        assertTrue(desk.get(line + "/stix.json").body().contains("\"spec_version\" : \"2.1\""));
        assertTrue(desk.get(line + "/misp.json").body().contains("\"threat_level_id\""));
        assertTrue(desk.get("/watch/export/stix.json?days=30").body().contains("Leaders agree"));
        assertTrue(desk.get("/watch/export/misp.json").body().contains("Leaders agree"));
        for (String file : List.of("/cap.xml", "/stix.json", "/misp.json")) {
            assertEquals(404, other.get(line + file).statusCode());
        }
        assertFalse(other.get("/watch/export/stix.json").body().contains("Leaders agree"));
    }

    @Test
    void theFeedIsReadWithATokenAsThePassword() throws Exception {
        String page = desk.submit("/account", "/account/tokens", Map.of("name", List.of("reader")))
                .body();
        String token = first(TOKEN, page, 0);
        HttpResponse<String> feed = feed("Basic " + base64("anybody:" + token));
        assertEquals(200, feed.statusCode());
        assertTrue(feed.body().contains("<title>Leaders agree to set up secretariat</title>"), feed.body());
        assertEquals(200, feed("Bearer " + token).statusCode());
        HttpResponse<String> asked = feed("Basic " + base64("anybody:wrong"));
        assertEquals(401, asked.statusCode());
        assertTrue(asked.headers().firstValue("www-authenticate").orElse("").startsWith("Basic"));
        assertEquals(401, feed("Basic %%%").statusCode());
        assertEquals(401, feed("").statusCode());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> feed(String authorization) throws Exception {
        URI feed = server.running().address().resolve("/watch/feed.atom");
        HttpRequest.Builder request = HttpRequest.newBuilder(feed);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theDigestOfAPostPutsFirstWhatThePostAnswersFor() {
        String digest = desk.get("/watch/digest?days=14").body();
        assertTrue(digest.contains("Leaders agree to set up secretariat"), digest);
        HttpResponse<String> text = desk.get("/watch/digest.txt?days=14");
        assertTrue(text.headers().firstValue("content-type").orElse("").startsWith("text/plain"));
        assertTrue(text.body().contains("* Leaders agree to set up secretariat"), text.body());
        Visitor korean = new Visitor(server).signedIn("secretariat-desk");
        assertTrue(korean.get("/watch/digest.txt?days=14&lang=ko").body().contains("직위"), "in the reader's language");
        assertEquals(200, desk.get("/watch/digest?days=99999&post=nobody").statusCode());
    }
}
