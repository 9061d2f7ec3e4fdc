package entente.bench;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a pure package may not touch: the clock, chance, the disk, the network, other threads. */
final class Purity {
    private static final List<String> TYPES = List.of(
            "java.io.File",
            "java.io.RandomAccessFile",
            "java.io.Console",
            "java.nio.file.",
            "java.nio.channels.",
            "java.net.",
            "java.sql.",
            "javax.",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.concurrent.",
            "java.security.SecureRandom",
            "java.lang.Thread",
            "java.lang.Process",
            "java.lang.Runtime",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.logging.");

    /** Concurrent maps and counters, and addresses as values, touch nothing. */
    private static final List<String> HARMLESS = List.of(
            "java.util.concurrent.Concurrent", "java.util.concurrent.atomic.", "java.net.URI", "java.lang.RuntimeE");

    private static final Set<String> CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.exit",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Calendar.getInstance",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of",
            "java.util.Collections.shuffle");

    private Purity() {}

    /** Every touch of the outer world by one class, as {@code class -> what}. */
    static List<String> faults(JavaClass from) {
        List<String> faults = new ArrayList<>();
        from.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getName())
                .filter(Purity::outer)
                .forEach(name -> faults.add(from.getName() + " -> " + name));
        for (JavaAccess<?> access : from.getAccessesFromSelf()) {
            String owner = access.getTargetOwner().getName();
            String call = owner + "." + access.getName();
            boolean clock = owner.startsWith("java.time.") && access.getName().equals("now");
            if (clock || CALLS.contains(call)) {
                faults.add(from.getName() + " -> " + call);
            }
        }
        return faults.stream().distinct().toList();
    }

    private static boolean outer(String type) {
        return TYPES.stream().anyMatch(type::startsWith) && HARMLESS.stream().noneMatch(type::startsWith);
    }
}
