package entente.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import entente.alert.Judgements;
import entente.alert.Verdict;
import entente.alert.Watching;
import entente.bulletin.Issuer;
import entente.intake.Archive;
import entente.intake.Incoming;
import entente.intake.PublicAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CourierTest {
    private static final Instant DAY = Instant.parse("2025-03-12T06:00:00Z");
    private static final Issuer ISSUER =
            new Issuer("secretariat", "Secretariat", URI.create("https://entente.example/"));
    private static final List<String> REPORTS = List.of(
            "North Korea launched three ballistic missiles toward the sea on Monday, the Joint Chiefs of Staff said.",
            "Lazarus Group hackers stole cryptocurrency worth 30 million dollars from an exchange for North Korea, the"
                    + " police agency said in Tokyo.");

    @TempDir
    private Path data;

    private final List<String> names = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private volatile int status = 204;
    private HttpServer receiver;
    private Watching watching;
    private Outbox outbox;
    private Instant now = DAY;
    private final Courier courier = new Courier(_ -> Optional.empty(), () -> now);

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::answer);
        receiver.start();
        open();
    }

    private void open() {
        watching = new Watching(Archive.ofOffice(data, "secretariat"), DAY);
        outbox = new Outbox(watching.archive().file());
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        watching.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        names.add(exchange.getRequestHeaders().getFirst("webhook-id"));
        signatures.add(exchange.getRequestHeaders().getFirst("webhook-signature"));
        times.add(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void take(String text) {
        watching.intake()
                .take(new Incoming(
                        "one",
                        "https://one.example/" + text.hashCode(),
                        "page.txt",
                        "text/plain",
                        "",
                        Optional.of(DAY),
                        DAY,
                        new Incoming.Content(text.getBytes(StandardCharsets.UTF_8))));
    }

    private Webhook webhook(String id, Webhook.Occasion occasion) {
        String address = "http://localhost:" + receiver.getAddress().getPort() + "/hook";
        return new Webhook(id, address, Signature.secret(new byte[32]), occasion, DAY, "Desk", "");
    }

    private int round() throws InterruptedException {
        courier.queue(watching, ISSUER);
        return courier.carry(outbox);
    }

    @Test
    void the_signature_is_the_one_of_the_standard() {
        // Computed with Python's hmac over "msg_1.1614265330.{}" and the key of 24 bytes 0x00 to 0x17.
        assertEquals(
                "v1,1IAVWmooqOL1/V6LNhFkPDxWIonZ9qPyZDb44YNMCfU=",
                Signature.of(
                        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", "msg_1", Instant.ofEpochSecond(1_614_265_330), "{}"));
    }

    @Test
    void a_line_is_told_once_and_signed_and_never_again_after_a_restart() throws Exception {
        Webhook hook = webhook("w1", Webhook.Occasion.SHOWN);
        outbox.add(hook, Set.of());
        take(REPORTS.getFirst());
        assertEquals(1, round());
        assertEquals(0, round());
        watching.close();
        open();
        assertEquals(0, round());
        assertEquals(List.of("w1-1"), names);
        Instant at = Instant.ofEpochSecond(Long.parseLong(times.getFirst()));
        assertEquals(Signature.of(hook.secret(), "w1-1", at, bodies.getFirst()), signatures.getFirst());
        var body = JsonMapper.builder().build().readTree(bodies.getFirst());
        assertEquals("alert.shown", body.path("type").asString());
        assertEquals(
                "missile-and-nuclear-tests",
                body.path("data").path("indicators").path(0).path("id").asString());
        assertFalse(body.path("data").path("claims").isEmpty(), bodies.getFirst());
    }

    @Test
    void what_stood_there_before_is_not_told_and_relevance_waits_for_a_person() throws Exception {
        take(REPORTS.getFirst());
        Set<String> before = Set.of(Courier.due(watching.inbox(), Webhook.Occasion.SHOWN, now)
                .getFirst()
                .story());
        outbox.add(webhook("w1", Webhook.Occasion.SHOWN), before);
        outbox.add(webhook("w2", Webhook.Occasion.RELEVANT), Set.of());
        assertEquals(0, round());
        String story = before.iterator().next();
        watching.judgements()
                .say(
                        story,
                        List.of("missile-and-nuclear-tests"),
                        Verdict.RELEVANT,
                        1,
                        new Judgements.Said("", "D", DAY));
        assertEquals(1, round());
        assertTrue(bodies.getFirst().contains("\"alert.relevant\""), bodies.getFirst());
    }

    @Test
    void a_failure_is_tried_again_later_each_time_and_given_up_in_the_end() throws Exception {
        outbox.add(webhook("w1", Webhook.Occasion.SHOWN), Set.of());
        take(REPORTS.getFirst());
        status = 302;
        assertEquals(0, round());
        assertEquals(0, round(), "not before its time");
        assertEquals(1, names.size(), "a redirect is followed nowhere");
        for (int i = 0; i < 200 && outbox.count("w1", Outbox.State.WAITING) > 0; i++) {
            now = now.plusSeconds(3_600);
            courier.carry(outbox);
        }
        assertEquals(9, names.size());
        assertEquals(1, outbox.count("w1", Outbox.State.GIVEN_UP));
        assertEquals(1, Set.copyOf(names).size(), "each attempt has the same name");
        status = 200;
        outbox.resume("w1", now);
        assertEquals(1, courier.carry(outbox));
    }

    @Test
    void what_was_under_way_when_the_process_died_goes_again_under_its_name() throws Exception {
        outbox.add(webhook("w1", Webhook.Occasion.SHOWN), Set.of());
        take(REPORTS.getFirst());
        courier.queue(watching, ISSUER);
        Outbox.Delivery dying = outbox.take(now).orElseThrow();
        watching.close();
        open();
        assertEquals(0, courier.carry(outbox), "nobody else takes it for a while");
        now = now.plusSeconds(121);
        assertEquals(1, courier.carry(outbox));
        assertEquals(List.of(dying.name()), names);
    }

    @Test
    void an_address_that_wants_no_more_is_told_no_more() throws Exception {
        outbox.add(webhook("w1", Webhook.Occasion.SHOWN), Set.of());
        status = 410;
        REPORTS.forEach(this::take);
        round();
        now = now.plusSeconds(7_200);
        round();
        assertEquals(1, names.size());
        assertFalse(outbox.webhooks().getFirst().stopped().isEmpty());
    }

    @Test
    void addresses_of_ones_own_network_are_not_told_unless_allowed() throws Exception {
        outbox.add(webhook("w1", Webhook.Occasion.SHOWN), Set.of());
        take(REPORTS.getFirst());
        Courier careful = new Courier(PublicAddress.only(), () -> now);
        careful.queue(watching, ISSUER);
        assertEquals(0, careful.carry(outbox));
        assertEquals(List.of(), names);
        assertTrue(outbox.latest("w1", 1).getFirst().note().contains("localhost")
                || outbox.latest("w1", 1).getFirst().note().contains("ports"));
        for (String wrong :
                List.of("ftp://a.example/", "https://u@a.example/", "no address", "https:///x", "javascript:1")) {
            assertThrows(IllegalArgumentException.class, () -> Webhook.address(wrong), wrong);
        }
    }

    @Test
    void no_more_wait_than_there_is_room_for() {
        Webhook hook = webhook("w1", Webhook.Occasion.SHOWN);
        outbox.add(hook, Set.of());
        for (int i = 0; i < Outbox.WAITING_MAX + 5; i++) {
            outbox.queue(hook, "story-" + i, "{}", now);
        }
        assertEquals(Outbox.WAITING_MAX, outbox.count("w1", Outbox.State.WAITING));
        for (int i = 2; i <= Outbox.WEBHOOKS_MAX; i++) {
            assertTrue(outbox.add(webhook("w" + i, Webhook.Occasion.SHOWN), Set.of()));
        }
        assertFalse(outbox.add(webhook("one-more", Webhook.Occasion.SHOWN), Set.of()));
    }
}
