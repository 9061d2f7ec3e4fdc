package entente.body;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes looked at eight at a time: a start reads hundreds of millions of them. */
final class Octets {
    static final int EIGHT = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private Octets() {}

    /** Eight bytes, the first in the lowest byte. */
    static long at(byte[] bytes, int from) {
        return (long) LONG.get(bytes, from);
    }

    /** The first place from here on that is no plain character of a JSON string: a quote, a backslash, or not ASCII. */
    static int plainUntil(byte[] bytes, int from) {
        int at = from;
        while (at <= bytes.length - EIGHT) {
            long found = special(at(bytes, at));
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += EIGHT;
        }
        while (at < bytes.length && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /** The lowest bit set stands in the first byte that is special; above it, one may be set for nothing. */
    private static long special(long eight) {
        long quotes = eight ^ '"' * ONES;
        long backslashes = eight ^ '\\' * ONES;
        return ((eight - ' ' * ONES & ~eight) | (quotes - ONES & ~quotes) | (backslashes - ONES & ~backslashes) | eight)
                & HIGH;
    }

    /** A hash of a run of bytes. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at <= to - EIGHT; at += EIGHT) {
            hash = (hash ^ at(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * MIX;
        }
        return (int) (hash >>> 32);
    }

    /** Whether these bytes stand at a place of others. */
    static boolean stand(byte[] these, byte[] bytes, int at) {
        int end = at + these.length;
        return end <= bytes.length && Arrays.equals(bytes, at, end, these, 0, these.length);
    }
}
