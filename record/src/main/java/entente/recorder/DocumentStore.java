package entente.recorder;

import entente.record.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Documents under the hash of their content: DOCUMENTS/2 hex digits/64 hex digits, written once. */
public final class DocumentStore {

    /** Largest document in bytes. */
    public static final int DOCUMENT_BYTES_MAX = 64 * 1024 * 1024;

    private final Path folder;

    /** Names the folder; it is made when the first document is stored. */
    public DocumentStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Stores a document durably; storing the same bytes again changes nothing.
     *
     * @throws IllegalArgumentException if it is longer than {@link #DOCUMENT_BYTES_MAX}
     * @throws IOException if it cannot be written
     */
    public synchronized Hash put(byte[] document) throws IOException {
        if (document.length > DOCUMENT_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a document has at most " + DOCUMENT_BYTES_MAX + " bytes, not " + document.length);
        }
        Hash hash = Hash.sha256(document);
        Path file = file(hash);
        if (!isIntact(file, hash, document.length)) {
            DurableFiles.createFolders(DurableFiles.parentOf(file));
            DurableFiles.write(file, document);
        }
        return hash;
    }

    /**
     * The document with this hash, or empty if it is not here.
     *
     * @throws DamagedRecordException if the file's content is no longer that of its name
     */
    public Optional<byte[]> get(Hash hash) throws IOException {
        Path file = file(hash);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > DOCUMENT_BYTES_MAX) {
            throw new DamagedRecordException(file, "is longer than any document");
        }
        byte[] document = Files.readAllBytes(file);
        if (!Hash.sha256(document).equals(hash)) {
            throw new DamagedRecordException(file, "the document's content does not match its name");
        }
        return Optional.of(document);
    }

    /** Whether a document with this hash is here, without reading it. */
    public boolean has(Hash hash) {
        return Files.exists(file(hash));
    }

    private Path file(Hash hash) {
        String hex = hash.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex);
    }

    private static boolean isIntact(Path file, Hash hash, int length) throws IOException {
        return Files.exists(file)
                && Files.size(file) == length
                && Hash.sha256(Files.readAllBytes(file)).equals(hash);
    }
}
