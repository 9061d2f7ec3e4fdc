package entente.exchange;

import entente.desk.DeskFailure;
import entente.record.Hash;
import entente.recorder.DurableFiles;
import entente.recorder.RecordFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Copies a data folder while its server runs. The order makes the copy sound without stopping anything: of a log that
 * is written here the journal comes last, for everything else follows from it; of a mirrored one the checkpoint comes
 * first, for what it covers only grows. Of a journal that was copied while its writer wrote, what lies behind the last
 * whole frame is cut off: the checkpoint, copied before it, covers none of that.
 */
public final class Backup {
    private static final String JOURNAL = "journal";
    private static final int PASSES_MAX = 10;

    private final Path data;
    private final Path copy;

    private Backup(Path data, Path copy) {
        this.data = data;
        this.copy = copy;
    }

    /**
     * Copies keys, record and what is noted about other servers; a copy of one server among several is marked, so that
     * it asks its mirrors before it signs. What is private to people (accounts, drafts) is the store's to copy.
     *
     * @param data the data folder
     * @param copy a folder that does not exist yet
     */
    public static void make(Path data, Path copy) throws IOException {
        if (Files.exists(copy)) {
            throw new DeskFailure(copy + " exists already; a backup never overwrites");
        }
        for (int pass = 1; ; pass++) {
            List<String> before = secrets(data);
            new Backup(data, copy).all();
            // Keys that changed meanwhile would not fit the acts that were copied after them.
            if (secrets(data).equals(before)) {
                return;
            }
            if (pass == PASSES_MAX) {
                throw new DeskFailure("the keys in " + data + " change again and again; try later");
            }
            remove(copy);
        }
    }

    private static List<String> secrets(Path data) throws IOException {
        Path keys = data.resolve("keys");
        if (!Files.isDirectory(keys)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(keys)) {
            List<String> all = new ArrayList<>();
            for (Path file : files.filter(each -> !each.toString().endsWith(".tmp"))
                    .sorted()
                    .toList()) {
                all.add(file.getFileName() + " "
                        + Hash.sha256(Files.readAllBytes(file)).hex());
            }
            return all;
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void all() throws IOException {
        Backup backup = this;
        backup.tree("keys");
        if (JoinedFolder.has(data)) {
            backup.tree("federation");
            backup.file(data.resolve("peers.toml"));
            JoinedFolder.restored(copy);
        }
        RecordFolder record = new RecordFolder(data.resolve("record"));
        backup.file(record.policy());
        for (String log : record.logNames()) {
            String folder = "record/logs/" + log + "/";
            // A mirrored log has no journal, and its checkpoint must not tell of more than was copied.
            boolean mirrored = !Files.isDirectory(data.resolve(folder + JOURNAL));
            if (mirrored) {
                backup.file(data.resolve(folder + "checkpoint"));
                backup.tree(folder + "tile");
                backup.tree(folder + "received");
            } else {
                backup.tree(folder + "tile");
                backup.file(data.resolve(folder + "checkpoint"));
                backup.tree(folder + JOURNAL);
                new RecordFolder(copy.resolve("record")).endCopiedJournal(log);
            }
        }
        backup.tree("record/documents");
    }

    // A partial tile goes when the full one is there: then the folder is read again.
    private void tree(String name) throws IOException {
        Path folder = data.resolve(name);
        for (int pass = 1; Files.isDirectory(folder); pass++) {
            try {
                List<Path> files;
                try (Stream<Path> found = Files.walk(folder)) {
                    files = found.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".tmp"))
                            .toList();
                } catch (java.io.UncheckedIOException gone) {
                    throw new NoSuchFileException(folder.toString());
                }
                for (Path file : files) {
                    copy(file);
                }
                return;
            } catch (NoSuchFileException gone) {
                if (pass == PASSES_MAX) {
                    throw gone;
                }
            }
        }
    }

    private void file(Path file) throws IOException {
        if (Files.exists(file)) {
            copy(file);
        }
    }

    private void copy(Path file) throws IOException {
        Path target = copy.resolve(data.relativize(file).toString());
        DurableFiles.createFolders(
                Objects.requireNonNull(target.toAbsolutePath().getParent()));
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
