package entente.lineage;

import entente.instrument.Statement;
import entente.meaning.SentenceModel;
import entente.partnership.Partnership;
import entente.texts.ReadText;
import entente.texts.Readings;
import entente.wording.Comparison;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compares the texts of statements and keeps the latest comparisons in memory, by the statements' names, which are
 * hashes of all they say. A page waits a moment for a comparison and then goes on without it. Safe for several threads.
 */
public final class Comparisons {
    private static final int KEPT_MAX = 128;

    private final Readings readings;
    private final Executor executor;
    private final Map<Key, CompletableFuture<Comparison>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<Comparison>> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /**
     * @param readings reads the texts
     * @param executor compares them
     */
    public Comparisons(Readings readings, Executor executor) {
        this.readings = readings;
        this.executor = executor;
    }

    private record Key(String earlier, String later) {}

    /** The text of a statement that the reader of the state may read. */
    public Optional<ReadText> text(Partnership state, Statement statement) {
        return readings.of(state, statement);
    }

    /**
     * How the later of two statements takes up the earlier.
     *
     * @param millis how long to wait for it at most
     * @return nothing if one of them has no text, or if it takes longer: it is then there when asked again
     */
    public Optional<Comparison> of(Partnership state, Statement earlier, Statement later, long millis) {
        if (!earlier.hasText() || !later.hasText()) {
            return Optional.empty();
        }
        CompletableFuture<Comparison> comparison;
        synchronized (kept) {
            comparison = kept.computeIfAbsent(
                    new Key(earlier.ref().value(), later.ref().value()),
                    key -> CompletableFuture.supplyAsync(() -> compare(state, earlier, later), executor));
        }
        try {
            return Optional.of(comparison.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("two texts could not be compared", bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Comparison compare(Partnership state, Statement earlier, Statement later) {
        ReadText before = text(state, earlier).orElseThrow();
        ReadText after = text(state, later).orElseThrow();
        return Comparison.of(
                before.words(0, before.length()),
                before.reading(),
                after.words(0, after.length()),
                after.reading(),
                SentenceModel.shipped());
    }
}
