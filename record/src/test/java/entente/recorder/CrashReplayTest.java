package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.record.Checkpoint;
import entente.record.Hash;
import entente.record.LogPolicy;
import entente.record.SignedNote;
import entente.recorder.SyscallTrace.Call;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every state that a power cut could leave of a log that is being written, as far as chance chooses them: after each
 * call of the writing process, with what was not synced there or not, in any order, and torn at sectors. The log must
 * open from each: nothing that was acknowledged is missing, and nothing that was ever signed is contradicted. More
 * states with the system property {@code entente.crash.each}, other ones with {@code entente.seed}.
 */
class CrashReplayTest {
    private static final int EACH = Integer.getInteger("entente.crash.each", 1);
    private static final int CHECKED_WHOLE_EVERY = 16;
    private static final long SEED = Long.getLong("entente.seed", 20261126L);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Long, String> acknowledged = new TreeMap<>();
    private final List<Checkpoint> signed = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private int states;
    private int writes;
    private int overlapping;

    @Test
    @Tag("slow")
    void aLogOpensFromWhateverAPowerCutLeaves() throws Exception {
        Path root = Files.createDirectories(folder.resolve("disk"));
        replay(root, new CrashDisk(root), 8 * EACH, 8);
        System.out.println("states that were opened: " + states + ", seed " + SEED + "; of " + writes
                + " writes that began, before the last was synced: " + overlapping);
        assertTrue(states > 300, "states: " + states);
        assertTrue(overlapping > 5, "writes while another was on its way: " + overlapping);
    }

