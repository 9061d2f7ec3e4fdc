package entente.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes the file of bodies that a mirror has of a log: {@code u64 index | u32 length | body}, in any order. */
public final class ReceivedFile {
    /** Where it lies in a log's folder. */
    public static final String PATH = "received/bodies";

    static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;

    private ReceivedFile() {}

    /** Makes the file, by which a log's folder is known for a mirror's; durable after the disk's next sync. */
    public static void prepare(Disk disk) throws IOException {
        disk.append(PATH, new byte[0]);
    }

    /** Adds a body; durable after the disk's next sync. */
    public static void add(Disk disk, long index, byte[] body) throws IOException {
        disk.append(
                PATH,
                ByteBuffer.allocate(HEADER_BYTES + body.length)
                        .putLong(index)
                        .putInt(body.length)
                        .put(body)
                        .array());
    }
}
