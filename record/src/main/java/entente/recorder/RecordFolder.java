package entente.recorder;

import entente.record.Checkpoint;
import entente.record.LogPolicy;
import entente.record.Parsed;
import entente.record.SignedNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in a record: the policy, each member's log, the documents. */
public final class RecordFolder {

    private final Path folder;

    /** Names the folder, which need not exist yet. */
    public RecordFolder(Path folder) {
        this.folder = folder;
    }

    /** The policy that names every required signature. */
    public Path policy() {
        return folder.resolve("policy");
    }

    /** The folder of all logs. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** The folder of one log. */
    public Path log(String name) {
        return logs().resolve(LogName.require(name));
    }

    /** The folder of all documents. */
    public Path documentsFolder() {
        return folder.resolve("documents");
    }

    /** The documents. */
    public DocumentStore documents() {
        return new DocumentStore(documentsFolder());
    }

    /** The whole record's folder. */
    public Path path() {
        return folder;
    }

    /** Writes the policy in its canonical text, durably. */
    public void writePolicy(LogPolicy policy) throws IOException {
        DurableFiles.createFolders(folder);
        DurableFiles.write(policy(), policy.format().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Ends a log's journal, which was copied after its checkpoint while its writer wrote, at the last whole frame: one
     * that was not there yet when its place was copied stands as zeros before others that were. One that ends before
     * what the checkpoint covers was damaged before it was copied, and stays as it is.
     */
    public void endCopiedJournal(String log) throws IOException {
        List<JournalSegment> segments = JournalSegment.list(log(log).resolve("journal"));
        Path checkpoint = log(log).resolve("checkpoint");
        if (segments.isEmpty() || !Files.exists(checkpoint)) {
            return;
        }
        if (SignedNote.parse(Files.readAllBytes(checkpoint)) instanceof Parsed.Valid<SignedNote>(SignedNote note)
                && Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint covered)) {
            segments.getLast().cut(covered.size());
        }
    }

    /** The names of the logs that have a folder, in order. */
    public List<String> logNames() throws IOException {
        if (!Files.isDirectory(logs())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(logs())) {
            return found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(LogName::isValid)
                    .sorted()
                    .toList();
        }
    }
}
