package entente.intake;

import entente.article.Publication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The event files of GDELT 2, one every fifteen minutes: 61 cells to a line, parted by tabs. What is taken from them
 * are addresses to fetch with the time GDELT saw them, since they hold no text; their coding is not taken over.
 */
public final class Gdelt {
    private static final int CELLS = 61;
    private static final int ACTOR1_COUNTRY = 7;
    private static final int ACTOR2_COUNTRY = 17;
    private static final int ADDED = 59;
    private static final int ADDRESS = 60;
    private static final int UNPACKED_MAX = 64 * 1024 * 1024;
    private static final String FILE = ".export.csv";

    private Gdelt() {}

    /** Whether a file is one by its name, packed or not. */
    public static boolean isOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(FILE) || lower.endsWith(FILE + ".zip");
    }

    /**
     * The address of the latest event file in the list that GDELT keeps ({@code lastupdate.txt}: size, hash and address
     * to a line).
     *
     * @throws Imports.Refused if there is none in it
     */
    static String latest(byte[] list) throws Imports.Refused {
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .limit(100)
                .map(line -> line.substring(line.lastIndexOf(' ') + 1).strip())
                .filter(Gdelt::isOne)
                .findFirst()
                .orElseThrow(() -> new Imports.Refused("this list names no event file of GDELT 2"));
    }

    /** The countries that a source's address names after the {@code #}: three letters each, parted by commas. */
    static Set<String> countries(String address) {
        int mark = address.indexOf('#');
        return mark < 0 ? Set.of() : Set.of(address.substring(mark + 1).split(",", -1));
    }

    /**
     * The pages an event file names, each once.
     *
     * @throws Imports.Refused if it is no such file, or too large
     * @throws IOException if it cannot be read
     */
    public static List<Entry> read(Path file, Set<String> countries) throws IOException, Imports.Refused {
        if (Files.size(file) > UNPACKED_MAX) {
            throw new Imports.Refused("it is larger than " + UNPACKED_MAX + " bytes");
        }
        return read(Files.readAllBytes(file), countries);
    }

    /**
     * The pages an event file names, each once.
     *
     * @param bytes the file, packed or not
     * @param countries keeps events with one of these as actor, by CAMEO's three letters; all if empty
     * @throws Imports.Refused if it is no such file, or unpacks to too much
     */
    static List<Entry> read(byte[] bytes, Set<String> countries) throws Imports.Refused {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line :
                new String(unpacked(bytes), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS || !cells[ADDED].matches("\\d{14}")) {
                throw new Imports.Refused(
                        "line " + number + " has " + cells.length + " cells where a GDELT 2 event has 61");
            }
            boolean wanted = countries.isEmpty()
                    || countries.contains(cells[ACTOR1_COUNTRY])
                    || countries.contains(cells[ACTOR2_COUNTRY]);
            if (wanted && cells[ADDRESS].startsWith("http") && seen.add(cells[ADDRESS])) {
                entries.add(new Entry(cells[ADDRESS], "", time(cells[ADDED])));
            }
        }
        return entries;
    }

    private static Optional<java.time.Instant> time(String added) {
        return Publication.instant("%s-%s-%sT%s:%s:%sZ"
                .formatted(
                        added.substring(0, 4),
                        added.substring(4, 6),
                        added.substring(6, 8),
                        added.substring(8, 10),
                        added.substring(10, 12),
                        added.substring(12)));
    }

    private static byte[] unpacked(byte[] bytes) throws Imports.Refused {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return bytes;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            byte[] unpacked = entry == null ? new byte[0] : zip.readNBytes(UNPACKED_MAX + 1);
            if (unpacked.length > UNPACKED_MAX) {
                throw new Imports.Refused("it unpacks to more than " + UNPACKED_MAX + " bytes");
            }
            return unpacked;
        } catch (ZipException damaged) {
            throw new Imports.Refused("the packed file is damaged: " + damaged.getMessage());
        } catch (IOException cut) {
            throw new Imports.Refused("the packed file ends too early");
        }
    }
}
