package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A run of whole frames of a journal file in memory, with the hashes of their bodies once these are made. */
final class FramePiece {
    /** Room for several of the largest frames. */
    private static final int BYTES = 4 * (Recorder.BODY_BYTES_MAX + JournalFrame.OVERHEAD_BYTES);

    private final byte[] array;
    private final ByteBuffer bytes;
    private int[] starts = new int[1024];
    private @Nullable Hash[] hashes = new @Nullable Hash[1024];
    private long offset;
    private int count;
    private boolean last;

    /** @param fileBytes the length of the file, of which no more than that has to be held */
    FramePiece(long fileBytes) {
        array = new byte[Math.clamp(fileBytes, 1, BYTES)];
        bytes = ByteBuffer.wrap(array);
        bytes.limit(0);
    }

    /** Reads on where another piece ends; that one may be read from meanwhile. */
    void fill(FileChannel input, FramePiece before) throws IOException {
        offset = before.offset + before.end();
        bytes.clear().put(before.bytes.duplicate().position(before.end()));
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = input.read(bytes);
        }
        last = read < 0;
        bytes.flip();
        split();
    }

    private void split() {
        count = 0;
        int at = 0;
        for (int size = JournalFrame.sizeAt(bytes, at); size > 0; size = JournalFrame.sizeAt(bytes, at)) {
            if (count == starts.length - 1) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                hashes = new @Nullable Hash[starts.length];
            }
            starts[count++] = at;
            at += size;
        }
        starts[count] = at;
    }

    private int end() {
        return starts[count];
    }

    /** Hashes the bodies of one part of so many; a frame whose checksum is wrong gets no hash. */
    void hash(int part, int parts) {
        int to = (int) ((long) count * (part + 1) / parts);
        for (int frame = (int) ((long) count * part / parts); frame < to; frame++) {
            hashes[frame] = JournalFrame.hasSum(bytes, starts[frame], starts[frame + 1])
                    ? Hash.sha256(array, starts[frame] + JournalFrame.HEADER_BYTES, bodyLength(frame))
                    : null;
        }
    }

    int count() {
        return count;
    }

    /** Where a frame begins in the file; of the count, where they end. */
    long offset(int frame) {
        return offset + starts[frame];
    }

    long index(int frame) {
        return bytes.getLong(starts[frame]);
    }

    /** The hash of a body, or null if its frame is bad. */
    @Nullable
    Hash hash(int frame) {
        return hashes[frame];
    }

    /** A copy of a body. */
    byte[] body(int frame) {
        int from = starts[frame] + JournalFrame.HEADER_BYTES;
        return Arrays.copyOfRange(array, from, from + bodyLength(frame));
    }

    /** Whether no further frames are to be found: the file ends in this piece, or something in it is no frame. */
    boolean isLast() {
        return last || count == 0;
    }

    /** Why what stands at a frame's place, or behind all of them, is no frame; empty at the end of the file. */
    String problem(int frame) {
        ByteBuffer rest = bytes.duplicate().position(starts[frame]);
        return switch (JournalFrame.read(rest)) {
            case JournalFrame.Good _ -> "";
            case JournalFrame.CutOff _ -> rest.hasRemaining() ? "the frame is cut off" : "";
            case JournalFrame.Bad(String reason) -> reason;
        };
    }

    private int bodyLength(int frame) {
        return starts[frame + 1] - starts[frame] - JournalFrame.OVERHEAD_BYTES;
    }
}
