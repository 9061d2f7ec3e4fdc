package entente.registry;

import entente.act.ActRef;
import entente.desk.Reader;
import entente.partnership.Partnership;
import entente.search.RegisterIndex;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** One index of words for each reader, over the public's: no member's words lie in another's. */
public final class WordSearch implements AutoCloseable {
    private final RegisterIndex everyones = new RegisterIndex();
    private final Map<Reader, RegisterIndex> indexes = new ConcurrentHashMap<>();

    /** The search of one reader; to be given that reader's snapshots only. */
    public BiFunction<Partnership, String, Set<ActRef>> of(Reader reader) {
        return reader instanceof Reader.Anyone
                ? everyones::find
                : indexes.computeIfAbsent(reader, _ -> new RegisterIndex(everyones))::find;
    }

    @Override
    public void close() {
        indexes.values().forEach(RegisterIndex::close);
        everyones.close();
    }
}
