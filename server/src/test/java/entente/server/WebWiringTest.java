package entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Browsers keep static files for a year, so that each change of any of them must change their address. */
class WebWiringTest {
    @TempDir
    private Path folder;

    private String version() {
        return WebWiring.contentVersion("file:" + folder + "/*.*");
    }

    @Test
    void everyFileCountsByNameAndContent() throws Exception {
        assertThrows(IllegalStateException.class, this::version);
        Files.writeString(folder.resolve("a.css"), "p {}");
        Files.writeString(folder.resolve("any-later-file.js"), "1");
        String first = version();
        assertEquals(first, version());
        Files.writeString(folder.resolve("any-later-file.js"), "2");
        String second = version();
        assertNotEquals(first, second);
        Files.move(folder.resolve("a.css"), folder.resolve("aa.css"));
        assertNotEquals(second, version());
    }
}
