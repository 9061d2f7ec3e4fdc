package entente.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bodies that a mirror was given, in the order in which they came: {@code u64 index | u32 length | body}. A frame
 * counts if the log's entry at that index is the hash of its body, so it needs no checksum of its own.
 */
final class ReceivedBodies {
    private static final long NONE = -1;

    private final Disk disk;
    private long[] offsets = new long[256];
    private long end;
    private long count;

    ReceivedBodies(Disk disk) {
        this.disk = disk;
        Arrays.fill(offsets, NONE);
    }

    /** Says whether a body is that of the log's entry at an index. */
    @FunctionalInterface
    interface Match {
        boolean test(long index, byte[] body);
    }

    /** Reads what is there; a frame that a power cut left half is cut off. */
    void load(Match match) throws IOException {
        long at = 0;
        while (true) {
            ByteBuffer header = ByteBuffer.wrap(disk.read(ReceivedFile.PATH, at, ReceivedFile.HEADER_BYTES));
            if (header.remaining() < ReceivedFile.HEADER_BYTES) {
                break;
            }
            long index = header.getLong();
            int length = header.getInt();
            if (index < 0 || length < 0 || length > MirroredLog.BODY_BYTES_MAX) {
                break;
            }
            byte[] body = disk.read(ReceivedFile.PATH, at + ReceivedFile.HEADER_BYTES, length);
            if (body.length < length) {
                break;
            }
            if (match.test(index, body)) {
                remember(index, at);
            }
            at += ReceivedFile.HEADER_BYTES + length;
        }
        end = at;
        if (disk.read(ReceivedFile.PATH, at, 1).length > 0) {
            disk.truncate(ReceivedFile.PATH, at);
            disk.sync();
        }
    }

    boolean has(long index) {
        return index < offsets.length && offsets[(int) index] != NONE;
    }

    /** Adds a body; durable after the disk's next sync. */
    void add(long index, byte[] body) throws IOException {
        ReceivedFile.add(disk, index, body);
        remember(index, end);
        end += ReceivedFile.HEADER_BYTES + body.length;
    }

    Optional<byte[]> get(long index) throws IOException {
        if (!has(index)) {
            return Optional.empty();
        }
        long at = offsets[(int) index];
        int length = ByteBuffer.wrap(disk.read(ReceivedFile.PATH, at + Long.BYTES, Integer.BYTES))
                .getInt();
        return Optional.of(disk.read(ReceivedFile.PATH, at + ReceivedFile.HEADER_BYTES, length));
    }

    /** How many bodies there are. */
    long count() {
        return count;
    }

    private void remember(long index, long offset) {
        if (index >= offsets.length) {
            int before = offsets.length;
            offsets = Arrays.copyOf(offsets, (int) Math.max(index + 1, before * 2L));
            Arrays.fill(offsets, before, offsets.length, NONE);
        }
        if (offsets[(int) index] == NONE) {
            count++;
        }
        offsets[(int) index] = offset;
    }
}
