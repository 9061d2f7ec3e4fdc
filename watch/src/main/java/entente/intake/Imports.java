package entente.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Brings in files by hand: web archives (WARC), feeds, STIX 2.1 bundles, mails, and documents of any read kind.
 */
public final class Imports {
    private static final int RECORD_MAX = 20 * 1024 * 1024;
    private static final long FILE_MAX = 4L * 1024 * 1024 * 1024;

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
            Stix.file(bytes, source, now).forEach(heard);
            return;
        }
        if (SavedFeed.isOne(name)) {
            SavedFeed.xml(bytes, source, now).forEach(heard);
            return;
        }
        if (Mail.isOne(name)) {
            Mail.read(bytes, source, now).forEach(heard);
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
}
