package entente.partnership;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.Release;
import entente.member.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All logs together. Whatever order entries arrive in, the same entries give the same state: they are folded in an
 * order that follows from the record alone. Each log keeps its own order; an act comes after everything its author
 * says to have seen; between acts that did not know of each other the smaller name comes first. An act whose author
 * had seen more than has arrived here waits until it has.
 *
 * <p>The usual arrival, an act that had seen all others, is folded at once, and so is a place without a body, which
 * changes nothing; any other makes the fold begin anew.
 * Not safe for several threads.
 */
public final class Union {
    private final Map<MemberId, List<Entry>> logs = new TreeMap<>();
    private final Map<MemberId, Integer> folded = new TreeMap<>();
    private Partnership state = new Partnership();
    private @Nullable Partnership snapshot;

    /** How many entries of a log have arrived. */
    public long size(MemberId log) {
        return logs.getOrDefault(log, List.of()).size();
    }

    /**
     * Takes the next entry of a log.
     *
     * @throws IllegalArgumentException if it is not the next one of its log: logs arrive in their own order
     */
    public void arrive(Entry entry) {
        List<Entry> log = logs.computeIfAbsent(entry.log(), _ -> new ArrayList<>());
        if (entry.index() != log.size()) {
            throw new IllegalArgumentException(
                    "entry %d of %s came when %d was next".formatted(entry.index(), entry.log(), log.size()));
        }
        log.add(entry);
        if (everythingElseFolded(entry) && (entry instanceof Entry.Withheld || sawEverything(entry))) {
            state.take(entry);
            folded.merge(entry.log(), 1, Integer::sum);
            snapshot = null;
        } else {
            beginAnew();
        }
    }

    /** The state that everything that has arrived amounts to; later arrivals do not change it. */
    public Partnership snapshot() {
        Partnership now = snapshot;
        if (now == null) {
            fold();
            now = state.copy();
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

    /** Whether entries wait for others that their authors had seen and that have not arrived. */
    public boolean waiting() {
        snapshot();
        return logs.entrySet().stream().anyMatch(log -> log.getValue().size() > foldedOf(log.getKey()));
    }

    private void beginAnew() {
        state = new Partnership();
        folded.clear();
        snapshot = null;
    }

    /** True if this entry can be folded right behind the ones folded so far. */
    private boolean everythingElseFolded(Entry entry) {
        return logs.entrySet().stream()
                .allMatch(log -> foldedOf(log.getKey())
                        == log.getValue().size() - (log.getKey().equals(entry.log()) ? 1 : 0));
    }

    private boolean sawEverything(Entry entry) {
        if (!(entry instanceof Entry.Known known)) {
            return false;
        }
        for (Map.Entry<MemberId, List<Entry>> log : logs.entrySet()) {
            long seen = known.body().seen().getOrDefault(log.getKey(), 0L);
            if (!log.getKey().equals(entry.log()) && seen < log.getValue().size()) {
                return false;
            }
        }
        return ready(entry);
    }

    private void fold() {
        Entry next = next();
        while (next != null) {
            state.take(next);
            folded.merge(next.log(), 1, Integer::sum);
            next = next();
        }
    }

    private @Nullable Entry next() {
        Entry least = null;
        for (Map.Entry<MemberId, List<Entry>> log : logs.entrySet()) {
            int at = foldedOf(log.getKey());
            if (at < log.getValue().size()) {
                Entry head = log.getValue().get(at);
                if (ready(head) && (least == null || head.ref().compareTo(least.ref()) < 0)) {
                    least = head;
                }
            }
        }
        return least;
    }

    private boolean ready(Entry entry) {
        if (!(entry instanceof Entry.Known known)) {
            return true;
        }
        return known.body().seen().entrySet().stream()
                .allMatch(seen -> seen.getKey().equals(entry.log()) || foldedOf(seen.getKey()) >= seen.getValue());
    }

    private int foldedOf(MemberId log) {
        return folded.getOrDefault(log, 0);
    }
}
