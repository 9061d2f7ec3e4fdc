package entente.act;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Lower-case hexadecimal digits in ASCII text, eight at once: a long holds their eight characters, the first in its
 * upper byte. Names of acts and salts are read and written by the million.
 */
final class HexDigits {
    /** How many digits a number has. */
    static final int OF_A_NUMBER = 16;

    private static final int EIGHT = 8;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private HexDigits() {}

    /** Whether so many digits stand at a place; a multiple of eight. */
    static boolean stand(byte[] text, int at, int count) {
        if (text.length - at < count) {
            return false;
        }
        long wrong = 0;
        for (int i = at; i < at + count; i += EIGHT) {
            wrong |= wrong((long) LONG.get(text, i));
        }
        return wrong == 0;
    }

    /** The number whose digits stand at a place. */
    static long number(byte[] text, int at) {
        return value((long) LONG.get(text, at)) << 32 | value((long) LONG.get(text, at + EIGHT));
    }

    /** Writes the digits of a number at a place. */
    static void write(long number, byte[] text, int at) {
        LONG.set(text, at, digits(number >>> 32));
        LONG.set(text, at + EIGHT, digits(number & 0xFFFF_FFFFL));
    }

    /** Zero if all eight are digits. */
    private static long wrong(long characters) {
        // No sum below runs over into the next byte once the upper bits are gone.
        long low = characters & ~HIGH;
        long digit = (low + (0x80 - '0') * ONES) & ~(low + (0x7F - '9') * ONES);
        long letter = (low + (0x80 - 'a') * ONES) & ~(low + (0x7F - 'f') * ONES);
        return (characters | ~(digit | letter)) & HIGH;
    }

    /** Their value, of 32 bits. */
    private static long value(long characters) {
        // Of letters, and not of digits, the bit of 64 is set.
        long nibbles = (characters & 0x0F * ONES) + 9 * (characters >>> 6 & ONES);
        long pairs = (nibbles | nibbles >>> 4) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs | pairs >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (fours | fours >>> 16) & 0xFFFF_FFFFL;
    }

    /** The digits of a value of 32 bits. */
    private static long digits(long value) {
        long fours = (value | value << 16) & 0x0000_FFFF_0000_FFFFL;
        long pairs = (fours | fours << 8) & 0x00FF_00FF_00FF_00FFL;
        long nibbles = (pairs | pairs << 4) & 0x0F * ONES;
        long letters = (nibbles + 6 * ONES) >>> 4 & ONES;
        return nibbles + '0' * ONES + ('a' - '0' - 10) * letters;
    }
}
