package entente.intake;

import entente.article.Publication;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings in files by hand: web archives (WARC), STIX 2.1 bundles, GDELT 2 event files, and documents of any read
 * kind.
 */
public final class Imports {
    private static final int RECORD_MAX = 20 * 1024 * 1024;
    private static final long FILE_MAX = 4L * 1024 * 1024 * 1024;
    private static final int GDELT_CELLS = 61;
    private static final int GDELT_ADDRESS = 60;
    private static final int GDELT_ADDED = 59;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Imports() {}

    /** Why a file is not brought in. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String rule) {
            super(rule);
        }
    }

    /**
     * Reads a file and hands on each document in it.
     *
     * @param file the file
     * @param source the id of the source its documents count for
     * @param now the time of arrival
     * @param heard takes each document; called before the next is read
     * @throws Refused if the file is damaged or too large
     * @throws IOException if it cannot be read
     */
    public static void read(Path file, String source, Instant now, Consumer<Incoming> heard)
            throws IOException, Refused {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.size(file) > FILE_MAX) {
            throw new Refused("it is larger than " + FILE_MAX + " bytes");
        }
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
            warc(file, source, now, heard);
            return;
        }
        if (Files.size(file) > RECORD_MAX) {
            throw new Refused("it is larger than " + RECORD_MAX + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (name.endsWith(".json")) {
            stix(bytes, source, now, heard);
            return;
        }
        heard.accept(new Incoming(
                source,
                "",
                String.valueOf(file.getFileName()),
                "",
                "",
                Optional.empty(),
                now,
                new Incoming.Content(bytes)));
    }

    private static void warc(Path file, String source, Instant now, Consumer<Incoming> heard)
            throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file);
                WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof WarcResponse response
                        && response.http().status() == 200) {
                    byte[] bytes = response.http().body().stream().readNBytes(RECORD_MAX + 1);
                    String type = response.http()
                            .headers()
                            .first("Content-Type")
                            .orElse("")
                            .strip()
                            .toLowerCase(Locale.ROOT);
                    if (bytes.length <= RECORD_MAX && type.startsWith("text/")) {
                        // A crawl's date is when the page was got, which stands for its publication at worst.
                        heard.accept(new Incoming(
                                source,
                                response.target(),
                                "page.html",
                                type,
                                "",
                                Optional.empty(),
                                response.date().isAfter(now) ? now : response.date(),
                                new Incoming.Content(bytes)));
                    }
                }
            }
        } catch (ParsingException | EOFException | ZipException damaged) {
            throw new Refused("the web archive is damaged: " + damaged.getMessage());
        }
    }

    /** Reports and notes of a bundle, and whatever else of it describes itself in words (STIX 2.1, section 3). */
    private static void stix(byte[] bytes, String source, Instant now, Consumer<Incoming> heard) throws Refused {
        JsonNode bundle;
        try {
            bundle = JSON.readTree(new ByteArrayInputStream(bytes));
        } catch (JacksonException damaged) {
            throw new Refused("the JSON is damaged");
        }
        if (!bundle.path("type").asString("").equals("bundle")) {
            throw new Refused("a JSON file is brought in if it is a STIX 2.1 bundle");
        }
        for (JsonNode each : bundle.path("objects")) {
            String title = each.path("name").asString(each.path("abstract").asString(""));
            String text = each.path("description").asString(each.path("content").asString(""));
            String time = each.path("published").asString(each.path("modified").asString(""));
            if (text.isBlank()) {
                continue;
            }
            heard.accept(new Incoming(
                    source,
                    each.path("id").asString(""),
                    "object.txt",
                    "text/plain",
                    title,
                    Publication.instant(time),
                    now,
                    new Incoming.Content(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /**
     * The pages a GDELT 2 event file names, each once, with the time GDELT saw it: addresses to fetch, since the file
     * holds no text. Its own coding of events is not taken over.
     *
     * @param bytes the unpacked file: 61 cells to a line, parted by tabs
     * @throws Refused if it is no such file
     */
    public static List<Entry> gdelt(byte[] bytes) throws Refused {
        List<Entry> entries = new ArrayList<>();
        java.util.Set<String> seen = new java.util.HashSet<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            String[] cells = line.split("\t", -1);
            if (cells.length != GDELT_CELLS || !cells[GDELT_ADDED].matches("\\d{14}")) {
                throw new Refused("line " + number + " has " + cells.length + " cells where a GDELT 2 event has 61");
            }
            String added = cells[GDELT_ADDED];
            String time = "%s-%s-%sT%s:%s:%sZ"
                    .formatted(
                            added.substring(0, 4),
                            added.substring(4, 6),
                            added.substring(6, 8),
                            added.substring(8, 10),
                            added.substring(10, 12),
                            added.substring(12));
            if (cells[GDELT_ADDRESS].startsWith("http") && seen.add(cells[GDELT_ADDRESS])) {
                entries.add(new Entry(cells[GDELT_ADDRESS], "", Publication.instant(time)));
            }
        }
        return entries;
    }
}
