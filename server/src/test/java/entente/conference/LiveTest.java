package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.member.MemberId;
import entente.member.PostId;
import entente.server.TestServer;
import entente.texts.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

/** A page that is open is told who is where and what has changed, and nobody else is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LiveTest {
    private static final ActRef INSTRUMENT = new ActRef("a".repeat(64));

    private TestServer server;
    private Visitor japan;
    private String address;

    @BeforeAll
    void open(@TempDir Path data) {
        server = new TestServer(data);
        japan = new Visitor(server).signedIn("jp-desk");
        address = new Visitor(server)
                .signedIn("secretariat-desk")
                .submit(
                        "/instruments",
                        "/instruments",
                        Map.of(
                                "code", List.of("LIVE-1"),
                                "kind", List.of("zero-draft"),
                                "member", List.of("JP", "KR"),
                                "chair", List.of("secretariat"),
                                "authentic", List.of("en"),
                                "title-en", List.of("A text"),
                                "text-en", List.of("We will meet.\n\nWe will talk.")))
                .uri()
                .getPath();
        assertTrue(address.matches("/instruments/[0-9a-f]{12}"), address);
        assertEquals(204, japan.get(address + "/live").statusCode(), "nothing was done on a page yet");
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static String until(BufferedReader lines, String event, String words) throws IOException {
        String name = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            name = line.startsWith("event: ") ? line.substring(7) : name;
            if (name.equals(event) && line.startsWith("data: ") && line.contains(words)) {
                return line.substring(6);
            }
        }
        throw new AssertionError("ended before " + event + " with " + words);
    }

    private BufferedReader stream(Visitor who) {
        assertEquals(
                204,
                who.submit(address, address + "/live", Map.of("clause", List.of("")))
                        .statusCode());
        InputStream stream = who.stream(address + "/live");
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Test
    void onePersonsPlaceAndEditReachAnothersPage() throws IOException {
        Visitor korea = new Visitor(server).signedIn("kr-desk");
        try (BufferedReader lines = stream(korea)) {
            String before = until(lines, "clauses", "\"p2\"");
            assertEquals(
                    204,
                    japan.submit(address, address + "/live", Map.of("clause", List.of("p2")))
                            .statusCode());
            String here = until(lines, "here", "p2");
            assertEquals("{\"p2\":[\"Japan, Desk officer, Japan\"]}", here);
            assertEquals(
                    200, japan.submit(address, address + "/stance", stance()).statusCode());
            String after = until(lines, "clauses", "\"p2\"");
            assertFalse(after.equals(before), "the mark of the clause is another one");
            assertEquals(part(before, "p1"), part(after, "p1"), "and of no other clause");
            assertEquals(
                    204,
                    japan.submit(address, address + "/live", Map.of("clause", List.of("")))
                            .statusCode());
            assertEquals("{}", until(lines, "here", "{}"));
        }
    }

    private Map<String, List<String>> stance() {
        String page = japan.get(address).body();
        String text = page.replaceFirst("(?s).*?name=\"text\" value=\"([0-9a-f]{64})\".*", "$1");
        return Map.of("text", List.of(text), "clause", List.of("p2"), "stance", List.of("support"));
    }

    private static String part(String marks, String clause) {
        return marks.replaceFirst(".*\"" + clause + "\":\"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void whoIsNotAtTheTableIsToldNothing() {
        for (Visitor other : List.of(new Visitor(server).signedIn("us-desk"))) {
            assertEquals(404, other.get(address + "/live").statusCode());
            assertEquals(
                    404,
                    other.submit("/instruments", address + "/live", Map.of("clause", List.of("p1")))
                            .statusCode());
        }
        assertTrue(new Visitor(server).get(address + "/live").uri().getPath().equals("/sign-in"));
        assertEquals(
                422,
                japan.submit(address, address + "/live", Map.of("clause", List.of("<p1>")))
                        .statusCode());
    }

    @Test
    void oneWhoSignsOutIsToldNoMore() throws IOException {
        Visitor korea = new Visitor(server).signedIn("kr-desk");
        try (BufferedReader lines = stream(korea)) {
            until(lines, "clauses", "p1");
            korea.submit(address, "/sign-out", Map.of());
            while (lines.readLine() != null) {
                // It ends by itself.
            }
        }
    }

    @Test
    void noMoreStreamsOfOneAccountAreOpenThanABrowserHasConnections() throws IOException {
        List<BufferedReader> open = new ArrayList<>();
        Visitor office = new Visitor(server).signedIn("secretariat-desk");
        for (int i = 0; i < Attendance.STREAMS_OF_ONE; i++) {
            open.add(stream(office));
            until(open.getLast(), "clauses", "p1");
        }
        assertEquals(503, office.get(address + "/live").statusCode());
        for (BufferedReader one : open) {
            one.close();
        }
    }

    private static Attendance.Place place(String clause, String post, Instant at) {
        return new Attendance.Place(clause, new Attendance.Office(new MemberId("JP"), new PostId(post)), at);
    }

    @Test
    void aPageThatIsLeftAloneDoesNotKeepItsSessionAlive() {
        Attendance attendance = new Attendance();
        Instant now = Instant.parse("2026-11-26T00:00:00Z");
        attendance.at(INSTRUMENT, "one", place("", "jp-desk", now));
        assertTrue(attendance.active("one", now.plus(Attendance.PATIENCE)));
        assertFalse(attendance.active("one", now.plus(Attendance.PATIENCE).plusMillis(1)));
        assertFalse(attendance.active("two", now));
    }

    @Test
    void whoSaysNothingMoreIsNotThereForLong() {
        Attendance attendance = new Attendance();
        Instant now = Instant.parse("2026-11-26T00:00:00Z");
        attendance.at(INSTRUMENT, "one", place("p1", "jp-desk", now));
        assertEquals(
                1,
                attendance.others(INSTRUMENT, "two", now.plus(Attendance.STAYS)).size());
        assertEquals(0, attendance.others(INSTRUMENT, "one", now).size(), "not oneself");
        assertEquals(
                0, attendance.others(new ActRef("b".repeat(64)), "two", now).size(), "not in another text");
        assertEquals(
                0,
                attendance
                        .others(INSTRUMENT, "two", now.plus(Attendance.STAYS).plusMillis(1))
                        .size());
    }

    @Test
    void allStreamsTogetherAreBoundedAndEndWithTheServer() throws InterruptedException {
        Attendance attendance = new Attendance();
        for (int i = 0; i < Attendance.STREAMS_MAX; i++) {
            assertTrue(attendance.enter("account " + i));
        }
        assertFalse(attendance.enter("one more"));
        attendance.leave("account 7");
        assertTrue(attendance.enter("one more"));
        assertEquals(Attendance.STREAMS_MAX, attendance.open());
        assertTrue(attendance.pause(Duration.ofMillis(1)));
        attendance.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));
        assertFalse(attendance.pause(Duration.ofHours(1)), "nobody waits any longer");
        attendance.leave("account 1");
        assertFalse(attendance.enter("too late"));
    }
}
