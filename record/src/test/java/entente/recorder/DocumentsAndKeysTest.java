package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Hash;
import entente.record.NoteSigner;
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
    }

    @Test
    void aKeyFileTellsNothingAndOpensOnlyUnderItsPassphraseAndName() throws IOException {
        Path place = folder.resolve("elsewhere/passphrase");
        DurableFiles.createFolders(place.getParent());
        KeyFolder keys = new KeyFolder(folder.resolve("keys"), place);
        LogKey made = keys.create("jp", "example.org/p/jp", new Random(5));
        Path file = folder.resolve("keys/jp.key");
        String sealed = Files.readString(file);
        assertFalse(sealed.contains("PRIVATE"));
        assertEquals(64, Files.readString(place).strip().length());
        for (int line = 1; line < 5; line++) {
            String[] lines = sealed.split("\n", -1);
            lines[line] = (lines[line].startsWith("A") ? "B" : "A") + lines[line].substring(1);
            Files.writeString(file, String.join("\n", lines));
            assertThrows(IOException.class, () -> keys.load("jp"));
        }
        Files.writeString(folder.resolve("keys/kr.key"), sealed);
        assertThrows(IOException.class, () -> keys.load("kr"));
        Files.writeString(file, sealed);
        Files.writeString(place, "another passphrase\n");
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> keys.load("jp")).getMessage());
        assertTrue(refusal.contains("does not open with this passphrase"), refusal);
        keys.replace("jp", made);
        assertTrue(Files.readString(file).contains("pbkdf2-hmac-sha256 600000"));
        assertEquals(made.verifiers(), keys.load("jp").verifiers());
        Files.delete(place);
        assertThrows(IOException.class, () -> keys.load("jp"));
    }

    @Test
    void aKeyFileOfAnEarlierVersionIsReadAndEncryptedByIt() throws IOException {
        KeyFolder keys = new KeyFolder(folder.resolve("keys"));
        LogKey made = Samples.key("jp");
        Path file = folder.resolve("keys/jp.key");
        StringBuilder plain = new StringBuilder();
        made.signers()
                .forEach(signer -> plain.append(((NoteSigner) signer).format()).append('\n'));
        DurableFiles.createFolders(file.getParent());
        Files.writeString(file, plain.toString().replace("+A", "+B"));
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> keys.load("jp")).getMessage());
        assertFalse(refusal.contains("PRIVATE+KEY+example"), refusal);
        Files.writeString(file, plain);
        assertEquals(made.verifiers(), keys.load("jp").verifiers());
        assertFalse(Files.readString(file).contains("PRIVATE"));
        assertEquals(made.verifiers(), keys.load("jp").verifiers());
    }
}
