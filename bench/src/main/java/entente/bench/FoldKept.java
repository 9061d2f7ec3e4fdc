package entente.bench;

import entente.act.ActRef;
import entente.cli.ExitCode;
import entente.desk.FoldFile;
import entente.member.MemberId;
import entente.partnership.Bodies;
import entente.partnership.Imprint;
import entente.partnership.Partnership;
import entente.partnership.Union;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fold that is kept in a file and taken up again, with the bodies in another file as they lie on a disk. */
final class FoldKept implements Bodies {
    private static final byte[] KEY = new byte[32];

    private final Map<MemberId, long[]> ends = new HashMap<>();
    private final Path bodies;
    private final FileChannel channel;

    private FoldKept(Path bodies) throws IOException {
        this.bodies = bodies;
        channel = FileChannel.open(bodies, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static Table table() {
        return Table.of(
                "acts",
                "written s",
                "bytes an act",
                "taken up s",
                "one commitment's history ms",
                "all commitments' dossiers s",
                "every act s");
    }

    static FoldKept of(Map<MemberId, List<ActStream.Written>> written) throws Benchmark.Stopped {
        try {
            FoldKept kept = new FoldKept(Files.createTempFile("entente-bodies", ""));
            long place = 0;
            for (Map.Entry<MemberId, List<ActStream.Written>> log : written.entrySet()) {
                long[] ends = new long[log.getValue().size() + 1];
                ends[0] = place;
                int at = 0;
                for (ActStream.Written one : log.getValue()) {
                    kept.channel.write(ByteBuffer.wrap(one.bytes()));
                    place += one.bytes().length;
                    ends[++at] = place;
                }
                kept.ends.put(log.getKey(), ends);
            }
            return kept;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Benchmark.Stopped failed(IOException e) {
        return new Benchmark.Stopped(
                ExitCode.DISK, "a temporary file: " + e.getMessage(), "make room, or see java.io.tmpdir");
    }

    @Override
    public byte[] body(MemberId log, long index) {
        long[] places = java.util.Objects.requireNonNull(ends.get(log));
        ByteBuffer body = ByteBuffer.allocate((int) (places[(int) index + 1] - places[(int) index]));
        try {
            channel.read(body, places[(int) index]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.array();
    }

    void measure(Union union, Partnership state, Table table) throws Benchmark.Stopped {
        try {
            Path file = Files.createTempFile("entente-imprint", "");
            double written =
                    seconds(() -> FoldFile.write(file, union.imprint(0).orElseThrow(), new TreeMap<>(), "bench", KEY));
            long bytes = Files.size(file);
            long began = System.nanoTime();
            FoldFile.Read read = FoldFile.read(file, KEY).orElseThrow();
            Union again = Imprint.read(read, read.size(), read.end(), this).union();
            Partnership taken = again.snapshot();
            double up = (System.nanoTime() - began) / 1e9;
            List<ActRef> commitments =
                    state.register().all().stream().map(one -> one.ref()).toList();
            double history = seconds(() -> taken.history(commitments.get(commitments.size() / 2)));
            double dossiers = seconds(() -> taken.register()
                    .all()
                    .forEach(one -> taken.dossiers().of(one.ref()).showing(java.time.LocalDate.EPOCH)));
            double every = seconds(() -> {
                if (!state.acts().equals(taken.acts())) {
                    throw new IllegalStateException("another fold was taken up than was kept");
                }
            });
            table.row(
                    state.actCount(),
                    Report.number(written, 2),
                    bytes / state.actCount(),
                    Report.number(up, 2),
                    Report.number(history * 1e3, 1),
                    Report.number(dossiers, 2),
                    Report.number(every, 2));
            Files.delete(file);
            channel.close();
            Files.delete(bodies);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
