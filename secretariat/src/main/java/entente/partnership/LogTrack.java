package entente.partnership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What has arrived of one log, and where in the fold its entries stand. */
final class LogTrack {
    private final List<Entry> entries;
    private int[] positions;
    private int folded;

    LogTrack() {
        this(new ArrayList<>(), new int[16], 0);
    }

    private LogTrack(List<Entry> entries, int[] positions, int folded) {
        this.entries = entries;
        this.positions = positions;
        this.folded = folded;
    }

    LogTrack copy() {
        return new LogTrack(new ArrayList<>(entries), positions.clone(), folded);
    }

    int size() {
        return entries.size();
    }

    Entry entry(int index) {
        return entries.get(index);
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
