package entente.registry;

import entente.act.ActRef;
import entente.desk.Reader;
import entente.partnership.Partnership;
import entente.search.RegisterIndex;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * One index of words for each reader, over the public's: no member's words lie in another's. Who may read what the
 * public may, and no more, needs none.
 */
public final class WordSearch implements AutoCloseable {
    private final RegisterIndex everyones = new RegisterIndex();
    private final Map<Reader, RegisterIndex> indexes = new ConcurrentHashMap<>();

    private final Supplier<Partnership> publics;

    /** @param publics the public's snapshot of now */
    public WordSearch(Supplier<Partnership> publics) {
        this.publics = publics;
    }

    /** The search of one reader; to be given that reader's snapshots only. */
    public BiFunction<Partnership, String, Set<ActRef>> of(Reader reader) {
        return (state, words) -> index(reader, state).find(state, words);
    }

    private RegisterIndex index(Reader reader, Partnership state) {
        return reader instanceof Reader.Anyone || state == publics.get()
                ? everyones
                : indexes.computeIfAbsent(reader, _ -> new RegisterIndex(everyones));
    }

    @Override
    public void close() {
        indexes.values().forEach(RegisterIndex::close);
        everyones.close();
    }
}
