package entente.body;

import org.jspecify.annotations.Nullable;

/**
 * Values that are written as short texts and come again and again (members, posts, days, kinds, choices), found by the
 * bytes they are written as, so that nothing is made of them a second time. Where two fall together the newer one
 * stays, so it never grows beyond its size. Not safe for several threads.
 */
final class KnownText {
    /** The longest text kept, in bytes: one less than a salt, which never comes again. */
    static final int LENGTH_MAX = 31;

    private static final int SIZE_MIN = 256;
    private static final int SIZE_MAX = 16_384;

    /** @param of what the text is read as: the same text may be a member and a word */
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(Object of, byte[] written, int length, Object value, int hash) {}

    private @Nullable Kept[] kept = new @Nullable Kept[SIZE_MIN];
    private int put;

    /** What is written in a run of bytes, if it is kept. */
    @SuppressWarnings("ReferenceEquality") // To compare all constants of a choice would take longer than to read it.
    @Nullable
    Object find(Object of, byte[] bytes, int from, int to) {
        Kept found = kept[at(hash(of, bytes, from, to))];
        return found != null
                        && found.of == of
                        && found.length == to - from
                        && Octets.stand(found.written, found.length, bytes, from)
                ? found.value
                : null;
    }

    /** Keeps what was read from a run of bytes. */
    void keep(Object of, byte[] bytes, int from, int to, Object value) {
        int hash = hash(of, bytes, from, to);
        kept[at(hash)] = new Kept(of, Octets.padded(bytes, from, to), to - from, value, hash);
        put++;
        if (put > kept.length && kept.length < SIZE_MAX) {
            grow();
        }
    }

    private static int hash(Object of, byte[] bytes, int from, int to) {
        return Octets.hash(bytes, from, to) + System.identityHashCode(of);
    }

    private int at(int hash) {
        return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(kept.length - 1);
    }

    private void grow() {
        @Nullable Kept[] before = kept;
        kept = new @Nullable Kept[2 * before.length];
        put = 0;
        for (Kept one : before) {
            if (one != null) {
                kept[at(one.hash)] = one;
            }
        }
    }
}
