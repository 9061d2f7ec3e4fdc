package entente.paper;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines of a typeface's letters (Adobe Technical Notes 5176, "The Compact Font Format", and 5177, "The Type 2
 * Charstring Format"), of which those that are not needed can be emptied where they lie: nothing moves.
 */
final class Outlines {
    private static final int CHARSTRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int SUBROUTINES = 19;
    private static final int ESCAPED = 1200;
    private static final int DICTIONARIES = ESCAPED + 36;
    private static final int SELECTION = ESCAPED + 37;

    private final byte[] bytes;
    private final ByteBuffer data;
    private final int begin;
    private final Index letters;
    private final Index global;
    private final List<Index> local = new ArrayList<>();
    private final int selection;

    /** Where the objects of an index lie. */
    private static final class Index {
        private final int count;
        private final int[] starts;
        private final BitSet used = new BitSet();

        private Index(int count, int... starts) {
            this.count = count;
            this.starts = starts;
        }

        /** What is added to the number of a subroutine (5177, section 4.7). */
        int bias() {
            return count < 1_240 ? 107 : count < 33_900 ? 1_131 : 32_768;
        }

        int end() {
            return starts[count];
        }
    }

    /** What runs while a letter is followed: numbers that wait, and how many hints there are. */
    private static final class Run {
        private final List<Integer> numbers = new ArrayList<>();
        private int hints;
        private boolean ended;

        private void hint() {
            hints += numbers.size() / 2;
            numbers.clear();
        }
    }

    /** @param begin where the table lies in the bytes of a file */
    Outlines(byte[] bytes, int begin) {
        this.bytes = bytes;
        this.data = ByteBuffer.wrap(bytes);
        this.begin = begin;
        Index names = index(begin + bytes[begin + 2]);
        Index tops = index(names.end());
        Index strings = index(tops.end());
        this.global = index(strings.end());
        Map<Integer, List<Integer>> top = dictionary(tops.starts[0], tops.end());
        this.letters = index(begin + one(top, CHARSTRINGS));
        this.selection = begin + one(top, SELECTION);
        Index dictionaries = index(begin + one(top, DICTIONARIES));
        for (int i = 0; i < dictionaries.count; i++) {
            local.add(subroutines(dictionary(dictionaries.starts[i], dictionaries.starts[i + 1])));
        }
    }

    private static int one(Map<Integer, List<Integer>> dictionary, int operator) {
        List<Integer> numbers = dictionary.get(operator);
        if (numbers == null) {
            throw new IllegalStateException("a typeface without " + operator);
        }
        return numbers.getLast();
    }

    private Index subroutines(Map<Integer, List<Integer>> dictionary) {
        List<Integer> sizeAndPlace = dictionary.getOrDefault(PRIVATE, List.of(0, 0));
        int from = begin + sizeAndPlace.get(1);
        List<Integer> place = dictionary(from, from + sizeAndPlace.get(0)).get(SUBROUTINES);
        return place == null ? new Index(0, 0) : index(from + place.getLast());
    }

    private Index index(int at) {
        int count = data.getShort(at) & 0xffff;
        if (count == 0) {
            return new Index(0, at + 2);
        }
        int size = bytes[at + 2];
        int before = at + 3 + (count + 1) * size - 1;
        int[] starts = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            int offset = 0;
            for (int each = 0; each < size; each++) {
                offset = (offset << 8) | (bytes[at + 3 + i * size + each] & 0xff);
            }
            starts[i] = before + offset;
        }
        return new Index(count, starts);
    }

    /** The whole numbers before each operator of a dictionary; real ones count as 0. */
    private Map<Integer, List<Integer>> dictionary(int from, int to) {
        Map<Integer, List<Integer>> said = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        int at = from;
        while (at < to) {
            int first = bytes[at] & 0xff;
            if (first <= 21) {
                boolean escaped = first == 12;
                said.put(escaped ? ESCAPED + bytes[at + 1] : first, List.copyOf(numbers));
                numbers.clear();
                at += escaped ? 2 : 1;
            } else if (first == 29) {
                numbers.add(data.getInt(at + 1));
                at += 5;
            } else if (first == 30) {
                at++;
                while ((bytes[at] & 0x0f) != 0x0f && (bytes[at] & 0xf0) != 0xf0) {
                    at++;
                }
                at++;
                numbers.add(0);
            } else {
                numbers.add(number(at, first));
                at += length(first);
            }
        }
        return said;
    }

    /** A number of one, two or three bytes. */
    private int number(int at, int first) {
        if (first == 28) {
            return data.getShort(at + 1);
        }
        int next = first >= 247 ? bytes[at + 1] & 0xff : 0;
        return first < 247
                ? first - 139
                : first < 251 ? (first - 247) * 256 + next + 108 : -(first - 251) * 256 - next - 108;
    }

    private static int length(int first) {
        return first == 28 ? 3 : first < 247 ? 1 : 2;
    }

    /** Empties all but these letters, and every subroutine that none of them calls. */
    void keep(BitSet kept) {
        kept.stream().filter(letter -> letter < letters.count).forEach(letter -> {
            letters.used.set(letter);
            follow(letters.starts[letter], letters.starts[letter + 1], local.get(dictionaryOf(letter)), new Run());
        });
        empty(letters, (byte) 14);
        empty(global, (byte) 11);
        local.forEach(each -> empty(each, (byte) 11));
    }

    /** Which dictionary a letter goes by (5176, section 19): a list, or ranges. */
    private int dictionaryOf(int letter) {
        if (bytes[selection] == 0) {
            return bytes[selection + 1 + letter] & 0xff;
        }
        int range = selection + 3;
        while ((data.getShort(range + 3) & 0xffff) <= letter) {
            range += 3;
        }
        return bytes[range + 2] & 0xff;
    }

    private void follow(int from, int to, Index own, Run run) {
        int at = from;
        while (at < to && !run.ended) {
            int first = bytes[at] & 0xff;
            if (first == 28 || (first >= 32 && first < 255)) {
                run.numbers.add(number(at, first));
                at += length(first);
            } else if (first == 255) {
                run.numbers.add(0);
                at += 5;
            } else if (first == 11) {
                return;
            } else {
                at = operator(at, first, own, run);
            }
        }
    }

    /** Does what matters of an operator; where the next one begins. */
    private int operator(int at, int first, Index own, Run run) {
        switch (first) {
            case 1, 3, 18, 23 -> run.hint();
            case 19, 20 -> {
                run.hint();
                return at + 1 + (run.hints + 7) / 8;
            }
            case 10 -> call(own, own, run);
            case 29 -> call(global, own, run);
            case 14 -> run.ended = true;
            case 12 -> {
                run.numbers.clear();
                return at + 2;
            }
            default -> run.numbers.clear();
        }
        return at + 1;
    }

    private void call(Index of, Index own, Run run) {
        int number = run.numbers.removeLast() + of.bias();
        of.used.set(number);
        follow(of.starts[number], of.starts[number + 1], own, run);
    }

    private void empty(Index index, byte end) {
        for (int i = index.used.nextClearBit(0); i < index.count; i = index.used.nextClearBit(i + 1)) {
            int from = index.starts[i];
            int to = index.starts[i + 1];
            if (from < to) {
                Arrays.fill(bytes, from, to, (byte) 0);
                bytes[from] = end;
            }
        }
    }
}
