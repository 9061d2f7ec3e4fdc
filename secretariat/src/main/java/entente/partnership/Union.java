package entente.partnership;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.Release;
import entente.member.MemberId;
import entente.trie.FixedCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All logs together. Whatever order entries arrive in, the same entries give the same state: they are folded in an
 * order that follows from the record alone. Each log keeps its own order; an act comes after everything its author
 * says to have seen; between acts that did not know of each other the smaller name comes first. An act whose author
 * had seen more than has arrived here waits until it has.
 *
 * <p>Folding happens when somebody asks. An entry that reaches back past others takes the fold back to the place where
 * it belongs, from the nearest state kept before that place ({@link Waypoints}), and no further. Not safe for several
 * threads.
 */
public final class Union {
    /** Asked several times for every act: without comparing texts. */
    private final Map<MemberId, LogTrack> logs;

    private final Entries folded;
    private final Waypoints waypoints;
    private Partnership state;
    private @Nullable Partnership snapshot;
    private long rewinds;

    /** Nothing has arrived yet. */
    public Union() {
        this(new HashMap<>(), new Entries(), new Waypoints(), new Partnership());
    }

    private Union(Map<MemberId, LogTrack> logs, Entries folded, Waypoints waypoints, Partnership state) {
        this.logs = logs;
        this.folded = folded;
        this.waypoints = waypoints;
        this.state = state;
    }

    private Union(Union other) {
        logs = new HashMap<>();
        other.logs.forEach((log, track) -> logs.put(log, track.copy()));
        folded = other.folded.copy();
        waypoints = other.waypoints.copy();
        state = other.state.copy();
        snapshot = other.snapshot;
    }

    /** The fold that goes on from a state and the places that are folded into it. */
    static Union kept(KeptPlaces places, Waypoints waypoints, Partnership state) {
        int size = places.size();
        Map<MemberId, LogTrack> logs = new HashMap<>();
        places.numbers().forEach((log, of) -> logs.put(log, LogTrack.kept(places, of)));
        Entries folded = new Entries(places, IntStream.range(0, size).toArray());
        return new Union(logs, folded, waypoints, state.copy());
    }

    /**
     * The fold, to be written down.
     *
     * @param behind how far back from its end what arrives late may belong without everything being folded anew
     * @return empty if nothing is folded
     */
    public Optional<Imprint> imprint(int behind) {
        Partnership now = snapshot();
        int size = folded.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(new Imprint(
                        folded.copy(),
                        new Waypoints.Waypoint(size, now),
                        waypoints.before(Math.max(0, size - behind))));
    }

    /** One like this, which shares the states folded so far and goes its own way from now on. */
    public Union fork() {
        return new Union(this);
    }

    /** How many entries of a log have arrived. */
    public long size(MemberId log) {
        LogTrack track = logs.get(log);
        return track == null ? 0 : track.size();
    }

    /**
     * How many entries of a log are folded: what an act written now may say its author had seen. Those that wait for
     * others do not count, or the act would wait with them.
     */
    public long folded(MemberId log) {
        fold();
        LogTrack track = logs.get(log);
        return track == null ? 0 : track.folded();
    }

    /** The logs of which something has arrived. */
    public Set<MemberId> logs() {
        return Set.copyOf(logs.keySet());
    }

    /** What has arrived at a place of a log; empty if nothing has. */
    public Optional<Entry> at(MemberId log, long index) {
        LogTrack track = logs.get(log);
        return track == null || index < 0 || index >= track.size()
                ? Optional.empty()
                : Optional.of(track.entry((int) index));
    }

    /**
     * Takes the next entry of a log.
     *
     * @throws IllegalArgumentException if it is not the next one of its log: logs arrive in their own order
     */
    public void arrive(Entry entry) {
        LogTrack track = logs.computeIfAbsent(entry.log(), _ -> new LogTrack());
        if (entry.index() != track.size()) {
            throw new IllegalArgumentException(
                    "entry %d of %s came when %d was next".formatted(entry.index(), entry.log(), track.size()));
        }
        track.add(entry);
        snapshot = null;
        rewind(place(entry));
    }

    /**
     * Puts another knowledge of the same place: an act that was withheld came later, or may no longer be read.
     *
     * @throws IllegalArgumentException if nothing has arrived at this place, or an act of another name has
     */
    public void replace(Entry entry) {
        LogTrack track = logs.get(entry.log());
        if (track == null
                || entry.index() >= track.size()
                || !track.ref((int) entry.index()).equals(entry.ref())) {
            throw new IllegalArgumentException(
                    "%s is not at place %d of %s".formatted(entry.ref().shortened(), entry.index(), entry.log()));
        }
        int index = (int) entry.index();
        int before = index < track.folded() ? track.position(index) : folded.size();
        track.set(index, entry);
        snapshot = null;
        rewind(Math.min(before, place(entry)));
    }

    /** The state that everything that has arrived amounts to; later arrivals do not change it. */
    public Partnership snapshot() {
        Partnership now = snapshot;
        if (now == null) {
            fold();
            now = state.copy();
            waypoints.keep(folded.size(), now);
            snapshot = now;
        }
        return now;
    }

    /** What {@link Partnership#decide} would say now, without the cost of a snapshot. */
    public Decision decide(Body body, Instant now) {
        fold();
        return state.decide(body, now);
    }

