package entente.exchange;

import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.PostId;
import entente.record.Parsed;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Three servers of a partnership in one process, each with a folder and a port of its own, over loopback TLS. */
public final class Partners implements AutoCloseable {
    public static final List<String> LOGS = List.of("aa", "bb", "cc");

    public final Map<String, Path> folders = new LinkedHashMap<>();
    public final Map<String, Integer> ports = new LinkedHashMap<>();
    /** Where a server is if not on this machine's loopback. */
    final Map<String, String> hosts = new LinkedHashMap<>();

    public final Map<String, Map<String, Integer>> routes = new LinkedHashMap<>();
    final Map<String, Running> running = new LinkedHashMap<>();
    volatile InstantSource clock = InstantSource.system();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A server that is up. */
    record Running(Membership membership, Desk desk) {}

    public Partners(Path below) throws IOException {
        List<String> introductions = new ArrayList<>();
        for (String log : LOGS) {
            Path folder = below.resolve(log);
            folders.put(log, folder);
            ports.put(log, freePort());
            introductions.add(JoinedFolder.introduce(
                    folder,
                    "three",
                    "test.invalid",
                    List.of(log),
                    URI.create("https://127.0.0.1:" + ports.get(log)),
                    new SecureRandom()));
        }
        Charter founding = Founder.found(
                introductions,
                "Three",
                List.of("en"),
                new MemberId("AA"),
                Instant.parse("2026-05-01T00:00:00Z"),
                new SecureRandom());
        for (Path folder : folders.values()) {
            JoinedFolder.join(folder, founding);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public static MemberId member(String log) {
        return Library.member(log);
    }

    /** Starts some servers at once: each may wait for the others. */
    void start(String... logs) throws Exception {
        List<Future<Running>> starting = new ArrayList<>();
        for (String log : logs) {
            starting.add(threads.submit((Callable<Running>) () -> open(log)));
        }
        for (int at = 0; at < logs.length; at++) {
            running.put(logs[at], starting.get(at).get(60, TimeUnit.SECONDS));
        }
    }

    private Running open(String log) throws IOException {
        return open(log, _ -> {});
    }

    /** Begins to start a server, which may never come to its end, and notes what it tells. */
    void startTelling(String log, Consumer<String> tell) {
        var _ = threads.submit((Callable<Running>) () -> open(log, tell));
    }

    private Running open(String log, Consumer<String> tell) throws IOException {
        PeersFile peers = ((Parsed.Valid<PeersFile>) PeersFile.parse(peers(log))).value();
        Membership membership = Membership.open(folders.get(log), member(log), peers, clock);
        try {
            membership.recover(false, tell);
            return begun(log, membership);
        } catch (IOException | RuntimeException failed) {
            membership.close();
            throw failed;
        }
    }

    /** What a server's peers file says. */
    public String peers(String log) {
        StringBuilder file = new StringBuilder("listen = \"" + host(log) + ":" + ports.get(log) + "\"\n");
        routes.getOrDefault(log, Map.of())
                .forEach((name, port) -> file.append("[[peer]]\nname = \"")
                        .append(name)
                        .append("\"\naddress = \"https://")
                        .append(host(name))
                        .append(':')
                        .append(port)
                        .append("\"\n"));
        return file.toString();
    }

    private String host(String log) {
        return hosts.getOrDefault(log, "127.0.0.1");
    }

    private Running begun(String log, Membership membership) throws IOException {
        Desk desk = Desk.open(folders.get(log), membership.federation(), InstantSource.system(), new SecureRandom());
        try {
            membership.begin(desk, _ -> {});
            return new Running(membership, desk);
        } catch (RuntimeException failed) {
            desk.close();
            throw failed;
        }
    }

    void stop(String log) throws IOException {
        Running stopped = running.remove(log);
        stopped.membership().close();
        stopped.desk().close();
    }

    Desk desk(String log) {
        return running.get(log).desk();
    }

    void stopAll() throws IOException {
        for (String log : List.copyOf(running.keySet())) {
            stop(log);
        }
    }

    /** Waits until every server that is up knows that all of every log is held. */
    void held() throws InterruptedException {
        for (String server : running.keySet()) {
            for (String log : running.keySet()) {
                long size = desk(log).arrived(member(log));
                eventually(
                        server + " knows that all hold " + size + " of " + log,
                        () -> desk(server).arrived(member(log)) >= size
                                && desk(server).holding().acts(member(log)) >= size);
            }
        }
    }

    /** Every stopped server's record is sound under its policy, which names these keys. */
    void verified(List<String> keys) throws Exception {
        for (Path data : folders.values()) {
            KeyRotationTest.sound(data, keys);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Puts a statement on a server's own log. */
    Answer.Recorded write(String log, Release release) {
        Submission submission = new Submission(
                member(log),
                new PostId(log + "-desk"),
                null,
                release,
                new StatementEntered(
                        "S-" + System.nanoTime() % 1_000_000_000,
                        Localized.of("en", "A statement"),
                        StatementKind.JOINT_STATEMENT,
                        new PartialDate("2026-05-01"),
                        null,
                        List.of(member("aa"), member("bb")),
                        "en",
                        null,
                        null,
                        new Source("somewhere", null, null)));
        return (Answer.Recorded) desk(log).receive(submission);
    }

    public static void eventually(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        Object tick = new Object();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 40 seconds: " + what);
            }
            synchronized (tick) {
                tick.wait(5);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (String log : List.copyOf(running.keySet())) {
            stop(log);
        }
        // A start that failed leaves one that waits for it.
        threads.shutdownNow();
        threads.close();
    }
}
