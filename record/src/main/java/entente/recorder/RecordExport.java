package entente.recorder;

import entente.record.Checkpoint;
import entente.record.Entry;
import entente.record.Hash;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.record.Tree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record once more, without what was not released: a folder that any static web server can serve and that
 * {@link RecordVerifier} checks like the record itself. Reads only; the record's writers may go on meanwhile.
 */
public final class RecordExport {

    /** The file that lists all others, since a web server does not: bytes, SHA-256 and path, one file a line. */
    public static final String MANIFEST = "manifest";

    /** The page for whoever comes with a browser. */
    public static final String INDEX_PAGE = "index.html";

    private final RecordFolder from;
    private final RecordFolder to;
    private final Predicate<Hash> released;
    private long bodies;
    private long withheld;

    /**
     * @param from the record
     * @param target where to; must be empty or not there
     * @param released whether the body with this SHA-256 may go out
     */
    public RecordExport(RecordFolder from, Path target, Predicate<Hash> released) {
        this.from = from;
        this.to = new RecordFolder(target);
        this.released = released;
    }

    /**
     * What was written.
     *
     * @param bodies how many bodies
     * @param withheld how many entries went without theirs
     * @param documents how many documents
     */
    public record Written(long bodies, long withheld, long documents) {}

    /**
     * Writes everything but the manifest.
     *
     * @param documents which documents go out; one that is not here is passed over
     * @throws IOException if the target is not empty, the record is damaged, or the disk fails
     */
    public Written write(Collection<Hash> documents) throws IOException {
        if (Files.exists(to.path()) && !isEmpty(to.path())) {
            throw new IOException(to.path() + " is not empty");
        }
        Files.createDirectories(to.logs());
        Files.copy(from.policy(), to.policy());
        for (String name : from.logNames()) {
            log(name);
        }
        long copied = 0;
        for (Hash document : documents) {
            Optional<byte[]> bytes = from.documents().get(document);
            if (bytes.isPresent()) {
                to.documents().put(bytes.get());
                copied++;
            }
        }
        return new Written(bodies, withheld, copied);
    }

    /** Lists every file that is there by now; the last step. */
    public void writeManifest() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(to.path())) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        StringBuilder lines = new StringBuilder();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            lines.append(bytes.length)
                    .append(' ')
                    .append(Hash.sha256(bytes).hex())
                    .append(' ')
                    .append(to.path().relativize(file).toString().replace('\\', '/'))
                    .append('\n');
        }
        Files.writeString(to.path().resolve(MANIFEST), lines);
    }

    private void log(String name) throws IOException {
        Path source = from.log(name);
        Path target = to.log(name);
        byte[] signed = Files.readAllBytes(source.resolve("checkpoint"));
        long size = size(source, signed);
        Files.createDirectories(target.resolve("journal"));
        Files.write(target.resolve("checkpoint"), signed);
        for (Tile tile : Tile.needed(size)) {
            Path file = target.resolve(tile.path());
            Files.createDirectories(DurableFiles.parentOf(file));
            Files.write(file, tile(source, tile));
        }
        if (ReceivedVerifier.isMirrored(source)) {
            received(name, source, target.resolve("journal"), size);
        } else {
            bodies(source.resolve("journal"), target.resolve("journal"), size);
        }
    }

    // Others' acts go out like one's own, as far as their bodies are here; what matches no entry is passed over.
    private void received(String name, Path source, Path target, long size) throws IOException {
        Tree tree = new Tree();
        LogEntries.of(source).forEach((_, entry) -> tree.append(entry.leafHash()));
        long before = bodies;
        try (Frames frames = new Frames(target)) {
            new ReceivedVerifier(name, source, tree, (_, _, _, _) -> {}).verify((_, index, body) -> {
                if (index < size && released.test(Hash.sha256(body))) {
                    frames.add(index, body);
                    bodies++;
                }
            });
        }
        withheld += size - (bodies - before);
    }

    private static long size(Path log, byte[] signed) throws IOException {
        Path file = log.resolve("checkpoint");
        return switch (SignedNote.parse(signed)) {
            case Parsed.Valid<SignedNote>(SignedNote note)
            when Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint checkpoint) ->
                checkpoint.size();
            case Parsed.Valid<SignedNote> _, Parsed.Invalid<SignedNote> _ ->
                throw new DamagedRecordException(file, "is no checkpoint");
        };
    }

    // The log may have grown since the checkpoint was read: then the full tile stands for the partial one.
    private static byte[] tile(Path log, Tile tile) throws IOException {
        Path exact = log.resolve(tile.path());
        if (Files.exists(exact)) {
            return Files.readAllBytes(exact);
        }
        byte[] full = Files.readAllBytes(log.resolve(tile.full().path()));
        int unit = tile.level() == Tile.ENTRIES ? Entry.LENGTH + Short.BYTES : Hash.LENGTH;
        return Arrays.copyOf(full, tile.width() * unit);
    }

    private void bodies(Path source, Path target, long size) throws IOException {
        try (Frames frames = new Frames(target)) {
            for (JournalSegment segment : JournalSegment.list(source)) {
                JournalSegment.End end = segment.scan((_, index, body) -> {
                    if (index >= size) {
                        return Optional.of("beyond the checkpoint");
                    }
                    if (released.test(Hash.sha256(body))) {
                        frames.add(index, body);
                        bodies++;
                    } else {
                        withheld++;
                    }
                    return Optional.empty();
                });
                if (!end.isSound()) {
                    return;
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.findAny().isEmpty();
        }
    }

    /** The journal of the released bodies, in files of the usual size. */
    private static final class Frames implements AutoCloseable {
        private final Path folder;
        private @Nullable FileChannel channel;

        Frames(Path folder) {
            this.folder = folder;
        }

        void add(long index, byte[] body) throws IOException {
            FileChannel open = channel;
            if (open == null || open.position() >= Journal.SEGMENT_BYTES_MAX) {
                close();
                Path file = folder.resolve(JournalSegment.fileName(index));
                open = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                channel = open;
            }
            DurableFiles.writeFully(
                    open, java.nio.ByteBuffer.wrap(JournalFrame.format(index, body, JournalFrame.WITHIN_WRITE)));
        }

        @Override
        public void close() throws IOException {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
