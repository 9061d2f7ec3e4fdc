package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.member.MemberId;
import entente.mirror.MirroredLog;
import entente.record.Checkpoint;
import entente.record.Parsed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three servers in three processes. This process stands outside: it keeps what each acknowledged and every checkpoint
 * that each gave, kills one again and again or cuts its cables, and compares in the end.
 */
@Tag("slow")
class ProcessesTest {
    /** How often one is killed; {@code -Dentente.kills=100} by hand. */
    private static final int KILLS = Integer.getInteger("entente.kills", 3);

    /** How many new checkpoints two that are not apart exchange while one that is cut off must have got none. */
    private static final int ALONE = 12;

    private static final int WITHOUT_END = 1_000_000;

    @TempDir
    private Path folder;

    private final Map<String, ConcurrentSkipListMap<Long, ActRef>> acknowledged = new LinkedHashMap<>();
    /** By server, what it gave of each log. */
    private final Map<String, Set<Checkpoint>> heads = new ConcurrentHashMap<>();

    /** What a server's command begins with. */
    private final Map<String, List<String>> before = new LinkedHashMap<>();

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void noneOutlivesTheTest() {
        started.forEach(Process::destroyForcibly);
    }

    private interface Step {
        void take() throws Exception;
    }

    /** A process, and whether it has come up. */
    private record Child(Process process, CountDownLatch up, CountDownLatch done) {
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void oneIsKilledAgainAndAgainAndNothingAcknowledgedIsLost() throws Exception {
        try (Partners three = new Partners(folder)) {
            Map<String, Child> children = start(three, 40);
            Random random = new Random(7);
            for (int kill = 0; kill < KILLS; kill++) {
                children.get("bb").kill();
                children.put("bb", child(three, "bb", WITHOUT_END));
                await(children.get("bb").up());
                pause(random.nextInt(50, 900));
            }
            for (Child child : children.values()) {
                child.kill();
            }
            compare(three);
            System.out.println(
                    KILLS + " kills, acknowledged " + acknowledged.get("bb").size());
        }
    }

    @Test
    void oneIsCutOffWhileAllWriteAndAllHoldItOnceItIsBack() throws Exception {
        try (Partners three = new Partners(folder);
                Relay toCc = new Relay(three.ports.get("cc"));
                Relay toAa = new Relay(three.ports.get("aa"));
                Relay toBb = new Relay(three.ports.get("bb"))) {
            three.routes.put("aa", Map.of("cc", toCc.port()));
            three.routes.put("bb", Map.of("cc", toCc.port()));
            three.routes.put("cc", Map.of("aa", toAa.port(), "bb", toBb.port()));
            List<Relay> cables = List.of(toCc, toAa, toBb);
            Step cut = () -> {
                for (Relay cable : cables) {
                    cable.cut();
                }
            };
            ccIsCutOff(three, cut, () -> cables.forEach(Relay::mend));
        }
    }

    @Test
    @Tag("networks")
    void oneWhoseCableIsPulledIsHeldByAllOnceItIsPluggedInAgain() throws Exception {
        try (Partners three = new Partners(folder);
                Namespaces networks = new Namespaces(Partners.LOGS)) {
            for (String log : Partners.LOGS) {
                before.put(log, networks.inside(log));
                three.hosts.put(log, networks.address(log));
                Map<String, Integer> others = new LinkedHashMap<>(three.ports);
                others.remove(log);
                three.routes.put(log, others);
            }
            ccIsCutOff(three, () -> networks.pull("cc"), () -> networks.plug("cc"));
        }
    }

    private void ccIsCutOff(Partners three, Step cut, Step mend) throws Exception {
        Map<String, Child> children = start(three, WITHOUT_END);
        cut.take();
        for (List<String> apart : List.of(List.of("cc", "aa"), List.of("bb", "cc"))) {
            goesOnAlone(apart.getLast(), apart.getFirst());
        }
        Map<String, Long> then = new TreeMap<>();
        Partners.LOGS.forEach(log -> then.put(log, given(log, log)));
        mend.take();
        for (String server : Partners.LOGS) {
            for (Map.Entry<String, Long> size : then.entrySet()) {
                String log = size.getKey();
                Partners.eventually(server + " gives " + size, () -> given(server, log) >= size.getValue());
            }
        }
        for (Child child : children.values()) {
            child.kill();
        }
        three.hosts.clear();
        three.routes.clear();
        compare(three);
    }

    /**
     * A server writes on and none of it comes to another one, while checkpoints of aa go on coming to bb: a cable that
     * is not cut would have carried some meanwhile. What was on its way when the cable was cut may come first, however
     * late.
     */
    private void goesOnAlone(String log, String without) throws InterruptedException {
        AtomicLong came = new AtomicLong(given(without, log));
        AtomicLong written = new AtomicLong(checkpoints(log, log));
        AtomicLong exchanged = new AtomicLong(checkpoints("bb", "aa"));
        Partners.eventually(without + " is cut off from " + log, () -> {
            long passed = given(without, log);
            if (came.getAndSet(passed) != passed) {
                written.set(checkpoints(log, log));
                exchanged.set(checkpoints("bb", "aa"));
            }
            return checkpoints(log, log) >= written.get() + ALONE && checkpoints("bb", "aa") >= exchanged.get() + ALONE;
        });
    }

