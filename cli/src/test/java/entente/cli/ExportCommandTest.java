package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.example.Example;
import entente.member.MemberId;
import entente.partnership.Standing;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.PolicyVerdict;
import entente.record.TlogProof;
import entente.text.Localized;
import entente.text.PartialDate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's record with acts beside it that are not public, exported, served, checked and proved. */
class ExportCommandTest {
    private static final String SECRET = "Zwischenbescheid";
    private static final MemberId JP = new MemberId("JP");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Standing> withheld = new ArrayList<>();
    private ActRef released = new ActRef("0".repeat(64));
    private Path data = Path.of("");
    private Path export = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        data = folder.resolve("data");
        export = folder.resolve("export");
        try (Desk desk = Example.begin(data, () -> Instant.parse("2026-11-24T00:00:00Z"), new Random(7))) {
            ActRef hidden = enter(desk, SECRET + " for two", new Release.NamedMembers(List.of(JP)));
            ActRef inside = enter(desk, SECRET + " for members", new Release.AllMembers());
            ActRef later = enter(desk, "Opened later", new Release.AllMembers());
            recorded(desk, new Release.Everyone(), new BodyReleased(later, new Release.Everyone()));
            released = later;
            var state = desk.snapshot(new Reader.Of(JP));
            withheld.add(state.act(hidden).orElseThrow());
            withheld.add(state.act(inside).orElseThrow());
        }
    }

    private static ActRef enter(Desk desk, String words, Release release) {
        byte[] text = (words + " in the text").getBytes(StandardCharsets.UTF_8);
        DocumentRef document = desk.keep(text, "text/plain", words + ".txt");
        return recorded(
                desk,
                release,
                new StatementEntered(
                        "X-" + words.length(),
                        Localized.of("en", words),
                        StatementKind.OTHER,
                        new PartialDate("2026-01-01"),
                        null,
                        List.of(JP),
                        "en",
                        null,
                        document,
                        null));
    }

    private static ActRef recorded(Desk desk, Release release, entente.act.Act act) {
        var desks = desk.snapshot(new Reader.Of(JP)).offices().all().stream()
                .filter(post -> post.created().member().equals(JP))
                .filter(post -> post.created().kind() == entente.member.PostKind.DESK)
                .toList();
        var post = desks.getFirst().created().post();
        return assertInstanceOf(Answer.Recorded.class, desk.receive(new Submission(JP, post, "Somebody", release, act)))
                .ref();
    }

    private byte[] released() throws IOException {
        try (Desk desk = Desk.open(data, () -> Instant.parse("2026-11-24T00:00:00Z"), new Random(8))) {
            var entry = desk.snapshot(new Reader.Anyone())
                    .act(released)
                    .orElseThrow()
                    .entry();
            return desk.logBooks().body(entry.log(), entry.index());
        }
    }

    private int run(String... words) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private void exported() {
        assertEquals(0, run("export", "--record", data.toString(), export.toString()), out + "" + err);
    }

    @Test
    void noByteOfWhatWasNotReleasedIsInTheExport() throws IOException {
        exported();
        List<String> forbidden = new ArrayList<>(List.of(SECRET));
        for (Standing standing : withheld) {
            Body body = standing.entry().body();
            forbidden.add(body.salt().value());
            StatementEntered act = (StatementEntered) body.act();
            forbidden.add(act.text().sha256());
            forbidden.add(new String(HexFormat.of().parseHex(act.text().sha256()), StandardCharsets.ISO_8859_1));
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(export)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        assertTrue(files.size() > 20);
        for (Path file : files) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            forbidden.forEach(secret -> assertFalse(bytes.contains(secret), file + " holds " + secret));
            assertFalse(file.toString().contains(SECRET));
        }
        String all = new String(
                Files.readAllBytes(export.resolve("logs/jp/journal/000000000000.journal")),
                StandardCharsets.ISO_8859_1);
        assertTrue(all.contains("Opened later"));
    }

    @Test
    void anExportIsSoundAndTellsHowManyBodiesItWasNotGiven() {
        exported();
        assertTrue(out.toString().contains("2 acts are not public"), out.toString());
        assertEquals(0, run("verify", export.toString()), out + "" + err);
        assertTrue(out.toString().contains("2 bodies not given"), out.toString());
        assertEquals(4, run("export", "--record", folder.resolve("nothing").toString(), export.toString()));
    }

    @Test
    void anExportIsCheckedWhereItIsServedAndAChangedByteThereIsFound() throws IOException {
        exported();
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        HttpServer server = serve(asked);
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertEquals(0, run("verify", address), out + "" + err);
            assertTrue(out.toString().contains("2 bodies not given"), out.toString());
            assertTrue(asked.stream().noneMatch(path -> path.contains("lock") || path.contains("index.html")));
            assertEquals(asked.size(), asked.stream().distinct().count());
            Path tile = export.resolve("logs/jp/tile/0");
            try (Stream<Path> found = Files.walk(tile)) {
                Path file = found.filter(Files::isRegularFile).findFirst().orElseThrow();
                byte[] bytes = Files.readAllBytes(file);
                bytes[40] ^= 1;
                Files.write(file, bytes);
            }
            assertEquals(1, run("verify", address), out.toString());
            Files.write(export.resolve("policy"), new byte[3_000_000]);
            assertEquals(4, run("verify", address));
            assertTrue(err.toString().contains("longer than its limit"), err.toString());
            assertEquals(4, run("verify", address + "/nothing"));
            assertTrue(err.toString().contains("there is no record at"), err.toString());
        } finally {
            server.stop(0);
        }
    }

    private HttpServer serve(Queue<String> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            Path file = export.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            byte[] bytes =
                    file.startsWith(export) && Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.start();
        return server;
    }

    @Test
    void aProofIsWrittenForAnActAndHoldsUnderThePolicy() throws IOException {
        Path file = folder.resolve("act.tlog-proof");
        String name = released.value();
        assertEquals(
                0,
                run("proof", name.substring(0, 12), "--record", data.toString(), "--out", file.toString()),
                err.toString());
        TlogProof proof = TlogProof.parse(Files.readString(file)).expect();
        LogPolicy policy =
                LogPolicy.parse(Files.readString(data.resolve("record/policy"))).expect();
        byte[] entry = new entente.record.Entry(Hash.parseHex(name).orElseThrow()).bytes();
        assertInstanceOf(PolicyVerdict.Accepted.class, proof.check(entry, policy));
        Path body = folder.resolve("act.json");
        Files.write(body, released());
        String trusted = data.resolve("record/policy").toString();
        String[] check = {"proof", "--check", file.toString(), "--body", body.toString(), "--policy", trusted};
        assertEquals(0, run(check), err.toString());
        Files.writeString(body, "another act");
        assertEquals(1, run(check));
        assertEquals(2, run("proof", "--check", file.toString()));
        byte[] other = new entente.record.Entry(Hash.parseHex("1".repeat(64)).orElseThrow()).bytes();
        assertInstanceOf(PolicyVerdict.Refused.class, proof.check(other, policy));
        assertEquals(3, run("proof", "1".repeat(64), "--record", data.toString()));
        assertEquals(2, run("proof", "xyz", "--record", data.toString()));
        assertEquals(4, run("proof", name, "--record", folder.resolve("nothing").toString()));
    }
}
