package entente.desk;

import entente.member.MemberId;
import entente.partnership.Imprint;
import entente.recorder.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The fold that a start left for the next one, in DATA/fold. It is believed if this server wrote it, this very program
 * did, and the logs begin with what is folded into it; otherwise it is as if there were none. It may be deleted at any
 * time.
 */
final class KeptFold implements AutoCloseable {
    /**
     * When a fold is kept, and how far it can go back.
     *
     * @param worth it must be longer by so many entries than what was taken up: fewer are folded in no time
     * @param behind an act that was written elsewhere and arrives late seldom reaches back further than so many entries
     */
    record Bounds(int worth, int behind) {
        static final Bounds USUAL = new Bounds(20_000, 4_096);
    }

    /** In an imprint a row of 48 bytes for each entry lies in one piece. */
    private static final int ENTRIES_MAX = 40_000_000;

    private static final System.Logger LOGGER = System.getLogger(KeptFold.class.getName());
    private static final String SECRET = "kept-fold";
    private static final int SECRET_BYTES = 32;

    private final Path file;
    private final KeyFolder keys;
    private final LogBooks logs;
    private final Bounds bounds;
    private final RandomGenerator random;
    private Imprint.@Nullable Restored taken;
    private int takenSize;
    private @Nullable ReadAhead reading;
    private @Nullable Thread writing;

    KeptFold(Path data, LogBooks logs, Bounds bounds, RandomGenerator random) {
        this.file = data.resolve("fold").resolve("imprint");
        this.keys = new KeyFolder(data.resolve("keys"));
        this.logs = logs;
        this.bounds = bounds;
        this.random = random;
    }

    /** What was kept, if it still holds. */
    Optional<Imprint.Restored> take() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<Imprint.Restored> restored = restored();
        taken = restored.orElse(null);
        takenSize = restored.map(found -> found.union().foldedSize()).orElse(0);
        return restored;
    }

    private Optional<Imprint.Restored> restored() {
        try {
            return FoldFile.read(file, key())
                    .filter(read -> read.program().equals(Program.mark()) && follows(read))
                    .map(read -> Imprint.read(read, read.size(), read.end(), logs::body))
                    // What was given to this server since belongs where it would have been folded.
                    .filter(found ->
                            found.withheld().stream().noneMatch(place -> logs.has(place.log(), place.index())));
        } catch (IOException | RuntimeException e) {
            // Nothing depends on it, and a start must not.
            LOGGER.log(System.Logger.Level.WARNING, "the fold that was kept is not used", e);
            return Optional.empty();
        }
    }

    private boolean follows(FoldFile.Read read) {
        return read.logs().entrySet().stream()
                .allMatch(log -> logs.root(log.getKey(), log.getValue().size())
                        .filter(log.getValue().root()::equals)
                        .isPresent());
    }

    /** Keeps what a start has folded, if that is much, and reads what it has not read; both in the background. */
    void begin(Views views) {
        Imprint.Restored restored = taken;
        if (restored != null) {
            reading = new ReadAhead(restored, logs.sources(_ -> 0));
            taken = null;
        }
        if (views.foldedSize() - takenSize < bounds.worth() || views.foldedSize() > ENTRIES_MAX) {
            return;
        }
        views.imprint(bounds.behind()).ifPresent(imprint -> {
            Thread thread =
                    Thread.ofPlatform().name("keeping the fold").daemon().unstarted(() -> write(imprint));
            writing = thread;
            thread.start();
        });
    }

    private void write(Imprint imprint) {
        try {
            TreeMap<MemberId, FoldFile.Head> heads = new TreeMap<>();
            imprint.sizes()
                    .forEach((log, size) -> heads.put(
                            log, new FoldFile.Head(size, logs.root(log, size).orElseThrow())));
            FoldFile.write(file, imprint, heads, Program.mark(), key());
        } catch (IOException | RuntimeException e) {
            // Whoever ends the writing knows that it ends.
            if (!Thread.currentThread().isInterrupted()) {
                LOGGER.log(System.Logger.Level.WARNING, "the fold is not kept; the next start folds anew", e);
            }
        }
    }

    /** This server's own secret; made when it is first asked for. */
    byte[] key() throws IOException {
        if (!keys.has(SECRET)) {
            byte[] made = new byte[SECRET_BYTES];
            random.nextBytes(made);
            keys.keep(SECRET, HexFormat.of().formatHex(made));
        }
        return HexFormat.of().parseHex(keys.read(SECRET).strip());
    }

    /** How many entries were taken up. */
    int takenSize() {
        return takenSize;
    }

    /** Waits until everything is read, and what is to be kept is written. */
    void settled() throws InterruptedException {
        ReadAhead ahead = reading;
        if (ahead != null) {
            ahead.settled();
        }
        Thread thread = writing;
        if (thread != null) {
            thread.join();
        }
    }

    /** Ends the writing, wherever it is: an unfinished file is nobody's. */
    @Override
    public void close() {
        ReadAhead ahead = reading;
        if (ahead != null) {
            ahead.close();
        }
        Thread thread = writing;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
