package entente.act;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The name of an act: the SHA-256 of its body's bytes, written as 64 lower-case hexadecimal digits. It is kept as four
 * numbers, since a fold compares names all the time and a record of a million acts holds millions of them.
 */
public final class ActRef implements Comparable<ActRef> {
    /** How many digits a name has. */
    public static final int DIGITS = 64;

    private static final int DIGITS_OF_A_NUMBER = 16;

    private static final int EIGHT = 8;

    private static final int BYTES = 32;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    private ActRef(long first, long second, long third, long fourth) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
    }

    /** @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits */
    public ActRef(String value) {
        this(required(value));
    }

    private ActRef(ActRef other) {
        this(other.first, other.second, other.third, other.fourth);
    }

    private static ActRef required(String value) {
        // A character beyond ASCII becomes a question mark, which is no digit.
        ActRef read = value.length() == DIGITS ? read(value.getBytes(StandardCharsets.US_ASCII), 0) : null;
        if (read == null) {
            throw new IllegalArgumentException("not the hash of an act: " + value);
        }
        return read;
    }

    /**
     * The name that is this hash.
     *
     * @throws IllegalArgumentException if it has not 32 bytes
     */
    public static ActRef of(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("not the hash of an act: " + hash.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(hash);
        return new ActRef(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    /** The hash that it is: 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /** The name that is written at a place of ASCII text, or null if there is none. */
    public static @Nullable ActRef read(byte[] text, int at) {
        if (text.length - at < DIGITS) {
            return null;
        }
        long wrong = 0;
        for (int i = at; i < at + DIGITS; i += EIGHT) {
            wrong |= HexDigits.wrong((long) LONG.get(text, i));
        }
        if (wrong != 0) {
            return null;
        }
        return new ActRef(
                number(text, at),
                number(text, at + DIGITS_OF_A_NUMBER),
                number(text, at + 2 * DIGITS_OF_A_NUMBER),
                number(text, at + 3 * DIGITS_OF_A_NUMBER));
    }

    private static long number(byte[] digits, int at) {
        return HexDigits.value((long) LONG.get(digits, at)) << 32
                | HexDigits.value((long) LONG.get(digits, at + EIGHT));
    }

    /** Its 64 digits. */
    public String value() {
        byte[] digits = new byte[DIGITS];
        write(digits, 0);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Writes its digits at a place of ASCII text. */
    public void write(byte[] text, int at) {
        write(first, text, at);
        write(second, text, at + DIGITS_OF_A_NUMBER);
        write(third, text, at + 2 * DIGITS_OF_A_NUMBER);
        write(fourth, text, at + 3 * DIGITS_OF_A_NUMBER);
    }

    private static void write(long number, byte[] text, int at) {
        LONG.set(text, at, HexDigits.digits(number >>> 32));
        LONG.set(text, at + EIGHT, HexDigits.digits(number & 0xFFFF_FFFFL));
    }

    /** The first twelve digits: enough for a person to tell acts apart on a page. */
    public String shortened() {
        return HexFormat.of().toHexDigits(first, DIGITS_OF_A_NUMBER).substring(0, 12);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActRef ref
                && first == ref.first
                && second == ref.second
                && third == ref.third
                && fourth == ref.fourth;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public int compareTo(ActRef other) {
        int by = Long.compareUnsigned(first, other.first);
        by = by == 0 ? Long.compareUnsigned(second, other.second) : by;
        by = by == 0 ? Long.compareUnsigned(third, other.third) : by;
        return by == 0 ? Long.compareUnsigned(fourth, other.fourth) : by;
    }

    @Override
    public String toString() {
        return value();
    }
}
