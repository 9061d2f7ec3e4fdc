package entente.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The file form of up to 256 entries (C2SP tlog-tiles): each a big-endian u16 length and that many bytes. */
public final class EntryBundle {

    /** Largest entry the format can hold, in bytes. */
    public static final int ENTRY_BYTES_MAX = 0xFFFF;

    private EntryBundle() {}

    /** The bundle of the given entries, in order. */
    public static byte[] format(List<byte[]> entries) {
        int length = entries.stream().mapToInt(entry -> 2 + entry.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            if (entry.length > ENTRY_BYTES_MAX) {
                throw new IllegalArgumentException("an entry has at most 65535 bytes, not " + entry.length);
            }
            buffer.putShort((short) entry.length).put(entry);
        }
        return buffer.array();
    }

    /** Reads a bundle that must hold exactly {@code width} entries and nothing after them. */
    public static Parsed<List<byte[]>> parse(byte[] bytes, int width) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>();
        while (buffer.hasRemaining()) {
            int length = buffer.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(buffer.getShort());
            if (length > buffer.remaining()) {
                return Parsed.invalid("entry " + entries.size() + " of the bundle is cut off");
            }
            byte[] entry = new byte[length];
            buffer.get(entry);
            entries.add(entry);
        }
        return entries.size() == width
                ? Parsed.valid(List.copyOf(entries))
                : Parsed.invalid("the bundle holds " + entries.size() + " entries, not " + width);
    }
}
