package entente.bench;

import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.cli.ExitCode;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Submission;
import entente.exchange.Charter;
import entente.exchange.Founder;
import entente.exchange.JoinedFolder;
import entente.exchange.Membership;
import entente.exchange.PeersFile;
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
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes until an act is held: three servers in this process, over TLS on this machine, on real disks. */
@Command(
        name = "held",
        description = "Three servers hold one record on this machine: how long from an act's being recorded until its"
                + " author knows that both others hold it.",
        mixinStandardHelpOptions = true)
final class HeldBenchmark extends Benchmark {
    private static final List<String> CODES = List.of("AA", "BB", "CC");
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    @Option(names = "--acts", paramLabel = "N", description = "How many acts, one after the other (default: 100).")
    private int acts = 100;

    private record Running(MemberId member, Membership membership, Desk desk) {}

    @Override
    void measure(Report report) throws Exception {
        Path folder = Files.createTempDirectory("entente-held");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            report.progress("starting three servers");
            List<Running> servers = start(folder, threads);
            try {
                one(servers.getFirst(), new Timings(), new Timings());
                Timings recorded = new Timings();
                Timings held = new Timings();
                report.progress("writing " + acts + " acts");
                for (int act = 0; act < acts; act++) {
                    one(servers.getFirst(), recorded, held);
                }
                report.heading("Held on three servers of one machine: " + acts + " acts, one after the other");
                report.table(Table.of("", "median ms", "p99 ms", "longest ms")
                        .row("recorded", ms(recorded.median()), ms(recorded.percentile(0.99)), ms(recorded.max()))
                        .row("then held", ms(held.median()), ms(held.percentile(0.99)), ms(held.max())));
                report.say("target: held within 1,000 ms at the median: "
                        + (held.median() <= TimeUnit.SECONDS.toNanos(1) ? "reached" : "missed"));
            } finally {
                for (Running server : servers) {
                    server.membership().close();
                    server.desk().close();
                }
            }
        } finally {
            RecordBenchmark.remove(folder);
        }
    }

    private static List<Running> start(Path folder, ExecutorService threads) throws Exception {
        List<String> introductions = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (String code : CODES) {
            ports.add(freePort());
            introductions.add(JoinedFolder.introduce(
                    folder.resolve(code),
                    "measured",
                    "bench.invalid",
                    List.of(new MemberId(code).logName()),
                    URI.create("https://127.0.0.1:" + ports.getLast()),
                    new SecureRandom()));
        }
        Charter charter = Founder.found(
                introductions, "Measured", List.of("en"), new MemberId("AA"), Instant.EPOCH, new SecureRandom());
        List<Future<Running>> starting = new ArrayList<>();
        for (int at = 0; at < CODES.size(); at++) {
            Path data = folder.resolve(CODES.get(at));
            MemberId member = new MemberId(CODES.get(at));
            String peers = "listen = \"127.0.0.1:" + ports.get(at) + "\"\n";
            JoinedFolder.join(data, charter);
            starting.add(threads.submit((Callable<Running>) () -> open(data, member, peers)));
        }
        List<Running> servers = new ArrayList<>();
        for (Future<Running> each : starting) {
            servers.add(each.get(60, TimeUnit.SECONDS));
        }
        return servers;
    }

    private static Running open(Path data, MemberId member, String peers) throws IOException {
        InstantSource clock = InstantSource.system();
        if (!(PeersFile.parse(peers) instanceof Parsed.Valid<PeersFile>(PeersFile file))) {
            throw new IllegalStateException("the peers file of the measurement does not parse");
        }
        Membership membership = Membership.open(data, member, file, clock);
        membership.recover(false, _ -> {});
        Desk desk = Desk.open(data, membership.federation(), clock, new SecureRandom());
        membership.begin(desk, _ -> {});
        return new Running(member, membership, desk);
    }

    private static void one(Running server, Timings recorded, Timings held) throws Exception {
        Submission submission = new Submission(
                server.member(),
                new PostId(server.member().logName() + "-desk"),
                null,
                new Release.Everyone(),
                new StatementEntered(
                        "S",
                        Localized.of("en", "A statement"),
                        StatementKind.JOINT_STATEMENT,
                        new PartialDate("2026-05-01"),
                        null,
                        List.of(server.member()),
                        "en",
                        null,
                        null,
                        new Source("somewhere", null, null)));
        long begun = System.nanoTime();
        if (!(server.desk().receive(submission) instanceof Answer.Recorded(var _, var _, long index))) {
            throw new Stopped(ExitCode.CHECK_FAILED, "an act was refused", "Report this.");
        }
        long acknowledged = System.nanoTime();
        recorded.add(acknowledged - begun);
        Object tick = new Object();
        while (server.desk().holding().acts(server.member()) <= index) {
            if (System.nanoTime() - acknowledged > LONGEST) {
                throw new Stopped(ExitCode.CHECK_FAILED, "an act was not held within a minute", "Look at the load.");
            }
            synchronized (tick) {
                tick.wait(1);
            }
        }
        held.add(System.nanoTime() - acknowledged);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String ms(long nanoseconds) {
        return String.format(java.util.Locale.ROOT, "%.1f", nanoseconds / 1e6);
    }
}
