package entente.body;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value, without fractions: an act never needs one, and they are where implementations of RFC 8785 differ.
 */
public sealed interface Json {
    /** An object; its members sorted by UTF-16 code units as RFC 8785 section 3.2.3 asks. */
    record Fields(SortedMap<String, Json> in) implements Json {
        /** Copies the map in. */
        public Fields {
            in = Collections.unmodifiableSortedMap(new TreeMap<>(in));
        }
    }

    /** An array. */
    record Items(List<Json> in) implements Json {
        /** Copies the list in. */
        public Items {
            in = List.copyOf(in);
        }
    }

    /** A string. */
    record Text(String value) implements Json {}

    /** A whole number between &minus;(2^53&minus;1) and 2^53&minus;1, the range of RFC 7493 (I-JSON). */
    record Whole(long value) implements Json {
        /** The largest number every implementation reads alike. */
        public static final long MAX = (1L << 53) - 1;

        /** @throws IllegalArgumentException beyond that range */
        public Whole {
            if (Math.abs(value) > MAX) {
                throw new IllegalArgumentException("number out of range: " + value);
            }
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Json {}
}
