package entente.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.stream.IntStream;

/** The hashing that a check cannot do without, and nothing else. */
final class HashLoop {
    private HashLoop() {}

    /** The same on every processor at once, each its share. */
    static long nanosecondsOnAll(int acts, int bytes) {
        int all = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        IntStream.range(0, all).parallel().forEach(_ -> nanoseconds(acts / all, bytes));
        return System.nanoTime() - start;
    }

    /** How long it takes to hash so many bodies, their leaves and the nodes of their tree, in nanoseconds. */
    static long nanoseconds(int acts, int bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] body = new byte[bytes];
            byte[] leaf = new byte[34];
            byte[] node = new byte[65];
            long start = System.nanoTime();
            for (int act = 0; act < acts; act++) {
                body[act % bytes]++;
                digest.update(body);
                digest.digest(leaf, 2, 32);
                digest.update(leaf);
                digest.digest(node, 1, 32);
                digest.update(node);
                digest.digest(node, 33, 32);
            }
            return System.nanoTime() - start;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
