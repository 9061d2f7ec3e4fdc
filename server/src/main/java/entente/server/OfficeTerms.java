package entente.server;

import entente.conference.Terminology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terms an office keeps in {@code terms.txt} of its data folder; none where it keeps none. */
final class OfficeTerms {
    private static final String FILE = "terms.txt";

    private static final String FORM = "docs/terms.md";
    private static final long BYTES_MAX = 1_000_000;

    private OfficeTerms() {}

    /**
     * The terms of a data folder.
     *
     * @throws MalformedList if the list is malformed, too large or cannot be read; the message names file and line
     */
    static Terminology in(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Terminology.none();
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new MalformedList(file + " is too large: a list of terms has at most 1 MB", FORM, null);
            }
            return Terminology.parse(Files.readString(file));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedList(file + ": " + malformed.getMessage(), FORM, malformed);
        } catch (IOException failed) {
            throw new MalformedList(file + " cannot be read as UTF-8", FORM, failed);
        }
    }

    /** Puts a list where the office keeps none yet. */
    static void begin(Path data, byte[] list) {
        try {
            if (!Files.exists(data.resolve(FILE))) {
                Files.write(data.resolve(FILE), list);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep a list of terms in " + data, failed);
        }
    }
}
