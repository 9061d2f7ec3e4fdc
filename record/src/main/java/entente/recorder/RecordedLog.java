package entente.recorder;

import entente.mirror.OwnLog;
import entente.record.Hash;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A log that this server writes as its mirrors see it: first as it lies there, then as its recorder goes on. */
public final class RecordedLog implements OwnLog {
    private final Path folder;
    private volatile OwnLog now;

    /** Begins with what was read before anything may be signed. */
    public RecordedLog(Path folder, ResidentLog resident) {
        this.folder = folder;
        this.now = resident;
    }

    /** From now on the recorder answers. */
    public void open(Recorder recorder) {
        now = new Running(folder, recorder);
    }

    @Override
    public String name() {
        return now.name();
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        return now.checkpoint();
    }

    @Override
    public long size() {
        return now.size();
    }

    @Override
    public Hash root(long size) {
        return now.root(size);
    }

    @Override
    public List<Hash> consistencyProof(long size1, long size2) {
        return now.consistencyProof(size1, size2);
    }

    @Override
    public Optional<byte[]> tile(Tile tile) throws IOException {
        return now.tile(tile);
    }

    @Override
    public Optional<byte[]> body(long index) throws IOException {
        return now.body(index);
    }

    private record Running(Path folder, Recorder recorder) implements OwnLog {
        @Override
        public String name() {
            return folder.getFileName().toString();
        }

        @Override
        public Optional<SignedNote> checkpoint() {
            return size() == 0
                    ? Optional.empty()
                    : SignedNote.parse(recorder.signedCheckpoint()) instanceof Parsed.Valid<SignedNote>(SignedNote note)
                            ? Optional.of(note)
                            : Optional.empty();
        }

        @Override
        public long size() {
            return recorder.checkpoint().size();
        }

        @Override
        public Hash root(long size) {
            return recorder.root(size);
        }

        @Override
        public List<Hash> consistencyProof(long size1, long size2) {
            return recorder.consistencyProof(size1, size2);
        }

        @Override
        public Optional<byte[]> tile(Tile tile) throws IOException {
            Path file = folder.resolve(tile.path());
            return Tile.widthAt(tile.level(), tile.number(), size()) >= tile.width() && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        }

        @Override
        public Optional<byte[]> body(long index) throws IOException {
            return index < size() ? Optional.of(recorder.body(index)) : Optional.empty();
        }
    }
}
