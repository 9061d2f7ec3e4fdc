package entente.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.LogPolicy;
import entente.record.SignedNote;
import entente.recorder.Recorder;
import entente.recorder.SyscallTrace;
import entente.witness.AddCheckpoint;
import entente.witness.Witness;
import entente.witness.WitnessAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is shown from now on is synced first: a process that was killed may have left names, or bytes, which only the
 * system's memory holds.
 */
@Tag("slow")
class OpeningSyncsTest {
    @TempDir
    Path folder;

    private Set<Path> opening(String what, Path where) throws Exception {
        return new TreeSet<>(
                SyscallTrace.synced(folder.resolve("trace"), OpeningProgram.class, what, where.toString()));
    }

    private String recorded(Path log) throws IOException {
        try (Recorder recorder = OpeningProgram.log(log)) {
            recorder.awaitCheckpoint(recorder.append(new byte[10]).treeSize());
            return recorder.signedCheckpoint();
        }
    }

    @Test
    void aLogSyncsItsFolderTheOneAboveAndItsLastFile() throws Exception {
        Path log = folder.resolve("logs/jp");
        recorded(log);
        Set<Path> synced = opening("log", log);
        for (Path needed : List.of(log, folder.resolve("logs"), log.resolve("journal/000000000000.journal"))) {
            assertTrue(synced.contains(needed), needed + " in " + synced);
        }
    }

    @Test
    void aLedgerSyncsKeysServersAndEvidence() throws Exception {
        Path ledger = folder.resolve("ledger");
        Set<Path> needed = new TreeSet<>();
        for (String name : List.of("keys", "servers", "evidence")) {
            Path below = Files.createDirectories(ledger.resolve(name));
            needed.add(below);
            needed.add(Files.writeString(below.resolve("jp"), "left by a process that was killed"));
        }
        Set<Path> synced = opening("ledger", ledger);
        assertTrue(synced.containsAll(needed), synced.toString());
    }

    @Test
    void aWitnessSyncsTheNamesOfWhatItRemembers() throws Exception {
        SignedNote note = SignedNote.parse(recorded(folder.resolve("logs/jp"))).expect();
        Path memory = folder.resolve("witness");
        try (Witness witness = Witness.open(memory, List.of(OpeningProgram.WITNESS))) {
            WitnessAnswer answer = witness.addCheckpoint(
                    new AddCheckpoint(0, List.of(), note).format().getBytes(StandardCharsets.UTF_8),
                    LogPolicy.ofLogs(List.of(OpeningProgram.LOG.verifier())),
                    Instant.ofEpochSecond(1_800_000_000));
            assertInstanceOf(WitnessAnswer.Cosigned.class, answer);
        }
        Set<Path> remembered = new TreeSet<>(Set.of(memory));
        try (var logs = Files.list(memory)) {
            logs.filter(Files::isDirectory).forEach(remembered::add);
        }
        assertEquals(2, remembered.size());
        assertEquals(remembered, opening("witness", memory));
    }
}
