package entente.body;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes looked at eight at a time: a start reads hundreds of millions of them. */
final class Octets {
    private static final int EIGHT = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private Octets() {}

    /** Eight bytes, the first in the lowest byte. */
    private static long at(byte[] bytes, int from) {
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

    /** Bytes with as many zeros behind them as make whole longs, to be compared by {@link #stand}. */
    static byte[] padded(byte[] bytes, int from, int to) {
        byte[] padded = new byte[(to - from + EIGHT - 1) / EIGHT * EIGHT];
        System.arraycopy(bytes, from, padded, 0, to - from);
        return padded;
    }

    /** Whether padded bytes stand at a place of others. */
    static boolean stand(byte[] padded, int length, byte[] bytes, int at) {
        if (at + length > bytes.length) {
            return false;
        }
        for (int i = 0; i < length; i += EIGHT) {
            if (run(bytes, at + i, length - i) != at(padded, i)) {
                return false;
            }
        }
        return true;
    }

    /** A hash of a run of bytes. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        for (int at = from; at < to; at += EIGHT) {
            hash = (hash ^ run(bytes, at, to - at)) * MIX;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    /** The next eight bytes; of a run that is shorter, zeros behind its end. */
    private static long run(byte[] bytes, int from, int length) {
        if (from <= bytes.length - EIGHT) {
            long eight = at(bytes, from);
            return length >= EIGHT ? eight : eight & (1L << (Byte.SIZE * length)) - 1;
        }
        long run = 0;
        for (int i = Math.min(length, EIGHT) - 1; i >= 0; i--) {
            run = run << Byte.SIZE | (bytes[from + i] & 0xFF);
        }
        return run;
    }
}
