package entente.partnership;

import entente.act.ActRef;
import entente.act.Release;
import entente.member.MemberId;
import java.util.Arrays;
import java.util.function.BiPredicate;

/** What has arrived of one log, and where in the fold its entries stand. */
final class LogTrack {
    private final Entries entries;
    private int[] positions;
    private int folded;

    LogTrack() {
        this(new Entries(), new int[16], 0);
    }

    private LogTrack(Entries entries, int[] positions, int folded) {
        this.entries = entries;
        this.positions = positions;
        this.folded = folded;
    }

    /**
     * The track of a log of which the first entries are kept, all of them folded.
     *
     * @param numbers of its entries among those that are kept: their places in the fold
     */
    static LogTrack kept(KeptPlaces places, int[] numbers) {
        return new LogTrack(new Entries(places, numbers), numbers.clone(), numbers.length);
    }

    LogTrack copy() {
        return new LogTrack(entries.copy(), positions.clone(), folded);
    }

    int size() {
        return entries.size();
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    /** The name of an entry, which need not be read for it. */
    ActRef ref(int index) {
        return entries.ref(index);
    }

    /** Whether somebody may read an entry; nobody is kept from one of which the act is not known. */
    boolean readable(int index, Partnership state, BiPredicate<Release, MemberId> reads) {
        return entries.readable(index, state, reads);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void set(int index, Entry entry) {
        entries.set(index, entry);
    }

    /** How many of its entries are folded. */
    int folded() {
        return folded;
    }

    /** The place in the fold of an entry that is folded. */
    int position(int index) {
        return positions[index];
    }

    void fold(int position) {
        if (folded == positions.length) {
            positions = Arrays.copyOf(positions, folded * 2);
        }
        positions[folded++] = position;
    }

    void unfold() {
        folded--;
    }
}
