package entente.recorder;

import entente.mirror.OwnLog;
import entente.mirror.Recovery;
import entente.mirror.Roster;
import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.Hash;
import entente.record.Merkle;
import entente.record.NoteVerifier;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log of this server before it may be signed: what its last checkpoint covers, read and not changed, and the way to
 * put back what its mirrors hold beyond that. The recorder is opened after it.
 */
public final class ResidentLog implements OwnLog, Recovery.Restored {
    private static final int BATCH_MAX = 256;

    private final Path folder;
    private final String name;
    private final Tree tree = new Tree();
    private final List<Long> offsets = new ArrayList<>();
    private final List<byte[]> batch = new ArrayList<>();
    private @Nullable SignedNote checkpoint;
    private @Nullable Journal journal;

    private ResidentLog(Path folder) {
        this.folder = folder;
        this.name = folder.getFileName().toString();
    }

    /**
     * Reads what is there.
     *
     * @param folder RECORD/logs/NAME, which need not exist
     * @param keys the log with the keys that sign it
     * @throws DamagedRecordException if the journal does not hold what the checkpoint covers
     */
    public static ResidentLog open(Path folder, Roster.Log keys) throws IOException {
        ResidentLog log = new ResidentLog(folder);
        Path file = folder.resolve("checkpoint");
        if (Files.exists(file)) {
            log.read(file, keys);
        }
        return log;
    }

    private void read(Path file, Roster.Log keys) throws IOException {
        SignedNote note = switch (SignedNote.parse(Files.readAllBytes(file))) {
            case Parsed.Valid<SignedNote>(SignedNote parsed) -> parsed;
            case Parsed.Invalid<SignedNote>(String reason) -> throw new DamagedRecordException(file, reason);
        };
        Checkpoint covered = switch (keys.check(note)) {
            case PolicyVerdict.Accepted(Checkpoint accepted, List<NoteVerifier> _) -> accepted;
            case PolicyVerdict.Refused(String reason) -> throw new DamagedRecordException(file, reason);
        };
        for (JournalSegment segment : JournalSegment.list(folder.resolve("journal"))) {
            segment.scanHashed((offset, index, hash, _) -> {
                if (index != tree.size() || index >= covered.size()) {
                    return Optional.of("beyond the checkpoint");
                }
                offsets.add(offset);
                tree.append(new Entry(hash).leafHash());
                return Optional.empty();
            });
        }
        if (tree.size() != covered.size() || !tree.root().equals(covered.root())) {
            throw new DamagedRecordException(file, "the journal does not hold what it covers");
        }
        checkpoint = note;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    @Override
    public long size() {
        return tree.size();
    }

    @Override
    public Hash root(long size) {
        return tree.root(size);
    }

    @Override
    public List<Hash> consistencyProof(long size1, long size2) {
        return Merkle.proveConsistency(tree, size1, size2);
    }

    @Override
    public Optional<byte[]> tile(Tile tile) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> body(long index) {
        return Optional.empty();
    }

    @Override
    public void add(byte[] body) throws IOException {
        batch.add(body);
        tree.append(Entry.of(body).leafHash());
        if (batch.size() == BATCH_MAX) {
            flush();
        }
    }

    @Override
    public void complete(SignedNote adopted) throws IOException {
        flush();
        if (journal != null) {
            journal.close();
            journal = null;
        }
        Path file = folder.resolve("checkpoint");
        Checkpoint covered = Checkpoint.parse(adopted.text()).expect();
        if (tree.size() != covered.size() || !tree.root().equals(covered.root())) {
            throw new DamagedRecordException(file, "what was taken back is not what the adopted checkpoint covers");
        }
        DurableFiles.write(file, adopted.format().getBytes(StandardCharsets.UTF_8));
        checkpoint = adopted;
    }

    private void flush() throws IOException {
        if (journal == null) {
            DurableFiles.createFolders(folder.resolve("journal"));
            long end = cutBeyondCheckpoint();
            journal = Journal.open(
                    folder.resolve("journal"), channel -> channel.force(false), 1, Journal.SEGMENT_BYTES_MAX, end);
            offsets.forEach(journal::remember);
        }
        journal.append(batch);
        batch.clear();
    }

    // What a crash left behind the checkpoint was told to nobody, and what the mirrors hold takes its place. Returns
    // where the frames of the last file end.
    private long cutBeyondCheckpoint() throws IOException {
        long[] passed = {0};
        long last = 0;
        for (JournalSegment segment : JournalSegment.list(folder.resolve("journal"))) {
            JournalSegment.End end = segment.scan((_, _, _) -> {
                if (passed[0] == offsets.size()) {
                    return Optional.of("beyond the checkpoint");
                }
                passed[0]++;
                return Optional.empty();
            });
            if (end.offset() == 0 && segment.firstIndex() > 0) {
                Files.delete(segment.file());
                DurableFiles.syncFolder(folder.resolve("journal"));
                continue;
            }
            last = end.offset();
            if (!end.isSound()) {
                try (FileChannel channel = FileChannel.open(segment.file(), StandardOpenOption.WRITE)) {
                    channel.truncate(end.offset());
                    channel.force(true);
                }
            }
        }
        return last;
    }
}
