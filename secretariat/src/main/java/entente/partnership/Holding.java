package entente.partnership;

import entente.act.Mark;
import entente.member.MemberId;
import entente.trie.TrieVector;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far each log is held: cosigned by every other member's server, or by the configured outside witness. It is no act
 * but a fact that only grows, and an argument like time: what needs effect between members asks for it.
 *
 * @param keeping who stands behind it
 * @param steps for each log how far it was held since when, growing
 */
public record Holding(Keeping keeping, SortedMap<MemberId, List<Step>> steps) {
    /** Who holds the logs besides the server that writes them. */
    public enum Keeping {
        /** Every member's server mirrors and cosigns the others' logs. */
        MIRRORS,
        /** One server keeps all logs, and a witness that somebody else runs cosigns them. */
        WITNESS,
        /** One server keeps all logs and nobody cosigns: acts are recorded, not independently held. */
        NOBODY
    }

    /** How an act stands. */
    public enum Stand {
        /** Durable on its author's log; not yet held, so without effect between members. */
        RECORDED,
        /** Held by all who must hold it. */
        HELD,
        /** Durable on its author's log, and nobody is there to hold it: it takes effect, and every page says so. */
        RECORDED_NOT_INDEPENDENTLY_HELD
    }

    /**
     * From then on so many acts of a log were held.
     *
     * @param acts how many from the beginning
     * @param at since when: the latest of the cosignatures' times
     */
    public record Step(long acts, Instant at) {}

    /** Copies the map in. */
    public Holding {
        TreeMap<MemberId, List<Step>> copy = new TreeMap<>();
        steps.forEach((log, of) -> copy.put(log, TrieVector.copyOf(of)));
        steps = Collections.unmodifiableSortedMap(copy);
    }

    /** Nothing is held yet. */
    public static Holding none(Keeping keeping) {
        return new Holding(keeping, new TreeMap<>());
    }

    /** This and that so many acts of a log are held since then; what is less than known changes nothing. */
    public Holding with(MemberId log, long acts, Instant at) {
        if (acts <= acts(log)) {
            return this;
        }
        TreeMap<MemberId, List<Step>> more = new TreeMap<>(steps);
        more.put(log, TrieVector.copyOf(of(log)).plus(new Step(acts, at)));
        return new Holding(keeping, more);
    }

    /** How many acts of a log are held. */
    public long acts(MemberId log) {
        List<Step> known = of(log);
        return known.isEmpty() ? 0 : known.getLast().acts();
    }

    /** Since when the act at a place of a log is held; empty if it is not. */
    public Optional<Instant> since(MemberId log, long index) {
        List<Step> known = of(log);
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known.get(middle).acts() > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == known.size()
                ? Optional.empty()
                : Optional.of(known.get(low).at());
    }

    /** How the act at a place of a log stands. */
    public Stand stand(MemberId log, long index) {
        if (index < acts(log)) {
            return Stand.HELD;
        }
        return keeping == Keeping.NOBODY ? Stand.RECORDED_NOT_INDEPENDENTLY_HELD : Stand.RECORDED;
    }

    /** Whether the act at a place of a log has effect between members. */
    public boolean effective(MemberId log, long index) {
        return stand(log, index) != Stand.RECORDED;
    }

    /** Whether an act has effect between members. */
    public boolean effective(Mark mark) {
        return effective(mark.log(), mark.index());
    }

    private List<Step> of(MemberId log) {
        return steps.getOrDefault(log, List.of());
    }
}
