package entente.desk;

import entente.member.MemberId;
import entente.partnership.Imprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** A fold over fewer entries than these is as quick as reading what was kept of it. */
    private static final int WORTH = 20_000;
    /** An act that was written elsewhere and arrives late seldom reaches back so far. */
    private static final int BEHIND = 4_096;

    private static final System.Logger LOGGER = System.getLogger(KeptFold.class.getName());
    private static final String SECRET = "kept-fold";

    private final Path file;
    private final LogBooks logs;
    private final RandomGenerator random;
    private int taken;
    private @Nullable Thread writing;

    KeptFold(Path data, LogBooks logs, RandomGenerator random) {
        this.file = data.resolve("fold").resolve("imprint");
        this.logs = logs;
        this.random = random;
    }

    /** What was kept, if it still holds. */
    Optional<Imprint.Restored> take() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<Imprint.Restored> restored = restored();
        taken = restored.map(found -> found.union().foldedSize()).orElse(0);
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

    /** Keeps what a start has folded, in the background, if that is much. */
    void keep(Views views) {
        if (views.foldedSize() - taken < WORTH) {
            return;
        }
        views.imprint(BEHIND).ifPresent(imprint -> {
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

    private byte[] key() {
        return logs.secret(SECRET, random);
    }

    /** Ends the writing, wherever it is: an unfinished file is nobody's. */
    @Override
    public void close() {
        Thread thread = writing;
        if (thread != null) {
            thread.interrupt();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
