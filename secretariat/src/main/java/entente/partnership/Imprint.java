package entente.partnership;

import entente.act.ActRef;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.body.BodyReader;
import entente.imprint.Bytes;
import entente.imprint.Elsewhere;
import entente.imprint.ImprintReader;
import entente.imprint.ImprintWriter;
import entente.member.MemberId;
import entente.trie.PartSource;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A fold to be written down and taken up again by the same program, with a state on its way to which it can go back. It
 * holds what acts amount to and no act: these lie in the record, and are read there when somebody asks.
 */
public final class Imprint {
    private final Entries order;
    private final Waypoints.Waypoint end;
    private final Waypoints.Waypoint before;

    /**
     * A fold to be written.
     *
     * @param order its entries, and perhaps more
     * @param end what they amount to
     * @param before what some of them amount to
     */
    Imprint(Entries order, Waypoints.Waypoint end, Waypoints.Waypoint before) {
        this.order = order;
        this.end = end;
        this.before = before;
    }

    /** How many entries are folded into it. */
    public int size() {
        return end.position();
    }

    /** How many entries of each log are. */
    public SortedMap<MemberId, Long> sizes() {
        SortedMap<MemberId, Long> sizes = new TreeMap<>();
        for (int place = 0; place < size(); place++) {
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
        ImprintWriter writer = new ImprintWriter(out, new Places(order, size()));
        PlaceRow.Numbers numbers = new PlaceRow.Numbers();
        List<ActRef> released = new ArrayList<>();
        for (int place = 0; place < size(); place++) {
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
            parts.value(end.state());
            parts.number(before.position());
            parts.value(before.state());
        });
    }

    /** A fold that was written. */
    public static final class Restored {
        private final KeptPlaces places;
        private final Union union;
        private final List<ActRef> released;

        private Restored(KeptPlaces places, Union union, List<ActRef> released) {
            this.places = places;
            this.union = union;
            this.released = released;
        }

        /** The fold: it goes on from there. */
        public Union union() {
            return union;
        }

        /** The acts of which the release was widened, or somebody tried to. */
        public List<ActRef> released() {
            return released;
        }

        /** The places of which the act was not known. */
        public List<Entry> withheld() {
            return IntStream.range(0, places.size())
                    .filter(places::withheld)
                    .mapToObj(places::entry)
                    .toList();
        }

        /**
         * Takes a body before somebody asks for it; safe while others ask.
         *
         * @param body the bytes at this place, as {@link Bodies} would give them
         */
        public void ahead(MemberId log, long index, byte[] body, BodyReader reader) {
            places.ahead(log, index, body, reader);
        }
    }

    /**
     * Takes up a fold that was written by the same program over the same logs; whether it was, the caller has seen.
     *
     * @param size how many entries are folded into it
     * @param end what {@link #write} said
     * @param bodies the record's
     */
    public static Restored read(Bytes bytes, int size, long end, Bodies bodies) {
        KeptPlaces places = new KeptPlaces(bytes.at(0, size * PlaceRow.BYTES), bodies);
        PartSource first = new ImprintReader(bytes, end, places).first();
        PartSource tables = first.node(first.number());
        places.begin(list(tables, MemberId.class), list(tables, Release.class));
        List<ActRef> released = list(tables, ActRef.class);
        Partnership state = (Partnership) Objects.requireNonNull(first.value());
        int before = (int) first.number();
        Waypoints waypoints = Waypoints.from(before, (Partnership) Objects.requireNonNull(first.value()));
        waypoints.keep(size, state);
        return new Restored(places, Union.kept(places, waypoints, state), released);
    }

    private static <T> List<T> list(PartSource from, Class<T> type) {
        return ((List<?>) Objects.requireNonNull(from.value()))
                .stream().map(type::cast).toList();
    }

    /** What of a state lies in the record: the names of acts, acts, and where they stand. */
    private static final class Places implements Elsewhere.Names {
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
            return name == null ? Elsewhere.HERE : name;
        }
    }
}
