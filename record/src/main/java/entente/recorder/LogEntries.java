package entente.recorder;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.EntryBundle;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** The entries of a log on disk as its bundles tell them, in order, one bundle in memory. They are not verified. */
public final class LogEntries {

    private final Path folder;
    private final long size;

    private LogEntries(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /** The entries under the checkpoint that lies in RECORD/logs/NAME. */
    public static LogEntries of(Path folder) throws IOException {
        Path file = folder.resolve("checkpoint");
        return switch (SignedNote.parse(Files.readAllBytes(file))) {
            case Parsed.Valid<SignedNote>(SignedNote note)
            when Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint checkpoint) ->
                new LogEntries(folder, checkpoint.size());
            case Parsed.Valid<SignedNote> _, Parsed.Invalid<SignedNote> _ ->
                throw new DamagedRecordException(file, "is no checkpoint");
        };
    }

    /** Passes each entry on with its index. */
    public void forEach(BiConsumer<Long, Entry> visitor) throws IOException {
        for (long number = 0; number * Tile.FULL < size; number++) {
            Tile bundle = new Tile(Tile.ENTRIES, number, Tile.widthAt(Tile.ENTRIES, number, size));
            Path file = folder.resolve(bundle.path());
            Path there =
                    Files.exists(file) ? file : folder.resolve(bundle.full().path());
            int width = there.equals(file) ? bundle.width() : Tile.FULL;
            if (!(EntryBundle.parse(Files.readAllBytes(there), width)
                    instanceof Parsed.Valid<List<byte[]>>(List<byte[]> entries))) {
                throw new DamagedRecordException(there, "is no entry bundle");
            }
            for (int position = 0; position < bundle.width(); position++) {
                long index = number * Tile.FULL + position;
                Entry entry = Entry.parse(entries.get(position))
                        .orElseThrow(
                                () -> new DamagedRecordException(there, "entry " + index + " has an unknown form"));
                visitor.accept(index, entry);
            }
        }
    }
}
