package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.exchange.Backup;
import entente.exchange.PeersFile;
import entente.member.MemberId;
import entente.record.Parsed;
import entente.recorder.RecordExport;
import entente.recorder.RecordFolder;
import entente.server.ServerOptions;
import entente.server.TestServer;
import entente.server.ThreeServers;
import entente.texts.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One record on three members' servers: what one delegation notes on its own is looked for, byte by byte, in all that
 * the other two were sent or keep, in every page, file and answer of each server, in exports and backups, and in what
 * is printed.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeServersPrivacyTest {
    private static final Pattern TEXT = Pattern.compile("name=\"text\" value=\"([0-9a-f]{64})\"");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Map<String, TestServer> servers = new LinkedHashMap<>();
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) throws IOException {
        folder = temporary;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        ThreeServers.prepare(folder, threeFreePorts(), _ -> {});
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Each may wait for the others.
            Map<String, CompletableFuture<TestServer>> starting = new LinkedHashMap<>();
            ThreeServers.MEMBERS.forEach(
                    member -> starting.put(member, CompletableFuture.supplyAsync(() -> server(member), threads)));
            starting.forEach((member, server) -> servers.put(member, server.join()));
        }
    }

    /** The first of three ports in a row that nothing listens at; another process begins to look elsewhere. */
    private static int threeFreePorts() {
        int port = 20_000 + (int) (ProcessHandle.current().pid() % 5_000) * 3;
        while (!free(port) || !free(port + 1) || !free(port + 2)) {
            port += 3;
        }
        return port;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private Path data(String member) {
        return folder.resolve(member.toLowerCase(Locale.ROOT));
    }

    private TestServer server(String member) {
        try {
            String file = Files.readString(data(member).resolve("peers.toml"));
            PeersFile peers = ((Parsed.Valid<PeersFile>) PeersFile.parse(file)).value();
            return new TestServer(data(member), new ServerOptions.OneOfSeveral(new MemberId(member), peers, false));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @AfterAll
    void close() {
        servers.values().forEach(TestServer::close);
        System.setOut(out);
        System.setErr(err);
    }

    private Visitor at(String member, String account) {
        return new Visitor(servers.get(member)).signedIn(account);
    }

    private static void eventually(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        Object tick = new Object();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within 90 seconds: " + what);
            synchronized (tick) {
                try {
                    tick.wait(100);
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        }
    }

    @Test
    void nothingOfADelegationsNotesLeavesItsServer() throws IOException {
        Visitor office = at("US", "secretariat-desk");
        Visitor japan = at("JP", "jp-desk");
        Visitor korea = at("KR", "kr-desk");
        Map<String, List<String>> opening = Map.of(
                "code", List.of("DOOR-3"),
                "kind", List.of("zero-draft"),
                "member", List.of("JP", "KR"),
                "chair", List.of("secretariat"),
                "authentic", List.of("en"),
                "title-en", List.of("A text"),
                "text-en", List.of("We will meet.\n\nWe will talk."));
        String address =
                office.submit("/instruments", "/instruments", opening).uri().getPath();
        assertTrue(address.matches("/instruments/[0-9a-f]{12}"), address);
        eventually(
                "Japan's server has the text", () -> japan.get(address).body().contains("We will talk."));
        eventually(
                "Korea's server has the text", () -> korea.get(address).body().contains("We will talk."));
        String own = address + "/delegation";
        for (String clause : List.of("p1", "")) {
            assertEquals(
                    200, japan.submit(own, own, PrivateWords.notes(clause, "0")).statusCode());
        }
        assertTrue(PrivateWords.tell(japan.get(own).body()), "Japan reads its own");
        spoken(japan, address);
        eventually(
                "Korea's server has what Japan said after",
                () -> korea.get(address).body().contains("Said after the notes"));
        eventually("the office has it too", () -> office.get(address).body().contains("Said after the notes"));
        everywhere(address, List.of(korea, office, at("US", "us-desk")));
        onEveryDisk();
        assertFalse(PrivateWords.tell(printed.toString(StandardCharsets.UTF_8)), "printed");
    }

    /** What Japan puts on the record once it has notes: so what is exchanged was written with them there. */
    private static void spoken(Visitor japan, String address) {
        Matcher text = TEXT.matcher(japan.get(address).body());
        assertTrue(text.find());
        Map<String, List<String>> stance = new HashMap<>();
        stance.put("text", List.of(text.group(1)));
        stance.put("clause", List.of("p1"));
        stance.put("stance", List.of("reservation"));
        stance.put("note", List.of("Said after the notes"));
        assertEquals(200, japan.submit(address, address + "/stance", stance).statusCode());
    }

    private void everywhere(String address, List<Visitor> others) {
        for (Visitor other : others) {
            Set<String> seen = PrivateWords.crawl(other, address);
            assertTrue(seen.size() > 60 && seen.contains("/api/acts"), "only " + seen);
        }
        for (TestServer server : servers.values()) {
            assertTrue(PrivateWords.crawl(new Visitor(server), address).size() > 30, "the public");
        }
    }

    private void onEveryDisk() throws IOException {
        boolean inStore = false;
        int searched = 0;
        for (String member : ThreeServers.MEMBERS) {
            Path export = folder.resolve("export-" + member);
            new RecordExport(new RecordFolder(data(member).resolve("record")), export, _ -> true).write(List.of());
            Path backup = folder.resolve("backup-" + member);
            Backup.make(data(member), backup);
            for (Path top : List.of(data(member), export, backup)) {
                try (Stream<Path> files = Files.walk(top)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        byte[] bytes = Files.readAllBytes(file);
                        boolean found = PrivateWords.tell(new String(bytes, StandardCharsets.UTF_8));
                        boolean store = top.equals(data("JP"))
                                && file.getFileName().toString().startsWith("private.sqlite");
                        assertFalse(found && !store, file.toString());
                        inStore |= found;
                        searched++;
                    }
                }
            }
        }
        assertTrue(inStore, "the search finds what is there");
        assertTrue(searched > 60, "only " + searched + " files");
    }
}
