package entente.texts;

import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.desk.Desk;
import entente.desk.StatementSetting;
import entente.instrument.Statement;
import entente.language.StatementReader;
import entente.partnership.Partnership;
import entente.reading.Reading;
import entente.reading.Setting;
import entente.reading.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the texts of statements. Nothing it says is stored: readings are computed, and the latest kept in memory. Safe
 * for several threads.
 */
public final class Readings {
    /** How many readings are kept. */
    static final int KEPT_MAX = 64;

    private final Desk desk;
    private final Taxonomy areas;
    private final Map<Key, ReadText> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ReadText> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /**
     * @param desk keeps the texts
     * @param areas the office's issue areas
     */
    public Readings(Desk desk, Taxonomy areas) {
        this.desk = desk;
        this.areas = areas;
    }

    private record Key(String sha256, String language, Setting setting) {}

    /** A statement's text, read; nothing if only facts about it are on the record. */
    public Optional<ReadText> of(Partnership state, Statement statement) {
        DocumentRef document = statement.entered().text();
        if (document == null) {
            return Optional.empty();
        }
        StatementEntered entered = statement.entered();
        Key key = new Key(document.sha256(), entered.language(), StatementSetting.of(state, entered, areas));
        synchronized (kept) {
            ReadText known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        ReadText read = read(key);
        synchronized (kept) {
            kept.put(key, read);
        }
        return Optional.of(read);
    }

    private ReadText read(Key key) {
        byte[] bytes = desk.document(key.sha256())
                .orElseThrow(() -> new IllegalStateException("text " + key.sha256() + " is not in the record"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        Reading reading = StatementReader.read(text, Optional.of(key.language()), key.setting());
        return new ReadText(text, key.language(), reading);
    }
}
