package entente.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap that was taken since it began. */
final class HeapWatch {
    private final List<MemoryPoolMXBean> pools;

    private HeapWatch(List<MemoryPoolMXBean> pools) {
        this.pools = pools;
    }

    /** Forgets what was before. */
    static HeapWatch begin() {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        return new HeapWatch(pools);
    }

    /** The sum of the pools' peaks, garbage included: no less than what was needed. */
    long peakMebibytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
