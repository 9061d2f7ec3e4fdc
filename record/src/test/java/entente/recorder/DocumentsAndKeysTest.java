package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsAndKeysTest {

    @TempDir
    Path folder;

    @Test
    void aDocumentIsKeptUnderItsHashOnceAndCheckedWhenRead() throws IOException {
        DocumentStore documents = new DocumentStore(folder.resolve("documents"));
        byte[] text = "a statement".getBytes(StandardCharsets.UTF_8);
        Hash hash = documents.put(text);
        assertEquals(hash, documents.put(text));
        assertEquals(Hash.sha256(text), hash);
        assertArrayEquals(text, documents.get(hash).orElseThrow());
        assertEquals(Optional.empty(), documents.get(Hash.sha256()));
        Path file =
                folder.resolve("documents").resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
        Files.write(file, "another".getBytes(StandardCharsets.UTF_8));
        assertThrows(DamagedRecordException.class, () -> documents.get(hash));
        documents.put(text);
        assertArrayEquals(text, documents.get(hash).orElseThrow());
        assertThrows(
                IllegalArgumentException.class, () -> documents.put(new byte[DocumentStore.DOCUMENT_BYTES_MAX + 1]));
    }

    @Test
    void aKeyIsReadableByItsOwnerOnlyAndNeverOverwritten() throws IOException {
        KeyFolder keys = new KeyFolder(folder.resolve("keys"));
        assertFalse(keys.has("jp"));
        LogKey made = keys.create("jp", "example.org/p/jp", new Random(5));
        assertTrue(keys.has("jp"));
        assertEquals(made.verifiers(), keys.load("jp").verifiers());
        assertEquals(2, made.verifiers().size());
        Path file = folder.resolve("keys/jp.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertThrows(IOException.class, () -> keys.create("jp", "example.org/p/jp", new Random(6)));
        assertThrows(IllegalArgumentException.class, () -> keys.create("kr", "example.org/p/jp", new Random(6)));
        assertThrows(IllegalArgumentException.class, () -> keys.create("../kr", "example.org/../kr", new Random(6)));
        Files.writeString(file, Files.readString(file).replace("+A", "+B"));
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> keys.load("jp")).getMessage());
        assertFalse(refusal.contains("PRIVATE+KEY+example"), refusal);
    }
}
