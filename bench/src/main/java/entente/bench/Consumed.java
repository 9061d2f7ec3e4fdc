package entente.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * What has been consumed since some moment, or between two; all in nanoseconds.
 *
 * @param wall time that passed
 * @param processors time of all processors for this process
 * @param thread time of a processor for this thread
 * @param collector time in which the collector had the program stand still
 * @param stolen time of all processors that the machine's host gave to others
 */
record Consumed(long wall, long processors, long thread, long collector, long stolen) {
    static Consumed now() {
        long collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return new Consumed(
                System.nanoTime(),
                Machine.processorNanos(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
                collected * 1_000_000,
                Machine.stolenNanos());
    }

    Consumed since(Consumed before) {
        return new Consumed(
                wall - before.wall,
                processors - before.processors,
                thread - before.thread,
                collector - before.collector,
                stolen - before.stolen);
    }

    static String seconds(long nanos) {
        return Report.number(nanos / 1e9, 2);
    }
}