    /** Who may read an act now, later releases counted; empty if it has no effect or has not arrived. */
    public Optional<Release> releaseOf(ActRef ref) {
        fold();
        return state.releaseOf(ref);
    }

    /** How many entries are folded. */
    public int foldedSize() {
        return folded.size();
    }

    /**
     * The acts that somebody may not read now.
     *
     * @param reads whether one may who asks for an act of this release by this author
     * @return the same places without their acts
     */
    public List<Entry.Withheld> hidden(BiPredicate<Release, MemberId> reads) {
        fold();
        List<Entry.Withheld> hidden = new ArrayList<>();
        new TreeMap<>(logs).forEach((log, track) -> {
            for (int index = 0; index < track.size(); index++) {
                if (!track.readable(index, state, reads)) {
                    hidden.add(new Entry.Withheld(log, index, track.ref(index)));
                }
            }
        });
        return hidden;
    }

    /** Whether entries wait for others that their authors had seen and that have not arrived. */
    public boolean waiting() {
        fold();
        return logs.values().stream().anyMatch(track -> track.folded() < track.size());
    }

    /** How often an entry has taken the fold back. */
    public long rewinds() {
        return rewinds;
    }

    /**
     * Where in the fold so far an entry belongs: behind everything it follows, before the first entry with a larger
     * name; at the end if it cannot be folded yet.
     */
    private int place(Entry entry) {
        LogTrack own = logs.getOrDefault(entry.log(), new LogTrack());
        int index = (int) entry.index();
        if (own.folded() < index) {
            return folded.size();
        }
        int place = index == 0 ? 0 : own.position(index - 1) + 1;
        if (entry instanceof Entry.Known known) {
            FixedCounts<MemberId> seen = known.body().counts();
            for (int i = 0; i < seen.size(); i++) {
                long count = seen.number(i);
                if (!seen.key(i).equals(entry.log()) && count > 0) {
                    LogTrack other = logs.get(seen.key(i));
                    if (other == null || other.folded() < count) {
                        return folded.size();
                    }
                    place = Math.max(place, other.position((int) (count - 1)) + 1);
                }
            }
        }
        while (place < folded.size() && folded.ref(place).compareTo(entry.ref()) < 0) {
            place++;
        }
        return place;
    }

    private void rewind(int to) {
        if (to >= folded.size()) {
            return;
        }
        rewinds++;
        Waypoints.Waypoint from = waypoints.latest(to);
        while (folded.size() > from.position()) {
            track(folded.log(folded.size() - 1)).unfold();
            folded.removeLast();
        }
        state = from.state().copy();
    }

    private void fold() {
        fold(Set.of());
    }

    /**
     * Folds what has arrived as far as nothing that is still to come of these logs can belong before it, so that a
     * record is folded while it is read.
     *
     * @param growing the logs of which more is to come
     * @return those of them of which everything that has arrived is folded: more of these lets it go on
     */
    public Set<MemberId> foldAhead(Set<MemberId> growing) {
        fold(growing);
        Set<MemberId> wanted = new TreeSet<>(growing);
        wanted.removeIf(log -> !exhausted(log));
        return wanted;
    }

    private boolean exhausted(MemberId log) {
        LogTrack track = logs.get(log);
        return track == null || track.folded() == track.size();
    }

    private void fold(Set<MemberId> growing) {
        if (growing.stream().anyMatch(this::exhausted)) {
            return;
        }
        PriorityQueue<Entry> ready =
                new PriorityQueue<>(Comparator.comparing(Entry::ref).thenComparing(Entry::log));
        TreeMap<MemberId, List<Entry>> waiting = new TreeMap<>();
        logs.forEach((_, track) -> offer(track, ready, waiting));
        Entry next = ready.poll();
        while (next != null) {
            state.take(next);
            LogTrack track = track(next.log());
            track.fold(folded.size());
            folded.add(next);
            if (waypoints.due(folded.size(), !growing.isEmpty())) {
                waypoints.keep(folded.size(), state.copy());
            }
            if (track.folded() == track.size() && growing.contains(next.log())) {
                return;
            }
            offer(track, ready, waiting);
            List<Entry> woken = waiting.remove(next.log());
            if (woken != null) {
                woken.forEach(entry -> offer(track(entry.log()), ready, waiting));
            }
            next = ready.poll();
        }
    }

    /** The next entry of a log goes where it belongs: ready, or waiting for the log it lacks something of. */
    private void offer(LogTrack track, PriorityQueue<Entry> ready, Map<MemberId, List<Entry>> waiting) {
        if (track.folded() < track.size()) {
            Entry head = track.entry(track.folded());
            MemberId lacking = lacking(head);
            if (lacking == null) {
                ready.add(head);
            } else {
                waiting.computeIfAbsent(lacking, _ -> new ArrayList<>()).add(head);
            }
        }
    }

    private @Nullable MemberId lacking(Entry entry) {
        if (entry instanceof Entry.Known known) {
            FixedCounts<MemberId> seen = known.body().counts();
            for (int i = 0; i < seen.size(); i++) {
                MemberId log = seen.key(i);
                LogTrack other = logs.get(log);
                if (!log.equals(entry.log()) && (other == null ? 0 : other.folded()) < seen.number(i)) {
                    return log;
                }
            }
        }
        return null;
    }

    private LogTrack track(MemberId log) {
        return java.util.Objects.requireNonNull(logs.get(log));
    }
}
