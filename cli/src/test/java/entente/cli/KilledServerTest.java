package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.account.Secrets;
import entente.act.ActRef;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.founding.FoundingFile;
import entente.founding.FoundingFile.Reading;
import entente.partnership.Partnership;
import entente.server.RunningServer;
import entente.server.Server;
import entente.server.ServerOptions;
import entente.store.Accounts;
import entente.store.Database;
import entente.store.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole server as a process of its own, killed with SIGKILL at random moments while several programs append through
 * the API: what was answered 201 is there after the ordinary start, and the record is sound. The number of rounds is
 * {@code -Dentente.kill.rounds}.
 */
@Tag("slow")
class KilledServerTest {
    private static final int WRITERS = 4;
    private static final int ACTS_MAX = 120;
    private static final Pattern ACT = Pattern.compile("\"act\":\"([0-9a-f]{64})\"");
    private static final String TOKEN = "entente_" + "7".repeat(64);
    private static final String FOUNDING = """
            {"partnership": "invented", "origin": "a.invalid", "founder": "office", "languages": ["en"],
             "name": {"en": "Invented"}, "members": [{"code": "SE"}],
             "organs": [{"code": "office", "name": {"en": "Office"}}],
             "posts": [{"post": "se-desk", "of": "SE", "kind": "desk", "title": {"en": "Desk"}},
                       {"post": "office-desk", "of": "office", "kind": "desk", "title": {"en": "Desk"}}]}""";

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_acknowledged_is_missing() throws Exception {
        int rounds = Integer.getInteger("entente.kill.rounds", 3);
        long seed = Long.getLong("entente.kill.seed", 20261125);
        Random random = new Random(seed);
        Path data = prepared();
        for (int round = 0; round < rounds; round++) {
            int before = acknowledged.size();
            killed(data, round, 1 + random.nextInt(ACTS_MAX));
            String when = "seed " + seed + " round " + round;
            assertTrue(acknowledged.size() > before, when + ": nothing was acknowledged");
            checked(data, when);
        }
        System.err.println(acknowledged.size() + " acts acknowledged over " + rounds + " kills");
    }

    /** A record, the accounts of a first start, and a token. */
    private Path prepared() {
        Path data = folder.resolve("data");
        Server.found(data, ((Reading.Read) FoundingFile.read(FOUNDING)).file());
        try (RunningServer once = Server.start(new ServerOptions("127.0.0.1", 0, data, false, null, null))) {
            assertEquals(2, once.firstPasswords().size());
        }
        try (Database store = Database.sqlite(data.resolve("private.sqlite"))) {
            String desk = new Accounts(store.client())
                    .byUsername("se-desk")
                    .orElseThrow()
                    .id();
            new Tokens(store.client()).add("a".repeat(32), desk, "writer", Secrets.tokenHash(TOKEN), Instant.now());
        }
        return data;
    }

    private static Process started(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--no-example",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Starts the server, lets programs append, and kills it once so many acts have been acknowledged. */
    private void killed(Path data, int round, int acts) throws Exception {
        Process process = started(data);
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            URI address = null;
            for (String line = output.readLine(); line != null && address == null; line = output.readLine()) {
                address = line.startsWith("  portal")
                        ? URI.create(line.substring(10).strip())
                        : null;
            }
            assertNotNull(address, "the server did not start");
            CountDownLatch enough = new CountDownLatch(acts);
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "p-" + round + "-" + writer + "-";
                URI posts = address.resolve("/api/posts");
                writers.add(Thread.ofPlatform().start(() -> append(posts, name, enough)));
            }
            enough.await();
            process.toHandle().destroyForcibly();
            for (Thread writer : writers) {
                writer.join();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Appends until the server is gone. What it had not answered by then was not acknowledged. */
    private void append(URI posts, String name, CountDownLatch enough) {
        try (HttpClient program = HttpClient.newHttpClient()) {
            for (int number = 0; ; number++) {
                String post = """
                        {"post":"%s","member":"SE","title":{"en":"Post"},"kind":"official",\
                        "release":{"type":"everyone"}}""".formatted(name + number);
                HttpResponse<String> answer = program.send(
                        HttpRequest.newBuilder(posts)
                                .header("Authorization", "Bearer " + TOKEN)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", name + number)
                                .POST(HttpRequest.BodyPublishers.ofString(post))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                Matcher act = ACT.matcher(answer.body());
                if (answer.statusCode() != 201 || !act.find()) {
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
                }
                acknowledged.add(act.group(1));
                enough.countDown();
            }
        } catch (IOException gone) {
            // The server was killed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void checked(Path data, String when) throws IOException {
        try (Desk desk = Desk.open(data, InstantSource.system(), new SecureRandom())) {
            Partnership state = desk.snapshot(new Reader.Anyone());
            List<String> missing = acknowledged.stream()
                    .filter(act -> state.act(new ActRef(act)).isEmpty())
                    .toList();
            assertEquals(List.of(), missing, when);
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), "verify", data.toString());
        assertEquals(0, code, when + "\n" + out + err);
    }
}
