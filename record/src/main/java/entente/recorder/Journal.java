package entente.recorder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bodies of a log in the order of their indexes, in append-only files. The return of {@link #append} is the
 * commit point of the whole record: what it wrote is durable, everything else can be made from it again.
 */
final class Journal implements AutoCloseable {

    /** A segment longer than this is followed by a new one, in bytes. */
    static final int SEGMENT_BYTES_MAX = 64 * 1024 * 1024;

    /** A file grows by as much as it holds, within these limits, in bytes. */
    private static final int GROWTH_BYTES_MIN = 64 * 1024;

    private static final int GROWTH_BYTES_MAX = 8 * 1024 * 1024;

    private static final int KEPT_BYTES = 256 * 1024;
    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(KEPT_BYTES).asReadOnlyBuffer();

    /** Forces a file to the disk; a second one exists that fails on purpose. */
    @FunctionalInterface
    interface Sync {
        void force(FileChannel channel) throws IOException;
    }

    private final Path folder;
    private final Sync sync;
    private final int segmentBytesMax;
    private final TreeMap<Long, Path> segments = new TreeMap<>();
    private long[] offsets = new long[1024];
    private int count;
    private FileChannel channel;
    // Up to here the file is long enough: a sync of what is written before has no length to make durable.
    private long prepared;
    // Where the next frame goes: asking the file is a system call.
    private long end;
    private boolean failed;
    // What a heap buffer holds is copied once more on its way to the disk.
    private final ByteBuffer kept = ByteBuffer.allocateDirect(KEPT_BYTES);

    private Journal(Path folder, Sync sync, int segmentBytesMax, FileChannel channel, long end) {
        this.folder = folder;
        this.sync = sync;
        this.segmentBytesMax = segmentBytesMax;
        this.channel = channel;
        this.end = end;
    }

    /**
     * Opens the journal for appending after its segments have been found sound.
     *
     * @param end where the frames of the last segment end; what an earlier writer had prepared behind them goes
     */
    static Journal open(Path folder, Sync sync, int segmentBytesMax, long end) throws IOException {
        List<JournalSegment> found = JournalSegment.list(folder);
        Path last = found.isEmpty()
                ? folder.resolve(JournalSegment.fileName(0))
                : found.getLast().file();
        Journal journal = new Journal(folder, sync, segmentBytesMax, openSegment(last, end), end);
        journal.segments.put(0L, folder.resolve(JournalSegment.fileName(0)));
        found.forEach(segment -> journal.segments.put(segment.firstIndex(), segment.file()));
        return journal;
    }

    private static FileChannel openSegment(Path file, long end) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end).position(end);
        DurableFiles.syncFolder(DurableFiles.parentOf(file));
        return channel;
    }

    /** Tells where a frame lies that was found while opening. */
    synchronized void remember(long offset) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count + count / 2);
        }
        offsets[count++] = offset;
    }

    /** Number of frames. */
    synchronized long size() {
        return count;
    }

    /** Writes the bodies under the next indexes and forces them to the disk. */
    void append(List<byte[]> bodies) throws IOException {
        failed = true;
        for (int from = 0; from < bodies.size(); ) {
            if (end >= segmentBytesMax) {
                roll();
            }
            from = appendToSegment(bodies, from);
        }
        sync.force(channel);
        failed = false;
    }

    /** The body at an index that {@link #append} or {@link #remember} has passed. */
    byte[] body(long index) throws IOException {
        long offset;
        Path file;
        synchronized (this) {
            if (index < 0 || index >= count) {
                throw new IndexOutOfBoundsException("no body " + index + " among " + count);
            }
            offset = offsets[(int) index];
            Map.Entry<Long, Path> segment = segments.floorEntry(index);
            file = segment.getValue();
        }
        // Not a channel: an interrupted reader would close it.
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(offset + Long.BYTES);
            int length = JournalFrame.bodyLength(reader.readInt());
            if (length > Recorder.BODY_BYTES_MAX) {
                throw new DamagedRecordException(file, "the frame of index " + index + " changed while in use");
            }
            byte[] frame = new byte[JournalFrame.OVERHEAD_BYTES + length];
            reader.seek(offset);
            reader.readFully(frame);
            return wholeBody(file, index, frame);
        }
    }

    /** Passes each body from an index on and below the limit to the visitor, in order, one segment window in memory. */
    void forEach(long from, long limit, BodyVisitor visitor) throws IOException {
        if (from >= limit) {
            return;
        }
        List<Path> files;
        long[] passed = {0};
        synchronized (this) {
            passed[0] = segments.floorKey(from);
            files = List.copyOf(segments.tailMap(passed[0]).values());
        }
        for (Path file : files) {
            JournalSegment.End end = new JournalSegment(file, passed[0]).scan((_, index, body) -> {
                if (passed[0] == limit || index != passed[0]) {
                    return Optional.of("index " + index + " stands in place of " + passed[0]);
                }
                if (index >= from) {
                    visitor.body(index, body);
                }
                passed[0]++;
                return Optional.empty();
            });
            // What is being written beyond the limit meanwhile may well be half a frame.
            if (passed[0] == limit) {
                return;
            }
            if (!end.isSound()) {
                throw new DamagedRecordException(file, "at byte " + end.offset() + ": " + end.problem());
            }
        }
        if (passed[0] < limit) {
            throw new DamagedRecordException(folder, "the journal ends before index " + passed[0]);
        }
    }

    /** Gives back what was prepared and not used, unless the disk has failed: then nothing is touched any more. */
    @Override
    public void close() throws IOException {
        try (FileChannel open = channel) {
            if (!failed && prepared > end) {
                open.truncate(end);
            }
        }
    }

    private int appendToSegment(List<byte[]> bodies, int from) throws IOException {
        int to = from;
        int bytes = 0;
        while (to < bodies.size() && end + bytes < segmentBytesMax) {
            bytes += JournalFrame.OVERHEAD_BYTES + bodies.get(to).length;
            to++;
        }
        ByteBuffer frames = bytes <= kept.capacity() ? kept.clear() : ByteBuffer.allocate(bytes);
        long first = size();
        for (int position = from; position < to; position++) {
            JournalFrame.put(frames, first + position - from, bodies.get(position), position == 0);
        }
        // Of a large write the disk has more to do with its bytes than with its length.
        if (bytes <= KEPT_BYTES) {
            prepare(end + bytes);
        }
        DurableFiles.writeFully(channel, frames.flip());
        rememberAll(bodies.subList(from, to));
        return to;
    }

    private synchronized void rememberAll(List<byte[]> written) {
        for (byte[] body : written) {
            remember(end);
            end += JournalFrame.OVERHEAD_BYTES + body.length;
        }
    }

    // Zeros, and not a hole: a block that was never written costs the next sync as much as a new length.
    private void prepare(long needed) throws IOException {
        if (needed <= prepared) {
            return;
        }
        long at = Math.max(prepared, end);
        // The room is a favour: on a disk that is nearly full it must leave space for what follows a write.
        long free = segments.lastEntry().getValue().toFile().getUsableSpace() - (needed - at);
        long target = needed + Math.min(Math.clamp(needed, GROWTH_BYTES_MIN, GROWTH_BYTES_MAX), Math.max(0, free / 2));
        while (at < target) {
            at += channel.write(ZEROS.slice(0, (int) Math.min(KEPT_BYTES, target - at)), at);
        }
        prepared = target;
    }

    // The old segment is durable before the new one exists, so only the last one can ever be torn or have room left.
    private void roll() throws IOException {
        channel.truncate(end);
        sync.force(channel);
        channel.close();
        Path file = folder.resolve(JournalSegment.fileName(size()));
        channel = openSegment(file, 0);
        end = 0;
        prepared = 0;
        synchronized (this) {
            segments.put(size(), file);
        }
    }

    private static byte[] wholeBody(Path file, long index, byte[] frame) throws DamagedRecordException {
        return switch (JournalFrame.read(ByteBuffer.wrap(frame))) {
            case JournalFrame.Good good when good.index() == index -> good.body();
            case JournalFrame.Good _, JournalFrame.CutOff _, JournalFrame.Bad _ ->
                throw new DamagedRecordException(file, "the frame of index " + index + " changed while in use");
        };
    }
}
