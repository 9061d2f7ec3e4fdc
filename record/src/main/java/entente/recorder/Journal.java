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
 * The bodies of a log in the order of their indexes, in append-only files. The return of {@link #sync} is the commit
 * point of the whole record: what was written before is durable, everything else can be made from it again.
 *
 * <p>Writing is for one thread at a time. Of a few lanes each may be in its sync meanwhile, with a file handle of its
 * own: the system tells an error of the disk once to each handle, and a lane must not have it told to another.
 */
final class Journal implements AutoCloseable {

    /** A segment longer than this is followed by a new one, in bytes. */
    static final int SEGMENT_BYTES_MAX = 64 * 1024 * 1024;

    /** A file grows by as much as it holds, within these limits, in bytes. */
    private static final int GROWTH_BYTES_MIN = 64 * 1024;

    private static final int GROWTH_BYTES_MAX = 8 * 1024 * 1024;

    private static final long NOTHING = Long.MAX_VALUE;

    private static final int KEPT_BYTES = 256 * 1024;
    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(KEPT_BYTES).asReadOnlyBuffer();

    /** Forces a file to the disk; others exist that fail on purpose. */
    @FunctionalInterface
    interface Sync {
        void force(FileChannel channel) throws IOException;

        /** From how many nanoseconds on a commit is so slow that two at once would only be in each other's way. */
        default long slowNanos() {
            return 1_000_000;
        }
    }

    private final Path folder;
    private final Sync sync;
    private final int segmentBytesMax;
    private final TreeMap<Long, Path> segments = new TreeMap<>();
    private long[] offsets = new long[1024];
    private int count;
    private FileChannel[] channels;
    // For each lane where the write began of which the disk is not known to have all, or nothing.
    private final long[] unsynced;
    // Up to here the file is long enough: a sync of what is written before has no length to make durable.
    private long prepared;
    // Where the next frame goes: asking the file is a system call.
    private long end;
    // What a heap buffer holds is copied once more on its way to the disk.
    private final ByteBuffer kept = ByteBuffer.allocateDirect(KEPT_BYTES);

    private Journal(Path folder, Sync sync, int segmentBytesMax, FileChannel[] channels, long end) {
        this.folder = folder;
        this.sync = sync;
        this.segmentBytesMax = segmentBytesMax;
        this.channels = channels;
        this.unsynced = new long[channels.length];
        Arrays.fill(unsynced, NOTHING);
        this.end = end;
    }

    /**
     * Opens the journal for appending after its segments have been found sound.
     *
     * @param lanes how many may be in a sync at once
     * @param end where the frames of the last segment end; what an earlier writer had prepared behind them goes
     */
    static Journal open(Path folder, Sync sync, int lanes, int segmentBytesMax, long end) throws IOException {
        List<JournalSegment> found = JournalSegment.list(folder);
        Path last = found.isEmpty()
                ? folder.resolve(JournalSegment.fileName(0))
                : found.getLast().file();
        Journal journal = new Journal(folder, sync, segmentBytesMax, openSegment(last, lanes, end), end);
        // What a writer that was killed has left may be in the system's memory only, and is about to be signed.
        sync.force(journal.channels[0]);
        journal.segments.put(0L, folder.resolve(JournalSegment.fileName(0)));
        found.forEach(segment -> journal.segments.put(segment.firstIndex(), segment.file()));
        return journal;
    }

    private static FileChannel[] openSegment(Path file, int lanes, long end) throws IOException {
        FileChannel[] channels = new FileChannel[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            channels[lane] = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        channels[0].truncate(end);
        DurableFiles.syncFolder(DurableFiles.parentOf(file));
        return channels;
    }

    /** Tells where a frame lies that was found while opening. */
    synchronized void remember(long offset) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count + count / 2);
        }
        offsets[count++] = offset;
    }

    /** See {@link Sync#slowNanos}. */
    long slowNanos() {
        return sync.slowNanos();
    }

    /** Number of frames. */
    synchronized long size() {
        return count;
    }

    /** Writes the bodies under the next indexes and forces them to the disk, in the one lane there is. */
    void append(List<byte[]> bodies) throws IOException {
        write(0, bodies);
        sync(0);
    }

    /** Whether a write of these bodies would begin a new file: then no lane may be in a sync. */
    boolean beginsFile(List<byte[]> bodies) {
        return end + bodies.stream().mapToLong(Journal::frameBytes).sum() >= segmentBytesMax;
    }

    /** Writes the bodies under the next indexes. */
    void write(int lane, List<byte[]> bodies) throws IOException {
        int mark = JournalFrame.firstOfWrite(begin(lane));
        for (int from = 0; from < bodies.size(); mark = JournalFrame.WITHIN_WRITE) {
            if (end >= segmentBytesMax) {
                roll();
            }
            from = appendToSegment(lane, bodies, from, mark);
        }
    }

    /** Makes durable what this lane has written. */
    void sync(int lane) throws IOException {
        sync.force(channels[lane]);
        synchronized (this) {
            unsynced[lane] = NOTHING;
        }
    }

    /** Notes that a lane writes from here on; returns how many frames before are not known to be durable. */
    private synchronized int begin(int lane) {
        long first = count;
        for (long from : unsynced) {
            first = Math.min(first, from);
        }
        unsynced[lane] = count;
        return (int) (count - first);
    }

    /** The body at an index that {@link #write} or {@link #remember} has passed. */
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
        boolean failed;
        synchronized (this) {
            failed = Arrays.stream(unsynced).anyMatch(from -> from != NOTHING);
        }
        try {
            if (!failed && prepared > end) {
                channels[0].truncate(end);
            }
        } finally {
            closeAll();
        }
    }

    private void closeAll() throws IOException {
        for (FileChannel channel : channels) {
            channel.close();
        }
    }

    private int appendToSegment(int lane, List<byte[]> bodies, int from, int mark) throws IOException {
        int to = from;
        int bytes = 0;
        while (to < bodies.size() && end + bytes < segmentBytesMax) {
            bytes += frameBytes(bodies.get(to));
            to++;
        }
        ByteBuffer frames = bytes <= kept.capacity() ? kept.clear() : ByteBuffer.allocate(bytes);
        long first = size();
        for (int position = from; position < to; position++) {
            JournalFrame.put(
                    frames,
                    first + position - from,
                    bodies.get(position),
                    position == from ? mark : JournalFrame.WITHIN_WRITE);
        }
        // Of a large write the disk has more to do with its bytes than with its length.
        if (bytes <= KEPT_BYTES) {
            prepare(channels[lane], end + bytes);
        }
        DurableFiles.writeFully(channels[lane], frames.flip(), end);
        rememberAll(bodies.subList(from, to));
        return to;
    }

    private synchronized void rememberAll(List<byte[]> written) {
        for (byte[] body : written) {
            remember(end);
            end += frameBytes(body);
        }
    }

    // Zeros, and not a hole: a block that was never written costs the next sync as much as a new length.
    private void prepare(FileChannel channel, long needed) throws IOException {
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
        channels[0].truncate(end);
        sync.force(channels[0]);
        closeAll();
        Path file = folder.resolve(JournalSegment.fileName(size()));
        channels = openSegment(file, channels.length, 0);
        end = 0;
        prepared = 0;
        synchronized (this) {
            segments.put(size(), file);
        }
    }

    private static int frameBytes(byte[] body) {
        return JournalFrame.OVERHEAD_BYTES + body.length;
    }

    private static byte[] wholeBody(Path file, long index, byte[] frame) throws DamagedRecordException {
        return switch (JournalFrame.read(ByteBuffer.wrap(frame))) {
            case JournalFrame.Good good when good.index() == index -> good.body();
            case JournalFrame.Good _, JournalFrame.CutOff _, JournalFrame.Bad _ ->
                throw new DamagedRecordException(file, "the frame of index " + index + " changed while in use");
        };
    }
}
