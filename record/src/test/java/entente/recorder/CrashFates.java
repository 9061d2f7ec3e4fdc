package entente.recorder;

import entente.recorder.CrashDisk.Change;
import entente.recorder.CrashDisk.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Which of the changes that no sync covered a crash keeps: the plain cases all, of the others so many by chance. */
final class CrashFates {
    private final List<Change> pending;
    private final Random random;
    private final List<Fate> fates = new ArrayList<>();

    private CrashFates(List<Change> pending, Random random) {
        this.pending = pending;
        this.random = random;
    }

    /**
     * None; all; the first few; all but one; one alone; any; and one write torn at sectors, among the rest or alone.
     *
     * @param each how many of each kind where there are more
     */
    static List<Fate> of(List<Change> pending, Random random, int each) {
        CrashFates all = new CrashFates(pending, random);
        all.whole(each);
        all.torn(each);
        return all.fates;
    }

    private void whole(int each) {
        int count = pending.size();
        fates.add((_, _) -> null);
        fates.add((_, change) -> change);
        for (int one : some(count, each)) {
            fates.add((at, change) -> at <= one ? change : null);
            fates.add((at, change) -> at == one ? null : change);
            fates.add((at, change) -> at == one ? change : null);
            BitSet any = any(count);
            fates.add((at, change) -> any.get(at) ? change : null);
        }
    }

    private void torn(int each) {
        List<Integer> writes = new ArrayList<>();
        for (int at = 0; at < pending.size(); at++) {
            if (pending.get(at) instanceof Change.Bytes bytes && bytes.bytes().length > 1) {
                writes.add(at);
            }
        }
        for (int chosen : some(writes.size(), each)) {
            int torn = writes.get(writes.size() - 1 - chosen);
            Change.Bytes bytes = (Change.Bytes) pending.get(torn);
            int sectors = sectors(bytes);
            BitSet beginning = new BitSet();
            beginning.set(0, 1 + random.nextInt(sectors));
            BitSet end = new BitSet();
            end.set(random.nextInt(sectors), sectors);
            for (BitSet kept : List.of(beginning, end, any(sectors))) {
                Change left = new Change.Sectors(bytes, kept);
                fates.add((at, change) -> at == torn ? left : change);
                fates.add((at, _) -> at == torn ? left : null);
                BitSet others = any(pending.size());
                fates.add((at, change) -> at == torn ? left : others.get(at) ? change : null);
            }
            Change cut = new Change.Bytes(
                    bytes.inode(), bytes.offset(), Arrays.copyOf(bytes.bytes(), random.nextInt(bytes.bytes().length)));
            fates.add((at, change) -> at == torn ? cut : change);
        }
    }

    private BitSet any(int count) {
        BitSet any = new BitSet();
        for (int at = 0; at < count; at++) {
            any.set(at, random.nextBoolean());
        }
        return any;
    }

    /** So many numbers below a count, all of them if there are no more. */
    private List<Integer> some(int count, int each) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            numbers.add(number);
        }
        java.util.Collections.shuffle(numbers, random);
        return numbers.subList(0, Math.min(count, each));
    }

    private static int sectors(Change.Bytes bytes) {
        long first = bytes.offset() / CrashDisk.SECTOR_BYTES;
        long last = (bytes.offset() + bytes.bytes().length - 1) / CrashDisk.SECTOR_BYTES;
        return (int) (last - first + 1);
    }
}
