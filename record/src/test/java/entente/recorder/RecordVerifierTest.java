package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordVerifierTest {

    @TempDir
    Path folder;

    @Test
    void aSoundRecordHasNoFindingsAndItsBodiesAreSeenInOrder() throws IOException {
        RecordFolder record = Samples.record(folder.resolve("record"), List.of("jp", "kr"), 5);
        List<String> seen = new ArrayList<>();
        Verification verification =
                RecordVerifier.of(record.path()).verify((log, index, body) -> seen.add(log + index + body.length));
        assertEquals(List.of(), verification.findings());
        assertEquals(10, seen.size());
        assertTrue(seen.getFirst().startsWith("jp0") && seen.getLast().startsWith("kr4"));
        assertEquals(1, verification.documents());
        assertEquals(
                List.of("jp 5 5 0 0", "kr 5 5 0 0"),
                verification.logs().stream()
                        .map(log -> String.join(
                                " ",
                                log.name(),
                                "" + log.size(),
                                "" + log.bodies(),
                                "" + log.bodiesNotGiven(),
                                "" + log.unsigned()))
                        .toList());
    }

    @Test
    void aChangedByteInAnyFileIsFound() throws IOException {
        // The long post-quantum key and signature texts are sampled here and walked byte by byte in the slow test.
        assertTrue(changeBytes(13) > 900);
    }

    @Test
    @Tag("slow")
    void everySingleChangedByteInEveryFileIsFound() throws IOException {
        assertTrue(changeBytes(1) > 5500);
    }

    private int changeBytes(int strideInLongTexts) throws IOException {
        RecordFolder record = Samples.record(folder.resolve("record"), List.of("jp"), 3);
        long seed = 20261124;
        Random random = new Random(seed);
        int changes = 0;
        for (Path file : files(record.path())) {
            byte[] bytes = Files.readAllBytes(file);
            int stride = bytes.length > 1000 ? strideInLongTexts : 1;
            for (int position = 0; position < bytes.length; position += position < 300 ? 1 : stride) {
                byte[] changed = bytes.clone();
                changed[position] ^= (byte) (position % 2 == 0 ? 1 : 1 + random.nextInt(255));
                Files.write(file, changed);
                Verification verification = RecordVerifier.verify(record.path());
                int at = position;
                assertFalse(
                        verification.isSound(),
                        () -> "seed " + seed + ": " + file + " byte " + at + " became " + changed[at]);
                changes++;
            }
            Files.write(file, bytes);
        }
        assertTrue(RecordVerifier.verify(record.path()).isSound());
        return changes;
    }

    @Test
    void everyRemovedFileAndEveryAddedFileIsFound() throws IOException {
        RecordFolder record = Samples.record(folder.resolve("record"), List.of("jp"), 258);
        for (Path file : files(record.path())) {
            byte[] bytes = Files.readAllBytes(file);
            boolean isEarlierPartial =
                    file.toString().matches(".*/tile/.*\\.p/1") && Files.exists(file.resolveSibling("2"));
            boolean isDocument = file.startsWith(record.documentsFolder());
            Files.delete(file);
            boolean sound = RecordVerifier.verify(record.path()).isSound();
            assertEquals(bytes.length == 0 || isEarlierPartial || isDocument, sound, file::toString);
            Files.write(file, bytes);
            Path added = file.resolveSibling("added");
            Files.write(added, bytes);
            assertFalse(RecordVerifier.verify(record.path()).isSound(), added::toString);
            Files.delete(added);
        }
        assertTrue(RecordVerifier.verify(record.path()).isSound());
    }

    @Test
    void aLogCutShortIsSeenOnlyAgainstAnEarlierCheckpoint() throws IOException {
        Path longer = folder.resolve("checkpoint-of-five");
        RecordFolder five = Samples.record(folder.resolve("five"), List.of("jp"), 5);
        Files.copy(five.log("jp").resolve("checkpoint"), longer);
        RecordFolder three = Samples.record(folder.resolve("three"), List.of("jp"), 3);
        assertTrue(RecordVerifier.verify(three.path()).isSound());
        List<Finding> findings = RecordVerifier.of(three.path())
                .against(longer)
                .verify((_, _, _) -> {})
                .findings();
        assertEquals(1, findings.size());
        assertTrue(findings.getFirst().what().startsWith("the log was cut short"), findings::toString);
        Path shorter = three.log("jp").resolve("checkpoint");
        assertTrue(RecordVerifier.of(five.path())
                .against(shorter)
                .verify((_, _, _) -> {})
                .isSound());
    }

    @Test
    void aRewrittenLogIsSeenAgainstAnEarlierCheckpoint() throws IOException {
        RecordFolder earlier = Samples.record(folder.resolve("earlier"), List.of("jp"), 3);
        RecordFolder rewritten = Samples.record(folder.resolve("rewritten"), List.of("jp"), 0);
        try (Recorder recorder = Recorder.open(rewritten.log("jp"), Samples.key("jp"))) {
            for (int index = 0; index < 5; index++) {
                recorder.append(Samples.body(index == 1 ? 99 : index));
            }
        }
        assertTrue(RecordVerifier.verify(rewritten.path()).isSound());
        List<Finding> findings = RecordVerifier.of(rewritten.path())
                .against(earlier.log("jp").resolve("checkpoint"))
                .verify((_, _, _) -> {})
                .findings();
        assertTrue(findings.getFirst().what().startsWith("the log was rewritten"), findings::toString);
    }

    @Test
    void swappedLogFoldersAreFound() throws IOException {
        RecordFolder record = Samples.record(folder.resolve("record"), List.of("jp", "kr"), 2);
        Path aside = folder.resolve("aside");
        Files.move(record.log("jp"), aside);
        Files.move(record.log("kr"), record.log("jp"));
        Files.move(aside, record.log("kr"), StandardCopyOption.ATOMIC_MOVE);
        assertFalse(RecordVerifier.verify(record.path()).isSound());
    }

    @Test
    void aFindingNamesLogAndIndexOfAChangedBody() throws IOException {
        RecordFolder record = Samples.record(folder.resolve("record"), List.of("jp"), 3);
        Path journal = record.log("jp").resolve("journal/000000000000.journal");
        byte[] bytes = Files.readAllBytes(journal);
        int second = JournalFrame.OVERHEAD_BYTES + Samples.body(0).length;
        byte[] forged = JournalFrame.format(
                1,
                "x".repeat(Samples.body(1).length).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                JournalFrame.firstOfWrite(0));
        System.arraycopy(forged, 0, bytes, second, forged.length);
        Files.write(journal, bytes);
        Finding finding = RecordVerifier.verify(record.path()).findings().getFirst();
        assertEquals("jp", finding.log());
        assertEquals(1, finding.index());
        assertEquals(
                "log jp, index 1, logs/jp/journal/000000000000.journal: the body does not match its entry",
                finding.line());
    }

    @Test
    void missingBodiesAreCountedWhereTheyMayBeMissing() throws IOException {
        RecordFolder record = Samples.record(folder.resolve("record"), List.of("jp"), 3);
        Files.write(
                record.log("jp").resolve("journal/000000000000.journal"),
                JournalFrame.format(1, Samples.body(1), JournalFrame.firstOfWrite(0)));
        assertFalse(RecordVerifier.verify(record.path()).isSound());
        Verification verification =
                RecordVerifier.of(record.path()).allowingMissingBodies().verify((_, _, _) -> {});
        assertEquals(List.of(), verification.findings());
        assertEquals(2, verification.logs().getFirst().bodiesNotGiven());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
