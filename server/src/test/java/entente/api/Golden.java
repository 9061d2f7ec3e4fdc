package entente.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares an answer with a file; {@code -Dgolden.update=true} writes the file instead. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/entente/api");

    private Golden() {}

    static void check(String name, String actual) {
        try {
            Path file = FOLDER.resolve(name);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
