package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import entente.record.Parsed;
import entente.record.Tile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with the right key that behaves badly: nothing comes of it but no answer. */
class HostilePeerTest {
    private static final Tile TILE = new Tile(0, 0, 1);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpsServer server;
    private HttpsPeer peer;

    /** What it does with a question. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws Exception {
        TransportKey key = TransportKey.loadOrCreate(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Pinned.server(key)));
        server.setExecutor(threads);
        server.start();
        peer = new HttpsPeer(
                URI.create("https://127.0.0.1:" + server.getAddress().getPort()),
                key,
                key.pin(),
                Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        peer.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answers(Answer answer) {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer.to(exchange);
        });
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/logs/aa/tile/0/001");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertTrue(peer.tile("aa", TILE).isEmpty());
        assertEquals(1, asked.get());
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[65_536];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(block);
                }
            }
        });
        assertTrue(peer.settled("aa").isEmpty());
    }

    @Test
    void anAnswerThatTricklesInIsGivenUp() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            Object tick = new Object();
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(0);
                    out.flush();
                    synchronized (tick) {
                        tick.wait(100);
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long before = System.nanoTime();
        assertTrue(peer.tile("aa", TILE).isEmpty());
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(20).toNanos());
    }

    @Test
    void bytesThatAreNoFramesAreNoAnswer() {
        answers(exchange -> {
            byte[] wrong = {0, 0, 0, 9, 1, 2};
            exchange.sendResponseHeaders(200, wrong.length);
            exchange.getResponseBody().write(wrong);
            exchange.close();
        });
        assertTrue(peer.heads().isEmpty());
        assertTrue(peer.bodies("aa", 0, 3).isEmpty());
    }

    @Test
    void framesAreReadAsTheyWereWrittenAndCutOffOnesAreRefused() {
        List<Optional<byte[]>> frames =
                List.of(Optional.of(new byte[] {1, 2, 3}), Optional.empty(), Optional.of(new byte[0]));
        byte[] bytes = Frames.format(frames);
        List<Optional<byte[]>> read = Frames.parse(bytes).orElseThrow();
        assertEquals(3, read.size());
        assertEquals(3, read.getFirst().orElseThrow().length);
        assertTrue(read.get(1).isEmpty());
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            Optional<List<Optional<byte[]>>> less = Frames.parse(cut);
            assertTrue(less.isEmpty() || less.get().size() < 3, "cut at " + length);
        }
    }

    @Test
    void whoAsksTooMuchIsToldSo() {
        RateLimit limit = new RateLimit(2, 3);
        for (int question = 0; question < 3; question++) {
            assertTrue(limit.admits("one", 0));
        }
        assertTrue(!limit.admits("one", 0), "the fourth at once");
        assertTrue(limit.admits("other", 0));
        assertTrue(limit.admits("one", Duration.ofMillis(501).toNanos()));
        assertTrue(!limit.admits("one", Duration.ofMillis(502).toNanos()));
    }

    @Test
    void aPeersFileSaysWhatIsWrongWithIt() {
        String sound =
                "listen = \"127.0.0.1:9441\"\n[[peer]]\nname = \"kr\"\naddress = \"https://kr.example.org:9442\"\n";
        PeersFile file = ((Parsed.Valid<PeersFile>) PeersFile.parse(sound)).value();
        assertEquals(9441, file.listen().getPort());
        assertEquals(URI.create("https://kr.example.org:9442"), file.addresses().get("kr"));
        for (String wrong : List.of(
                "",
                "listen = 9441",
                "listen = \"127.0.0.1:70000\"",
                "listen = \"127.0.0.1:1\"\nkeys = 1",
                "listen = \"127.0.0.1:1\"\n[[peer]]\nname = \"kr\"\naddress = \"http://kr:1\"",
                "listen = \"127.0.0.1:1\"\n[[peer]]\nname = \"kr\"\naddress = \"https://kr:1/path\"",
                "listen = ")) {
            assertInstanceOf(Parsed.Invalid.class, PeersFile.parse(wrong), wrong);
        }
    }
}
