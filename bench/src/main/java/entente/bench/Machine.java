package entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a figure was measured on.
 *
 * @param processor the processor's name as the system tells it
 * @param cores processors this process may use
 * @param memory of the machine, in MiB
 * @param load runnable tasks over the last 1, 5 and 15 minutes
 * @param system name and release
 * @param jdk vendor's version
 * @param command what was typed
 */
record Machine(String processor, int cores, long memory, String load, String system, String jdk, String command) {
    /** In the first line of /proc/stat: "cpu", then user, nice, system, idle, iowait, irq, softirq, steal (proc(5)). */
    private static final int STOLEN = 8;
    /** Linux counts in hundredths of a second, on every machine it runs Java on. */
    private static final long NANOS_A_TICK = 10_000_000;

    /** This machine at this moment. */
    static Machine now(String command) {
        return new Machine(
                value("/proc/cpuinfo", "model name", System.getProperty("os.arch", "unknown")),
                Runtime.getRuntime().availableProcessors(),
                kibibytes(value("/proc/meminfo", "MemTotal", "0 kB")) / 1024,
                loadNow(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"),
                command);
    }

    /** Runnable tasks over the last 1, 5 and 15 minutes, or the last minute where the system tells no more. */
    static String loadNow() {
        try {
            String line = Files.readString(Path.of("/proc/loadavg"));
            return String.join(" ", line.split(" ", -1)[0], line.split(" ", -1)[1], line.split(" ", -1)[2]);
        } catch (IOException elsewhere) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
        }
    }

    /** Time that all processors have given this process, in nanoseconds. */
    static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Time that a host has taken from all processors of this machine since it started, in nanoseconds; 0 elsewhere. */
    static long stolenNanos() {
        try {
            String[] counts =
                    Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +", -1);
            return counts.length > STOLEN ? Long.parseLong(counts[STOLEN]) * NANOS_A_TICK : 0;
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /** The value behind a key in one of Linux's lists of lines "key: value". */
    static String value(String file, String key, String otherwise) {
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).strip().equals(key)) {
                    return line.substring(colon + 1).strip();
                }
            }
        } catch (IOException elsewhere) {
            return otherwise;
        }
        return otherwise;
    }

    /** "123 kB" as a number. */
    static long kibibytes(String value) {
        return Long.parseLong(value.split(" ", -1)[0]);
    }
}
