package entente.partnership;

import entente.act.ActRef;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.body.BodyReader;
import entente.body.MalformedBody;
import entente.imprint.Elsewhere;
import entente.member.MemberId;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The places of the record that an imprint covers, by number in the order of the fold. A body is read from the record
 * when somebody asks for it, held against its name, and kept from then on. Safe for several threads: of two that ask
 * at once each makes the same, and either may stay.
 */
final class KeptPlaces implements Elsewhere.Values {
    /** What a name in the imprint stands for; it is the number of the place, times four, and one of these. */
    static final int REF = 0;

    static final int ENTRY = 1;
    static final int ACT = 2;
    static final int KINDS = 4;

    private final ByteBuffer rows;
    private List<MemberId> members = List.of();
    private List<Release> releases = List.of();
    private final Bodies bodies;
    private final Map<MemberId, int[]> numbers = new TreeMap<>();
    private final Queue<BodyReader> readers = new ConcurrentLinkedQueue<>();
    private final @Nullable ActRef[] refs;
    private final @Nullable Entry[] entries;

    /** @param rows see {@link PlaceRow} */
    KeptPlaces(ByteBuffer rows, Bodies bodies) {
        this.rows = rows;
        this.bodies = bodies;
        int size = rows.capacity() / PlaceRow.BYTES;
        refs = new @Nullable ActRef[size];
        entries = new @Nullable Entry[size];
    }

    /** Takes what the rows name by number; before anything else is asked for but the names of acts. */
    void begin(List<MemberId> members, List<Release> releases) {
        this.members = members;
        this.releases = releases;
        Map<MemberId, Integer> sizes = new TreeMap<>();
        for (int number = 0; number < refs.length; number++) {
            sizes.merge(log(number), 1, Integer::sum);
        }
        sizes.forEach((log, size) -> numbers.put(log, new int[size]));
        for (int number = 0; number < refs.length; number++) {
            Objects.requireNonNull(numbers.get(log(number)))[index(number)] = number;
        }
    }

    int size() {
        return refs.length;
    }

    /** The numbers of each log's places, in its own order; never changed. */
    Map<MemberId, int[]> numbers() {
        return numbers;
    }

    MemberId log(int number) {
        return members.get(PlaceRow.log(rows, number));
    }

    int index(int number) {
        return PlaceRow.index(rows, number);
    }

    boolean known(int number) {
        return PlaceRow.known(rows, number);
    }

    /** Whether a reader may read an act, as far as its body and what the state says of its release tell. */
    boolean readable(int number, Partnership state, BiPredicate<Release, MemberId> reads) {
        Release first = releases.get(PlaceRow.release(rows, number));
        // Only what is not for everyone was ever widened, and only that need be looked up.
        return reads.test(
                first instanceof Release.Everyone ? first : state.released(ref(number), first),
                members.get(PlaceRow.author(rows, number)));
    }

    ActRef ref(int number) {
        ActRef ref = refs[number];
        if (ref == null) {
            ref = PlaceRow.ref(rows, number);
            refs[number] = ref;
        }
        return ref;
    }

    Entry entry(int number) {
        Entry entry = entries[number];
        if (entry == null) {
            entry = withheld(number) ? new Entry.Withheld(log(number), index(number), ref(number)) : read(number);
            put(number, entry);
        }
        return entry;
    }

    private void put(int number, Entry entry) {
        // Whoever finds it in its place finds it whole.
        VarHandle.releaseFence();
        entries[number] = entry;
    }

    boolean withheld(int number) {
        return PlaceRow.withheld(rows, number);
    }

    void ahead(MemberId log, long index, byte[] body, BodyReader by) {
        int[] of = numbers.get(log);
        if (of != null && index < of.length && entries[of[(int) index]] == null && !withheld(of[(int) index])) {
            put(of[(int) index], read(of[(int) index], body, by));
        }
    }

    private Entry read(int number) {
        BodyReader idle = readers.poll();
        BodyReader by = idle == null ? new BodyReader() : idle;
        Entry read = read(number, bodies.body(log(number), index(number)), by);
        readers.add(by);
        return read;
    }

    private Entry read(int number, byte[] bytes, BodyReader by) {
        MemberId log = log(number);
        int index = index(number);
        ActRef ref = ref(number);
        if (!BodyCodec.nameOf(bytes).equals(ref)) {
            throw new IllegalStateException(
                    "place %d of %s holds another act than %s".formatted(index, log, ref.shortened()));
        }
        try {
            return new Entry.Known(log, index, ref, by.parse(bytes));
        } catch (MalformedBody e) {
            if (known(number)) {
                throw new IllegalStateException("place %d of %s could be read once".formatted(index, log), e);
            }
            return new Entry.Unreadable(log, index, ref, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Object value(long name) {
        int number = (int) (name / KINDS);
        return switch ((int) (name % KINDS)) {
            case REF -> ref(number);
            case ENTRY -> entry(number);
            default -> ((Entry.Known) entry(number)).body().act();
        };
    }
}
