package entente.planted;

import entente.record.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/** Does everything a pure package may not, so that the architecture test can show that it would be caught. */
final class Culprit {
    private Culprit() {}

    static Instant clock() {
        return Instant.now();
    }

    static long ticks() {
        return System.nanoTime();
    }

    static int chance() {
        return new SecureRandom().nextInt();
    }

    static String disk() throws IOException {
        return Files.readString(Path.of("/nowhere"));
    }

    static int arrow(Hash hash) {
        return hash.hashCode();
    }
}
