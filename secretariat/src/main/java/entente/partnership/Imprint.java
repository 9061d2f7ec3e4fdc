package entente.partnership;

import entente.act.ActRef;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.imprint.Bytes;
import entente.imprint.Elsewhere;
import entente.imprint.ImprintReader;
import entente.imprint.ImprintWriter;
import entente.member.MemberId;
import entente.trie.PartSource;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fold as far as it will hardly be taken back, to be written down and taken up again by the same program. It holds
 * what acts amount to and no act: these lie in the record, and are read there when somebody asks.
 */
public final class Imprint {
    private final Entries order;
    private final int size;
    private final Partnership state;

    Imprint(Entries order, int size, Partnership state) {
        this.order = order;
        this.size = size;
        this.state = state;
    }

    /** How many entries are folded into it. */
    public int size() {
        return size;
    }

    /** How many entries of each log are. */
    public SortedMap<MemberId, Long> sizes() {
        SortedMap<MemberId, Long> sizes = new TreeMap<>();
        for (int place = 0; place < size; place++) {
            sizes.merge(order.log(place), 1L, Long::sum);
        }
        return sizes;
    }

    /**
     * Writes it.
     *
     * @param out where to; it is not closed
     * @return where in what was written its end begins, for {@link #read}
     */
    public long write(OutputStream out) {
        ImprintWriter writer = new ImprintWriter(out, new Places(order, size));
        PlaceRow.Numbers numbers = new PlaceRow.Numbers();
        List<ActRef> released = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            Entry entry = order.get(place);
            writer.bytes(PlaceRow.of(entry, numbers));
            if (entry instanceof Entry.Known known && known.body().act() instanceof BodyReleased release) {
                released.add(release.released());
            }
        }
        long tables = writer.node(parts -> {
            parts.value(numbers.members());
            parts.value(numbers.releases());
            parts.value(List.copyOf(released));
        });
        return writer.end(parts -> {
            parts.number(tables);
            parts.value(state);
        });
    }

    /**
     * A fold that was written.
     *
     * @param union the fold: it goes on from there
     * @param released the acts of which the release was widened, or tried to
     * @param withheld the places of which the act was not known
     */
    public record Restored(Union union, List<ActRef> released, List<Entry> withheld) {}

    /**
     * Takes up a fold that was written by the same program over the same logs; whether it was, the caller has seen.
     *
     * @param size how many entries are folded into it
     * @param end what {@link #write} said
     * @param bodies the record's
     */
    public static Restored read(Bytes bytes, int size, long end, Bodies bodies) {
        ByteBuffer rows = bytes.at(0, size * PlaceRow.BYTES);
        List<MemberId> members = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        KeptPlaces places = new KeptPlaces(rows, members, releases, bodies);
        PartSource first = new ImprintReader(bytes, end, places).first();
        PartSource tables = first.node(first.number());
        members.addAll(list(tables, MemberId.class));
        releases.addAll(list(tables, Release.class));
        List<ActRef> released = list(tables, ActRef.class);
        Partnership state = (Partnership) Objects.requireNonNull(first.value());
        List<Entry> withheld = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            if (places.withheld(number)) {
                withheld.add(places.entry(number));
            }
        }
        return new Restored(Union.kept(places, state), released, withheld);
    }

    private static <T> List<T> list(PartSource from, Class<T> type) {
        return ((List<?>) Objects.requireNonNull(from.value()))
                .stream().map(type::cast).toList();
    }

    /** What of a state lies in the record: the names of acts, acts, and where they stand. */
    private static final class Places implements Elsewhere {
        private final Map<ActRef, Long> refs = new HashMap<>();
        private final IdentityHashMap<Object, Long> same = new IdentityHashMap<>();

        Places(Entries order, int size) {
            long number = 0;
            for (int place = 0; place < size; place++) {
                Entry entry = order.get(place);
                refs.put(entry.ref(), number + KeptPlaces.REF);
                if (entry instanceof Entry.Known known) {
                    same.put(known, number + KeptPlaces.ENTRY);
                    same.put(known.body().act(), number + KeptPlaces.ACT);
                }
                number += KeptPlaces.KINDS;
            }
        }

        @Override
        public long name(Object value) {
            Long name = value instanceof ActRef ref ? refs.get(ref) : same.get(value);
            return name == null ? HERE : name;
        }

        @Override
        public Object value(long name) {
            throw new IllegalStateException("only written from here");
        }
    }
}
