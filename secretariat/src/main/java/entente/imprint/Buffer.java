package entente.imprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that become more. */
final class Buffer {
    private byte[] bytes = new byte[256];
    private int size;

    @SuppressWarnings("EnumOrdinal") // An imprint is read by the very program that wrote it.
    void tag(Tag tag) {
        one(tag.ordinal());
    }

    /** A number that is not negative, or any where all 64 bits count. */
    void number(long number) {
        long left = number;
        while ((left & ~0x7fL) != 0) {
            one((int) (left & 0x7f) | 0x80);
            left >>>= 7;
        }
        one((int) left);
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        all(encoded);
    }

    void all(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void one(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    byte[] length() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(size).array();
    }

    int size() {
        return size;
    }

    /** The bytes, and some behind {@link #size} that mean nothing. */
    byte[] bytes() {
        return bytes;
    }
}