    @Test
    @Tag("slow")
    void aLogOpensWhenRecoveryItselfIsCutShort() throws Exception {
        Path root = Files.createDirectories(folder.resolve("disk"));
        Path log = root.resolve("jp");
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            for (int index = 0; index < 5; index++) {
                recorder.append(Samples.body(index));
                acknowledged.put((long) index, Hash.sha256(Samples.body(index)).hex());
            }
        }
        Path journal = log.resolve("journal/000000000000.journal");
        byte[] torn = Arrays.copyOf(Files.readAllBytes(journal), 70_000);
        byte[] frame = JournalFrame.format(5, new byte[3_000], JournalFrame.firstOfWrite(0));
        System.arraycopy(frame, 0, torn, (int) Files.size(journal), 2_000);
        Files.write(journal, torn);
        replay(root, new CrashDisk(root), 1, 0);
        System.out.println("states that were opened: " + states + ", seed " + SEED);
        assertTrue(states > 100, "states: " + states);
    }

    /** A killed writer leaves frames that only the system's memory holds: whoever signs over them syncs them. */
    @Test
    @Tag("slow")
    void aLogOpensWhenItsWriterWasKilledAndThenThePowerFails() throws Exception {
        Path root = Files.createDirectories(folder.resolve("disk"));
        Path log = root.resolve("jp");
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            recorder.append(Samples.body(0));
            acknowledged.put(0L, Hash.sha256(Samples.body(0)).hex());
        }
        CrashDisk disk = new CrashDisk(root);
        Path journal = log.resolve("journal/000000000000.journal");
        for (int index = 1; index < 4; index++) {
            int mark = index == 1 ? JournalFrame.firstOfWrite(0) : JournalFrame.WITHIN_WRITE;
            byte[] frame = JournalFrame.format(index, Samples.body(index), mark);
            disk.left(journal, Files.size(journal), frame);
            Files.write(journal, frame, StandardOpenOption.APPEND);
        }
        replay(root, disk, 1, 0);
        System.out.println("states that were opened: " + states + ", seed " + SEED);
        assertTrue(states > 100, "states: " + states);
    }

    /** Tiles are made again from the journal: a sync of them, or of a folder of theirs, has the commits wait for it. */
    @Test
    @Tag("slow")
    void neitherTilesNorTheirFoldersAreSynced() throws Exception {
        Path log = folder.resolve("jp");
        List<Path> synced = SyscallTrace.synced(
                folder.resolve("trace"), TracedWriter.class, log.toString(), "6", "0", Long.toString(SEED));
        assertTrue(synced.stream().filter(log.resolve("checkpoint.tmp")::equals).count() > 1, synced.toString());
        assertEquals(
                List.of(),
                synced.stream()
                        .filter(path -> path.startsWith(log.resolve("tile")))
                        .toList());
    }

    private void replay(Path root, CrashDisk disk, int bodies, int overlaps) throws Exception {
        List<Call> calls = SyscallTrace.of(
                folder.resolve("trace"),
                TracedWriter.class,
                root.resolve("jp").toString(),
                Integer.toString(bodies),
                Integer.toString(overlaps),
                Long.toString(SEED));
        for (Call call : calls) {
            note(call);
            noteFrames(call);
            if (disk.take(call)) {
                for (CrashDisk.Fate fate : CrashFates.of(disk.pending(), random, EACH)) {
                    state(disk.after(fate), "after line " + call.ended() + " of the trace, " + call.name());
                }
            }
        }
        assertTrue(acknowledged.size() > 4 * bodies, "acknowledged: " + acknowledged.size());
        assertTrue(signed.size() > 1, "checkpoints: " + signed.size());
    }

    /** What the world outside has been told, or may have been. */
    private void note(Call call) {
        if (!call.name().equals("write")) {
            return;
        }
        String text = new String(call.bytes(1), StandardCharsets.ISO_8859_1);
        if (call.number(0) == 1) {
            for (String line : text.lines().toList()) {
                acknowledged.put(Long.parseLong(line.split(" ", -1)[0]), line.split(" ", -1)[1]);
            }
        } else if (text.startsWith(Samples.key("jp").origin() + "\n")) {
            SignedNote note = SignedNote.parse(call.bytes(1)).expect();
            signed.add(Checkpoint.parse(note.text()).expect());
        }
    }

    private void noteFrames(Call call) {
        if (call.name().equals("pwrite64")
                && JournalFrame.read(ByteBuffer.wrap(call.bytes(1))) instanceof JournalFrame.Good good
                && good.synced() > 0) {
            writes++;
            overlapping += good.synced() < good.index() ? 1 : 0;
        }
    }

    private void state(SortedMap<String, byte[]> files, String when) throws IOException {
        List<Object> known = new ArrayList<>(List.of(acknowledged.size(), signed.size()));
        files.forEach((name, bytes) -> known.addAll(List.of(name, Arrays.hashCode(bytes))));
        if (!seen.add(known)) {
            return;
        }
        states++;
        Path root = folder.resolve("state");
        Path log = root.resolve("logs/jp");
        write(files, root.resolve("logs"));
        String what = "seed " + SEED + ", " + when + ", state " + states;
        try (Recorder recorder = Recorder.open(log, Samples.key("jp"))) {
            check(recorder, what);
            if (states % CHECKED_WHOLE_EVERY == 0) {
                recorder.append(Samples.body(states));
            }
        } catch (DamagedRecordException e) {
            throw new AssertionError(what + ": refused, " + e.getMessage(), e);
        }
        if (states % CHECKED_WHOLE_EVERY == 0) {
            RecordFolder record = new RecordFolder(root);
            record.writePolicy(LogPolicy.ofLogs(Samples.key("jp").verifiers()));
            assertEquals(List.of(), RecordVerifier.verify(root).findings(), what);
        }
        remove(root);
    }

    private void check(Recorder recorder, String what) throws IOException {
        for (Map.Entry<Long, String> receipt : acknowledged.entrySet()) {
            assertTrue(recorder.size() > receipt.getKey(), what + ": act " + receipt.getKey() + " is gone");
            byte[] body = recorder.body(receipt.getKey());
            assertEquals(receipt.getValue(), Hash.sha256(body).hex(), what);
        }
        for (Checkpoint checkpoint : signed) {
            assertTrue(recorder.size() >= checkpoint.size(), what + ": signed at " + checkpoint.size());
            assertEquals(checkpoint.root(), recorder.root(checkpoint.size()), what);
        }
    }

    private static void write(SortedMap<String, byte[]> files, Path root) throws IOException {
        Files.createDirectories(root);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith("/")) {
                Files.createDirectory(root.resolve(file.getKey()));
            } else {
                Files.write(root.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private static void remove(Path root) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
