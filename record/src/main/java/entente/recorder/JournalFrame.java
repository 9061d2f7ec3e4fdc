package entente.recorder;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The bytes around a body in the journal, all numbers big-endian: u64 index, u32 length, body, u32 CRC32C over
 * everything before it, four magic bytes. The length has the lowest 21 bits. The highest bit marks the first frame of a
 * write, and the ten between count frames: when it was written, all before it but so many had been synced.
 */
final class JournalFrame {

    static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;
    static final int TRAILER_BYTES = Integer.BYTES + Integer.BYTES;
    static final int OVERHEAD_BYTES = HEADER_BYTES + TRAILER_BYTES;

    /** "EJF1". */
    static final int MAGIC = 0x454A4631;

    private JournalFrame() {}

    /** How many frames may be on their way to the disk when the next write begins. */
    static final int UNSYNCED_MAX = 1023;

    private static final int LENGTH_BITS = 21;
    private static final int FIRST_OF_WRITE = 1 << 31;

    /** What is said of a frame that is not the first of a write. */
    static final int WITHIN_WRITE = 0;

    /** What is said of the first frame of a write, when so many frames before it were not known to be durable. */
    static int firstOfWrite(int unsynced) {
        if (unsynced < 0 || unsynced > UNSYNCED_MAX) {
            throw new IllegalArgumentException("frames on their way to the disk: " + unsynced);
        }
        return FIRST_OF_WRITE | unsynced << LENGTH_BITS;
    }

    static byte[] format(long index, byte[] body, int mark) {
        ByteBuffer frame = ByteBuffer.allocate(OVERHEAD_BYTES + body.length);
        put(frame, index, body, mark);
        return frame.array();
    }

    /** Puts a frame at the buffer's position. */
    static void put(ByteBuffer target, long index, byte[] body, int mark) {
        int start = target.position();
        target.putLong(index).putInt(mark | body.length).put(body);
        CRC32C sum = new CRC32C();
        // A slice would be an object more for every act.
        int limit = target.limit();
        sum.update(target.limit(target.position()).position(start));
        target.limit(limit).putInt((int) sum.getValue()).putInt(MAGIC);
    }

    /** What stands at the buffer's position; the buffer does not move. */
    static Reading read(ByteBuffer buffer) {
        if (buffer.remaining() < HEADER_BYTES) {
            return new CutOff();
        }
        int at = buffer.position();
        long index = buffer.getLong(at);
        int marked = buffer.getInt(at + Long.BYTES);
        int length = bodyLength(marked);
        if (!isPossible(index, marked)) {
            return new Bad("the frame's index or length is impossible");
        }
        if (buffer.remaining() < OVERHEAD_BYTES + length) {
            return new CutOff();
        }
        CRC32C sum = new CRC32C();
        sum.update(buffer.slice(at, HEADER_BYTES + length));
        int end = at + HEADER_BYTES + length;
        if (buffer.getInt(end + Integer.BYTES) != MAGIC) {
            return new Bad("the frame's last four bytes are not its mark");
        }
        if (buffer.getInt(end) != (int) sum.getValue()) {
            return new Bad("the frame's checksum does not match");
        }
        byte[] body = new byte[length];
        buffer.get(at + HEADER_BYTES, body);
        return new Good(index, body, marked < 0 ? index - unsynced(marked) : 0);
    }

    /** How long the frame is that seems to stand at a place, by its length and its mark; 0 if none does. */
    static int sizeAt(ByteBuffer buffer, int at) {
        if (buffer.limit() - at < OVERHEAD_BYTES) {
            return 0;
        }
        int marked = buffer.getInt(at + Long.BYTES);
        int length = bodyLength(marked);
        return isPossible(buffer.getLong(at), marked)
                        && buffer.limit() - at >= OVERHEAD_BYTES + length
                        && buffer.getInt(at + OVERHEAD_BYTES + length - Integer.BYTES) == MAGIC
                ? OVERHEAD_BYTES + length
                : 0;
    }

    /** Whether the checksum of the frame between two places is right. */
    static boolean hasSum(ByteBuffer buffer, int start, int end) {
        CRC32C sum = new CRC32C();
        sum.update(buffer.slice(start, end - TRAILER_BYTES - start));
        return buffer.getInt(end - TRAILER_BYTES) == (int) sum.getValue();
    }

    private static boolean isPossible(long index, int marked) {
        return index >= (marked < 0 ? unsynced(marked) : 0)
                && bodyLength(marked) <= Recorder.BODY_BYTES_MAX
                && (marked < 0 || marked == bodyLength(marked));
    }

    private static int unsynced(int marked) {
        return marked >>> LENGTH_BITS & UNSYNCED_MAX;
    }

    /** The body's length, from the four bytes that stand in a frame. */
    static int bodyLength(int marked) {
        return marked & (1 << LENGTH_BITS) - 1;
    }

    sealed interface Reading {}

    /**
     * A whole frame; {@code size} bytes long.
     *
     * @param synced the frames with an index below it had been synced when this one was written; 0 if it does not say
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Good(long index, byte[] body, long synced) implements Reading {
        int size() {
            return OVERHEAD_BYTES + body.length;
        }
    }

    /** The bytes end before the frame does. */
    record CutOff() implements Reading {}

    /** No frame. */
    record Bad(String reason) implements Reading {}
}
