package entente.act;

/**
 * Eight lower-case hexadecimal digits at once: a long holds their eight characters, the first in its upper byte. Names
 * of acts are read and written by the million.
 */
final class HexDigits {
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private HexDigits() {}

    /** Zero if all eight are digits. */
    static long wrong(long characters) {
        // No sum below runs over into the next byte once the upper bits are gone.
        long low = characters & ~HIGH;
        long digit = (low + (0x80 - '0') * ONES) & ~(low + (0x7F - '9') * ONES);
        long letter = (low + (0x80 - 'a') * ONES) & ~(low + (0x7F - 'f') * ONES);
        return (characters | ~(digit | letter)) & HIGH;
    }

    /** Their value, of 32 bits. */
    static long value(long characters) {
        // Of letters, and not of digits, the bit of 64 is set.
        long nibbles = (characters & 0x0F * ONES) + 9 * (characters >>> 6 & ONES);
        long pairs = (nibbles | nibbles >>> 4) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs | pairs >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (fours | fours >>> 16) & 0xFFFF_FFFFL;
    }

    /** The digits of a value of 32 bits. */
    static long digits(long value) {
        long fours = (value | value << 16) & 0x0000_FFFF_0000_FFFFL;
        long pairs = (fours | fours << 8) & 0x00FF_00FF_00FF_00FFL;
        long nibbles = (pairs | pairs << 4) & 0x0F * ONES;
        long letters = (nibbles + 6 * ONES) >>> 4 & ONES;
        return nibbles + '0' * ONES + ('a' - '0' - 10) * letters;
    }
}
