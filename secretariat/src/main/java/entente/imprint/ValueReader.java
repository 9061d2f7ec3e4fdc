package entente.imprint;

import entente.act.ActRef;
import entente.trie.FixedCounts;
import entente.trie.FixedMap;
import entente.trie.OrderedTrieMap;
import entente.trie.PartSource;
import entente.trie.TrieMap;
import entente.trie.TrieVector;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one node of an imprint. Not safe for several threads; {@link #node} is. */
final class ValueReader implements PartSource {
    private final ImprintReader imprint;
    private final ByteBuffer from;

    ValueReader(ImprintReader imprint, ByteBuffer from) {
        this.imprint = imprint;
        this.from = from;
    }

    @Override
    public PartSource node(long place) {
        return imprint.node(place);
    }

    @Override
    public long number() {
        long number = 0;
        int shift = 0;
        byte next = from.get();
        while (next < 0) {
            number |= (next & 0x7fL) << shift;
            shift += 7;
            next = from.get();
        }
        return number | (long) next << shift;
    }

    String text() {
        return ImprintReader.text(from, (int) number());
    }

    @Override
    public @Nullable Object value() {
        Tag tag = Tag.of(from.get());
        return switch (tag) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case INTEGER -> (int) signed();
            case LONG -> signed();
            case TEXT -> text();
            case WORD -> imprint.word((int) number());
            case NAMED -> imprint.named((int) number(), (int) number());
            case NAME -> {
                byte[] name = new byte[ActRef.DIGITS / 2];
                from.get(name);
                yield ActRef.of(name);
            }
            case ELSEWHERE -> imprint.elsewhere(number());
            case INSTANT -> Instant.ofEpochSecond(signed(), number());
            case DATE -> LocalDate.ofEpochDay(signed());
            case ENUM -> imprint.type((int) number()).getEnumConstants()[(int) number()];
            case PARTS -> parts();
            case VECTOR -> TrieVector.read(this);
            case TRIE_MAP -> TrieMap.read(this);
            case ORDERED_MAP -> OrderedTrieMap.read(this);
            case LIST, SORTED_SET, LINKED_SET -> many(tag);
            case COUNTS -> counts();
            case FIXED_MAP, SORTED_MAP, LINKED_MAP -> pairs(tag);
        };
    }

    private long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private Object parts() {
        Form form = Form.of(imprint.type((int) number()));
        return form.make(values(form.size()));
    }

    private @Nullable Object[] values(int size) {
        @Nullable Object[] values = new @Nullable Object[size];
        for (int at = 0; at < size; at++) {
            values[at] = value();
        }
        return values;
    }

    private Object many(Tag tag) {
        @SuppressWarnings("NullAway") // Nothing that is null was in a collection that was written.
        Object[] values = values((int) number());
        return switch (tag) {
            case LIST -> List.of(values);
            case SORTED_SET -> Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(values)));
            default -> Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(values)));
        };
    }

    @SuppressWarnings("NullAway") // No key was null.
    private Object counts() {
        Object[] keys = new Object[(int) number()];
        long[] numbers = new long[keys.length];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = value();
            numbers[at] = signed();
        }
        return FixedCounts.ofNumbers(keys, numbers);
    }

    private Object pairs(Tag tag) {
        @SuppressWarnings("NullAway") // Nor in such a map.
        Object[] values = values(2 * (int) number());
        if (tag == Tag.FIXED_MAP) {
            return FixedMap.ofPairs(values, values.length);
        }
        Map<Object, Object> map = tag == Tag.SORTED_MAP ? new TreeMap<>() : new LinkedHashMap<>();
        for (int at = 0; at < values.length; at += 2) {
            map.put(values[at], values[at + 1]);
        }
        return map instanceof TreeMap<Object, Object> sorted
                ? Collections.unmodifiableSortedMap(sorted)
                : Collections.unmodifiableMap(map);
    }
}