    /** How many checkpoints of a log a server has given. */
    private long checkpoints(String server, String log) {
        return of(server, log).count();
    }

    /** How much of a log a server has given a checkpoint of. */
    private long given(String server, String log) {
        return of(server, log).mapToLong(Checkpoint::size).max().orElse(0);
    }

    private Stream<Checkpoint> of(String server, String log) {
        return heads.getOrDefault(server, Set.of()).stream()
                .filter(head -> head.origin().endsWith("/" + log));
    }

    private Map<String, Child> start(Partners three, int others) throws Exception {
        Map<String, Child> children = new LinkedHashMap<>();
        for (String log : Partners.LOGS) {
            children.put(log, child(three, log, log.equals("bb") ? WITHOUT_END : others));
        }
        for (Child child : children.values()) {
            await(child.up());
        }
        return children;
    }

    private Child child(Partners three, String log, int acts) throws IOException {
        Path peers = Files.writeString(folder.resolve(log + ".toml"), three.peers(log));
        List<String> command = new ArrayList<>(before.getOrDefault(log, List.of()));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OneServer.class.getName(),
                three.folders.get(log).toString(),
                log,
                peers.toString(),
                Integer.toString(acts)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        Child child = new Child(process, new CountDownLatch(1), new CountDownLatch(1));
        Map<Long, ActRef> acks = acknowledged.computeIfAbsent(log, _ -> new ConcurrentSkipListMap<>());
        Set<Checkpoint> given = heads.computeIfAbsent(log, _ -> ConcurrentHashMap.newKeySet());
        Thread.ofVirtual().start(() -> listen(child, acks, given));
        return child;
    }

    private static void listen(Child child, Map<Long, ActRef> acks, Set<Checkpoint> given) {
        try (BufferedReader lines = child.process().inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "up" -> child.up().countDown();
                    case "done" -> child.done().countDown();
                    case "head" -> checkpoint(words[1]).ifPresent(given::add);
                    case "ack" -> {
                        // A line that the kill cut short is no acknowledgement.
                        if (words.length == 3 && words[2].length() == 64) {
                            acks.put(Long.parseLong(words[1]), new ActRef(words[2]));
                        }
                    }
                    default -> {}
                }
            }
        } catch (IOException killed) {
            child.up().countDown();
        }
    }

    // A line that the kill cut short is none.
    private static Optional<Checkpoint> checkpoint(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return Checkpoint.parse(text) instanceof Parsed.Valid<Checkpoint>(Checkpoint read)
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IllegalArgumentException cutShort) {
            return Optional.empty();
        }
    }

    /** Whatever was given by whomever and whenever is a beginning of the log that stands in the end. */
    private void noCheckpointContradictsAnother(Partners three) {
        int compared = 0;
        for (String log : Partners.LOGS) {
            String mirror = Partners.LOGS.get(log.equals("aa") ? 1 : 0);
            MirroredLog whole = Objects.requireNonNull(three.running
                    .get(mirror)
                    .membership()
                    .federation()
                    .mirrors()
                    .mirrored()
                    .get(log));
            for (String server : Partners.LOGS) {
                for (Checkpoint head : heads.get(server)) {
                    if (head.origin().endsWith("/" + log)) {
                        String what = server + " gave " + log + " at " + head.size();
                        assertTrue(head.size() <= whole.size(), what + ", which is gone");
                        assertEquals(whole.root(head.size()), head.root(), what);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 30, "too few checkpoints to mean anything: " + compared);
        System.out.println("checkpoints compared: " + compared);
    }

    private void compare(Partners three) throws Exception {
        three.start("aa", "bb", "cc");
        for (String writer : Partners.LOGS) {
            MemberId author = Partners.member(writer);
            long size = three.desk(writer).arrived(author);
            for (String server : Partners.LOGS) {
                Partners.eventually(
                        server + " holds all of " + writer,
                        () -> three.desk(server).arrived(author) == size
                                && three.desk(server).holding().acts(author) == size);
                Map<Long, ActRef> lost = new TreeMap<>(acknowledged.get(writer));
                List<Long> there = new ArrayList<>();
                lost.forEach((index, ref) -> three.desk(server)
                        .at(author, index)
                        .filter(entry -> entry.ref().equals(ref))
                        .ifPresent(_ -> there.add(index)));
                there.forEach(lost::remove);
                assertEquals(Map.of(), lost, server + " lacks acknowledged acts of " + writer);
            }
        }
        assertTrue(acknowledged.get("bb").size() > 10, "too few acts to mean anything");
        noCheckpointContradictsAnother(three);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(90, TimeUnit.SECONDS), "a server did not come up");
    }

    private static void pause(int milliseconds) throws InterruptedException {
        Object tick = new Object();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        synchronized (tick) {
            while (System.nanoTime() < end) {
                tick.wait(10);
            }
        }
    }
}
