package entente.recorder;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.NoteVerdict;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings a log's files to a state in which its recorder may write. First everything is read and compared, and only
 * when nothing contradicts the last signed checkpoint is anything changed.
 */
final class RecorderOpening {

    private final Path folder;
    private final LogKey key;
    private final TileFolder tiles;
    private final FolderLock lock;
    private final Tree tree = new Tree();
    private final List<Long> offsets = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    private final List<String> repairs = new ArrayList<>();
    private long framesEnd;
    private @Nullable Journal journal;

    private RecorderOpening(Path folder, LogKey key, FolderLock lock) {
        this.folder = folder;
        this.key = key;
        this.tiles = new TileFolder(folder);
        this.lock = lock;
    }

    static Recorder open(Path folder, LogKey key, Journal.Sync sync, int segmentBytesMax) throws IOException {
        LogName.requireLast(key.origin(), folder.getFileName().toString());
        DurableFiles.createFolders(folder.resolve("journal"));
        // Who made them may have been killed before their names were synced.
        DurableFiles.syncFolder(folder);
        DurableFiles.syncFolder(DurableFiles.parentOf(folder));
        FolderLock lock = FolderLock.take(folder);
        try {
            return new RecorderOpening(folder, key, lock).recover(sync, segmentBytesMax);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Recorder recover(Journal.Sync sync, int segmentBytesMax) throws IOException {
        Optional<SignedNote> signed = readCheckpoint();
        Optional<Checkpoint> checkpoint =
                signed.map(note -> Checkpoint.parse(note.text()).expect());
        List<JournalSegment> segments = JournalSegment.list(folder.resolve("journal"));
        long cutAt = readJournal(segments, checkpoint);
        compare(checkpoint);
        removeUnfinished();
        if (cutAt >= 0) {
            cut(segments.getLast(), cutAt);
        }
        Journal opened = Journal.open(folder.resolve("journal"), sync, Recorder.LANES, segmentBytesMax, framesEnd);
        offsets.forEach(opened::remember);
        journal = opened;
        repairs.addAll(tiles.restore(tree, tree.size(), this::entries));
        if (checkpoint.isPresent() && checkpoint.get().size() == tree.size()) {
            return new Recorder(folder, key, this, signed.orElseThrow());
        }
        SignedNote renewed = Publisher.sign(key, new Checkpoint(key.origin(), tree.size(), tree.root()));
        Publisher.writeCheckpoint(folder, renewed);
        if (tree.size() > 0) {
            repairs.add("a checkpoint of size " + tree.size() + " was signed over what the journal holds");
        }
        return new Recorder(folder, key, this, renewed);
    }

    private Optional<SignedNote> readCheckpoint() throws IOException {
        Path file = folder.resolve("checkpoint");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return switch (SignedNote.parse(Files.readAllBytes(file))) {
            case Parsed.Invalid<SignedNote>(String reason) -> throw new DamagedRecordException(file, reason);
            case Parsed.Valid<SignedNote>(SignedNote note) -> Optional.of(verified(file, note));
        };
    }

    private SignedNote verified(Path file, SignedNote note) throws DamagedRecordException {
        switch (note.verify(key.verifiers())) {
            case NoteVerdict.Refused(String reason) -> throw new DamagedRecordException(file, reason);
            case NoteVerdict.Verified _ -> {}
        }
        return switch (Checkpoint.parse(note.text())) {
            case Parsed.Valid<Checkpoint>(Checkpoint checkpoint)
            when checkpoint.origin().equals(key.origin()) -> note;
            case Parsed.Valid<Checkpoint>(Checkpoint checkpoint) ->
                throw new DamagedRecordException(file, "is of log " + checkpoint.origin());
            case Parsed.Invalid<Checkpoint>(String reason) -> throw new DamagedRecordException(file, reason);
        };
    }

    // Returns the offset at which the last segment is to be cut, or -1.
    private long readJournal(List<JournalSegment> segments, Optional<Checkpoint> checkpoint) throws IOException {
        for (JournalSegment segment : segments) {
            if (segment.firstIndex() != tree.size()) {
                throw new DamagedRecordException(
                        segment.file(), "frames " + tree.size() + " to " + segment.firstIndex() + " are missing");
            }
            JournalSegment.End end = segment.scanHashed((offset, index, hash, _) -> {
                if (index != tree.size()) {
                    return Optional.of("the frame says index " + index);
                }
                offsets.add(offset);
                Entry entry = new Entry(hash);
                entries.add(entry.bytes());
                tree.append(entry.leafHash());
                return Optional.empty();
            });
            framesEnd = end.offset();
            if (!end.isSound()) {
                requireNeverAcknowledged(segment, segments.getLast(), end, checkpoint);
                return end.offset();
            }
        }
        return -1;
    }

    // A torn last write was acknowledged to nobody and may go, even one of which a later page reached the disk and an
    // earlier one did not. What a checkpoint covers or a later write follows had been synced: a bad frame is damage.
    private void requireNeverAcknowledged(
            JournalSegment segment, JournalSegment last, JournalSegment.End end, Optional<Checkpoint> checkpoint)
            throws IOException {
        String where = "frame " + tree.size() + " at byte " + end.offset() + ": " + end.problem();
        if (!segment.equals(last)) {
            throw new DamagedRecordException(segment.file(), where + ", and later files follow");
        }
        if (checkpoint.isPresent() && tree.size() < checkpoint.get().size()) {
            throw new DamagedRecordException(
                    segment.file(),
                    where + ", but the checkpoint covers " + checkpoint.get().size() + " entries");
        }
        if (checkpoint.isEmpty() && segment.hasFrameAfter(end.offset(), tree.size() + 1, _ -> true)) {
            throw new DamagedRecordException(segment.file(), where + ", and whole frames follow");
        }
        if (segment.hasFrameAfter(end.offset(), tree.size() + 1, good -> good.synced() > tree.size())) {
            throw new DamagedRecordException(segment.file(), where + ", and a later write follows");
        }
    }

    private void compare(Optional<Checkpoint> checkpoint) throws IOException {
        Path file = folder.resolve("checkpoint");
        if (checkpoint.isPresent() && checkpoint.get().size() > tree.size()) {
            throw new DamagedRecordException(
                    file, "covers " + checkpoint.get().size() + " entries, but the journal holds " + tree.size());
        }
        if (checkpoint.isPresent()
                && !tree.root(checkpoint.get().size()).equals(checkpoint.get().root())) {
            throw new DamagedRecordException(file, "its root is not that of the bodies in the journal");
        }
        Optional<Path> beyond = tiles.beyond(tree.size());
        if (beyond.isPresent()) {
            throw new DamagedRecordException(
                    beyond.get(), "reaches beyond the " + tree.size() + " entries of the journal");
        }
    }

    private void cut(JournalSegment segment, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(segment.file(), StandardOpenOption.WRITE)) {
            long bytes = channel.size() - offset;
            channel.truncate(offset);
            channel.force(true);
            repairs.add(segment.file() + ": " + bytes + " bytes from byte " + offset
                    + " on were cut off; they were an unfinished write that nobody had been told of");
        }
    }

    private void removeUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> found = Files.walk(folder)) {
            unfinished = found.filter(path -> path.toString().endsWith(DurableFiles.UNFINISHED))
                    .toList();
        }
        for (Path file : unfinished) {
            Files.delete(file);
        }
    }

    private List<byte[]> entries(Tile bundle) {
        int from = (int) (bundle.number() * Tile.FULL);
        return entries.subList(from, from + bundle.width());
    }

    Journal journal() {
        if (journal == null) {
            throw new IllegalStateException("the journal is opened before the recorder is made");
        }
        return journal;
    }

    TileFolder tiles() {
        return tiles;
    }

    FolderLock lock() {
        return lock;
    }

    Tree tree() {
        return tree;
    }

    /** The entries of the last bundle as long as it is not full. */
    List<byte[]> openBundle() {
        return entries.subList((int) (tree.size() - tree.size() % Tile.FULL), (int) tree.size());
    }

    List<String> repairs() {
        return repairs;
    }
}
