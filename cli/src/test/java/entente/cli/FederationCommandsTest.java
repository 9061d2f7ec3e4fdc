package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.founding.FoundingFile;
import entente.founding.FoundingFile.Reading;
import entente.mirror.Evidence;
import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.KeyKind;
import entente.record.LogPolicy;
import entente.record.NoteSigner;
import entente.record.SignedNote;
import entente.server.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/federation.md as an operator gives them, with servers in processes of their own. */
@Tag("slow")
class FederationCommandsTest {
    private static final String FOUNDING = """
            {"partnership": "invented", "origin": "a.invalid", "founder": "office", "languages": ["en"],
             "name": {"en": "Invented"}, "members": [{"code": "SE"}, {"code": "FI"}],
             "organs": [{"code": "office", "name": {"en": "Office"}}],
             "posts": [{"post": "se-desk", "of": "SE", "kind": "desk", "title": {"en": "Desk"}},
                       {"post": "fi-desk", "of": "FI", "kind": "desk", "title": {"en": "Desk"}},
                       {"post": "office-desk", "of": "office", "kind": "desk", "title": {"en": "Desk"}}]}""";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, Process> servers = new LinkedHashMap<>();
    private final Map<String, URI> addresses = new ConcurrentSkipListMap<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (String member : List.copyOf(servers.keySet())) {
            stop(member);
        }
    }

    @Test
    void threeServersAreBackedUpRestoredAndGivenNewKeys() throws Exception {
        found("JP", "KR", "US");
        serve("JP", "KR", "US");
        Path backup = folder.resolve("backup");
        assertEquals(0, run("backup", backup, "--data", data("KR")), err.toString());
        Path policy = Files.copy(data("KR").resolve("record/policy"), folder.resolve("policy"));

        stop("KR");
        remove(data("KR"));
        Files.move(backup, data("KR"));
        assertTrue(Files.exists(data("KR").resolve("federation/restored")));
        serve("KR");
        assertFalse(Files.exists(data("KR").resolve("federation/restored")), "it asked its mirrors");

        stop("JP");
        assertEquals(0, run("keys", "rotate", "--data", data("JP"), "JP"), err.toString());
        assertTrue(err.toString().contains("every other server holds the change"), err.toString());
        assertEquals(3, run("keys", "retire", "--data", data("JP"), "--reason", "old", "JP", "none"), err.toString());
        serve("JP");
        stopAll();
        for (String member : List.of("JP", "KR", "US")) {
            assertEquals(0, run("verify", data(member), "--missing-bodies"), out.toString());
            assertEquals(0, run("verify", data(member), "--missing-bodies", "--policy", policy), out.toString());
        }
        Path stranger = Files.writeString(
                folder.resolve("stranger"), Files.readString(policy).replaceAll("jp\\+[0-9a-f]{8}", "jp+00000000"));
        assertTrue(run("verify", data("KR"), "--missing-bodies", "--policy", stranger) > 0, out.toString());
    }

    /** The three commands of docs/federation.md, but for the ports of the portals. */
    @Test
    void threeCommandsHoldTheExampleAndShowTheSamePages() throws Exception {
        String commands = Files.readString(Path.of("../docs/federation.md"));
        Path three = folder.resolve("three");
        CountDownLatch up = new CountDownLatch(3);
        for (String member : List.of("JP", "KR", "US")) {
            assertTrue(commands.contains("./entente serve --member " + member + " --example-of-three three --port "));
            start(member, up, "--example-of-three", three);
        }
        assertTrue(up.await(240, TimeUnit.SECONDS), "not every server came up");
        for (String page : List.of("/", "/register", "/people", "/texts", "/board", "/continuity", "/calendar")) {
            for (String language : List.of("en", "ja", "ko")) {
                String first = same(page + "?lang=" + language);
                assertTrue(first.contains("</html>"), page);
            }
        }
        awaitHeld();
        stopAll();
        for (String member : List.of("jp", "kr", "us")) {
            assertEquals(0, run("verify", three.resolve(member), "--missing-bodies"), out.toString());
        }
    }

    /** A page as all servers show it, once they do: what one recorded at its start may be on its way to another. */
    private String same(String page) throws Exception {
        List<String> shown = List.of();
        for (int round = 0; round < 100; round++) {
            shown = new ArrayList<>();
            for (URI address : addresses.values()) {
                shown.add(get(address, page));
            }
            if (shown.stream().distinct().count() == 1) {
                return shown.getFirst();
            }
        }
        throw new AssertionError(page + " differs: " + shown);
    }

    private void awaitHeld() throws Exception {
        for (URI address : addresses.values()) {
            String servers = "";
            for (int round = 0; round < 200 && !servers.contains("\"reach\":\"answers\""); round++) {
                servers = get(address, "/api/servers");
            }
            assertTrue(servers.contains("\"keeping\":\"mirrors\""), servers);
        }
    }

    private static String get(URI address, String page) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(page)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void aMemberMovesOut() throws Exception {
        Path host = data("FI");
        Server.found(host, ((Reading.Read) FoundingFile.read(FOUNDING)).file());
        String address = "https://127.0.0.1:" + freePort();
        String hostAddress = "https://127.0.0.1:" + freePort();
        assertEquals(
                0,
                run("move-out", "SE", data("SE"), "--address", address, "--host-address", hostAddress, "--data", host),
                err.toString());
        serve("SE", "FI");
        stopAll();
        assertEquals(0, run("verify", data("SE"), "--missing-bodies"), out.toString());
        assertEquals(0, run("verify", host, "--missing-bodies"), out.toString());
    }

    @Test
    void evidenceConvincesByTheKeysAlone() throws Exception {
        NoteSigner key = NoteSigner.generate("a.invalid/jp", KeyKind.ED25519, new SplittableRandom(1));
        SignedNote one =
                SignedNote.sign(new Checkpoint("a.invalid/jp", 3, Hash.sha256(new byte[] {1})).format(), List.of(key));
        Hash other = Hash.sha256(new byte[] {2});
        SignedNote two = SignedNote.sign(new Checkpoint("a.invalid/jp", 3, other).format(), List.of(key));
        Path policy = Files.writeString(
                folder.resolve("policy"),
                LogPolicy.ofLogs(List.of(key.verifier())).format());
        Path proved = Files.writeString(folder.resolve("proved"), new Evidence(one, two, other, List.of()).format());
        assertEquals(0, run("evidence", proved, "--policy", policy), err.toString());
        Path same = Files.writeString(folder.resolve("same"), new Evidence(two, two, other, List.of()).format());
        assertEquals(1, run("evidence", same, "--policy", policy), out.toString());
        assertEquals(3, run("evidence", policy, "--policy", policy), out.toString());
    }

    private Path data(String member) {
        return folder.resolve("data-" + member);
    }

    private int run(Object... arguments) {
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private void found(String... members) throws IOException {
        List<Object> charter = new ArrayList<>(List.of("charter"));
        for (String member : members) {
            StringWriter introduction = new StringWriter();
            int code = Main.run(
                    new PrintWriter(introduction),
                    new PrintWriter(err),
                    "introduce",
                    "--member",
                    member,
                    "--partnership",
                    "invented",
                    "--origin",
                    "a.invalid",
                    "--address",
                    "https://127.0.0.1:" + freePort(),
                    "--data",
                    data(member).toString());
            assertEquals(0, code, err.toString());
            charter.add(Files.writeString(folder.resolve(member), introduction.toString()));
        }
        Path file = folder.resolve("charter");
        charter.addAll(List.of("--founder", members[0], "--name", "Three", "--language", "en", "--out", file));
        assertEquals(0, run(charter.toArray()), err.toString());
        String print = out.toString()
                .lines()
                .filter(line -> line.startsWith("fingerprint "))
                .findFirst()
                .orElseThrow();
        for (String member : members) {
            assertEquals(
                    0,
                    run("join", file, "--fingerprint", print.substring(12).strip(), "--data", data(member)),
                    err.toString());
        }
    }

    /** Starts servers at once, since each may wait for the others, and waits until all answer. */
    private void serve(String... members) throws Exception {
        CountDownLatch up = new CountDownLatch(members.length);
        for (String member : members) {
            Path folder = data(member);
            start(member, up, "--peers", folder.resolve("peers.toml"), "--data", folder);
        }
        assertTrue(up.await(150, TimeUnit.SECONDS), "not every server came up");
    }

    private void start(String member, CountDownLatch up, Object... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--member",
                member,
                "--port",
                "0"));
        Stream.of(more).map(String::valueOf).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        servers.put(member, process);
        Thread.ofVirtual().start(() -> listen(member, process, up));
    }

    private void listen(String member, Process process, CountDownLatch up) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("  portal")) {
                    addresses.put(
                            member,
                            URI.create(line.substring("  portal".length()).strip()));
                    up.countDown();
                }
            }
        } catch (IOException stopped) {
            // Its end is waited for elsewhere.
        }
    }

    private void stop(String member) throws InterruptedException {
        Process process = servers.remove(member);
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
