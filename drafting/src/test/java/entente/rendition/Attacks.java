package entente.rendition;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files built to harm, one folder for each format; the first word of a name is what must become of the file. */
public final class Attacks {
    private Attacks() {}

    /** The files of a folder. */
    public static List<Path> in(String folder) throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(Attacks.class.getResource("attacks/" + folder))
                        .toURI()))) {
            return files.sorted().toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** The refusal that a file must meet, or {@code READ}. */
    public static String expected(Path file) {
        return file.getFileName().toString().split("\\.", 2)[0];
    }
}
