package entente.act;

import java.nio.ByteBuffer;
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

    private static final int BYTES = 32;

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
        if (!HexDigits.stand(text, at, DIGITS)) {
            return null;
        }
        return new ActRef(
                HexDigits.number(text, at),
                HexDigits.number(text, at + HexDigits.OF_A_NUMBER),
                HexDigits.number(text, at + 2 * HexDigits.OF_A_NUMBER),
                HexDigits.number(text, at + 3 * HexDigits.OF_A_NUMBER));
    }

    /** Its 64 digits. */
    public String value() {
        byte[] digits = new byte[DIGITS];
        write(digits, 0);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Writes its digits at a place of ASCII text. */
    public void write(byte[] text, int at) {
        HexDigits.write(first, text, at);
        HexDigits.write(second, text, at + HexDigits.OF_A_NUMBER);
        HexDigits.write(third, text, at + 2 * HexDigits.OF_A_NUMBER);
        HexDigits.write(fourth, text, at + 3 * HexDigits.OF_A_NUMBER);
    }

    /** The first twelve digits: enough for a person to tell acts apart on a page. */
    public String shortened() {
        return HexFormat.of().toHexDigits(first, HexDigits.OF_A_NUMBER).substring(0, 12);
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
