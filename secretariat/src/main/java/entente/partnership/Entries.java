package entente.partnership;

import entente.act.ActRef;
import entente.act.Release;
import entente.member.MemberId;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A list of entries, the first of which may be kept elsewhere until somebody asks for them. */
final class Entries {
    private final @Nullable KeptPlaces places;
    /** Where they are kept, in the order of this list; never changed. */
    private final int[] numbers;
    /** Null where nothing has taken the place of what is kept. */
    private @Nullable Entry[] here;

    private int size;

    Entries() {
        this(null, new int[0], new @Nullable Entry[16], 0);
    }

    /** So many that are kept. */
    Entries(KeptPlaces places, int[] numbers) {
        this(places, numbers, new @Nullable Entry[numbers.length + 16], numbers.length);
    }

    private Entries(@Nullable KeptPlaces places, int[] numbers, @Nullable Entry[] here, int size) {
        this.places = places;
        this.numbers = numbers;
        this.here = here;
        this.size = size;
    }

    Entries copy() {
        return new Entries(places, numbers, here.clone(), size);
    }

    int size() {
        return size;
    }

    Entry get(int index) {
        Entry entry = here[index];
        return entry != null ? entry : Objects.requireNonNull(places).entry(numbers[index]);
    }

    ActRef ref(int index) {
        Entry entry = here[index];
        return entry != null ? entry.ref() : Objects.requireNonNull(places).ref(numbers[index]);
    }

    boolean readable(int index, Partnership state, BiPredicate<Release, MemberId> reads) {
        Entry entry = here[index];
        if (entry instanceof Entry.Known known) {
            return reads.test(
                    state.released(known.ref(), known.body().release()),
                    known.body().author());
        }
        return entry != null
                || !Objects.requireNonNull(places).known(numbers[index])
                || places.readable(numbers[index], state, reads);
    }

    void add(Entry entry) {
        if (size == here.length) {
            here = Arrays.copyOf(here, 2 * size);
        }
        here[size++] = entry;
    }

    void set(int index, Entry entry) {
        here[Objects.checkIndex(index, size)] = entry;
    }

    /** Whose log an entry is of, which need not be read for it. */
    MemberId log(int index) {
        Entry entry = here[index];
        return entry != null ? entry.log() : Objects.requireNonNull(places).log(numbers[index]);
    }

    void removeLast() {
        here[--size] = null;
    }
}
