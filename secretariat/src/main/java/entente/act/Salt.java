package entente.act;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an act is salted with: 16 random bytes, written as 32 lower-case hexadecimal digits. They are kept as two
 * numbers: as a text each was a thirteenth of what an act takes in memory.
 */
public final class Salt {
    /** How many digits a salt has. */
    public static final int DIGITS = 32;

    /** How many bytes. */
    public static final int BYTES = 16;

    private final long first;
    private final long second;

    private Salt(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /** @throws IllegalArgumentException if it is not 32 lower-case hexadecimal digits */
    public Salt(String value) {
        this(required(value));
    }

    private Salt(Salt other) {
        this(other.first, other.second);
    }

    private static Salt required(String value) {
        // A character beyond ASCII becomes a question mark, which is no digit.
        Salt read = value.length() == DIGITS ? read(value.getBytes(StandardCharsets.US_ASCII), 0) : null;
        if (read == null) {
            throw new IllegalArgumentException("not 16 bytes in hexadecimal: " + value);
        }
        return read;
    }

    /**
     * The salt that is these bytes.
     *
     * @throws IllegalArgumentException if they are not 16
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("no salt: " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Salt(in.getLong(), in.getLong());
    }

    /** The salt that is written at a place of ASCII text, or null if there is none. */
    public static @Nullable Salt read(byte[] text, int at) {
        return HexDigits.stand(text, at, DIGITS)
                ? new Salt(HexDigits.number(text, at), HexDigits.number(text, at + HexDigits.OF_A_NUMBER))
                : null;
    }

    /** Its 32 digits. */
    public String value() {
        byte[] digits = new byte[DIGITS];
        write(digits, 0);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Writes its digits at a place of ASCII text. */
    public void write(byte[] text, int at) {
        HexDigits.write(first, text, at);
        HexDigits.write(second, text, at + HexDigits.OF_A_NUMBER);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Salt salt && first == salt.first && second == salt.second;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public String toString() {
        return value();
    }
}
