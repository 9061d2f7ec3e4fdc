package entente.body;

import entente.trie.FixedCounts;
import org.jspecify.annotations.Nullable;

/**
 * Maps to numbers, of which those with the same keys share them: the acts of one log name the same other logs. Where
 * two lists of keys fall together the newer one stays. Not safe for several threads.
 */
final class KnownKeys {
    private static final int BITS = 8;

    private final @Nullable Object[] kept = new @Nullable Object[1 << BITS];

    /** The map from the keys above a height of a pile, which are taken off, to numbers. */
    @SuppressWarnings("unchecked")
    FixedCounts<Object> with(Pile keys, int base, long[] numbers) {
        int hash = 0;
        for (int at = base; at < keys.height(); at++) {
            hash = 31 * hash + keys.at(at).hashCode();
        }
        int place = (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
        FixedCounts<Object> known = (FixedCounts<Object>) kept[place];
        if (known != null && same(known, keys, base)) {
            keys.taken(base);
            return known.with(numbers);
        }
        FixedCounts<Object> counts = FixedCounts.ofNumbers(keys.taken(base), numbers);
        kept[place] = counts;
        return counts;
    }

    private static boolean same(FixedCounts<Object> known, Pile keys, int base) {
        if (known.size() != keys.height() - base) {
            return false;
        }
        for (int at = 0; at < known.size(); at++) {
            if (!known.key(at).equals(keys.at(base + at))) {
                return false;
            }
        }
        return true;
    }
}
