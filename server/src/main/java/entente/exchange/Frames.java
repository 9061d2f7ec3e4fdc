package entente.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several byte strings in one answer: for each {@code u32 length} and the bytes; a length of 2^32 - 1 is none. */
final class Frames {
    private static final int NONE = -1;

    private Frames() {}

    static byte[] format(List<Optional<byte[]>> strings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Optional<byte[]> string : strings) {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(string.map(bytes -> bytes.length).orElse(NONE))
                    .array());
            string.ifPresent(out::writeBytes);
        }
        return out.toByteArray();
    }

    /** Reads them; empty if the bytes are not exactly whole frames. */
    static Optional<List<Optional<byte[]>>> parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Optional<byte[]>> strings = new ArrayList<>();
        while (in.remaining() >= Integer.BYTES) {
            int length = in.getInt();
            if (length == NONE) {
                strings.add(Optional.empty());
            } else if (length < 0 || length > in.remaining()) {
                return Optional.empty();
            } else {
                byte[] string = new byte[length];
                in.get(string);
                strings.add(Optional.of(string));
            }
        }
        return in.hasRemaining() ? Optional.empty() : Optional.of(strings);
    }
}
