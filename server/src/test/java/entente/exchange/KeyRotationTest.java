package entente.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.DeskFailure;
import entente.recorder.RecordVerifier;
import entente.recorder.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of a log that others mirror give way to others. */
@Tag("slow")
class KeyRotationTest {
    @TempDir
    private Path folder;

    @Test
    void mirrorsFollowTheKeysThatActsName() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            List<String> before = three.desk("bb").logBooks().verifierKeys(Partners.member("aa"));
            three.write("aa", new Release.Everyone());
            assertInstanceOf(Answer.Recorded.class, three.desk("aa").rotateKeys(Partners.member("aa")));
            List<String> after = three.desk("aa").logBooks().verifierKeys(Partners.member("aa"));
            assertNotEquals(before, after);
            for (int act = 0; act < 3; act++) {
                three.write("aa", new Release.Everyone());
            }
            three.held();
            for (String server : Partners.LOGS) {
                assertEquals(after, three.desk(server).logBooks().verifierKeys(Partners.member("aa")), server);
            }
            three.stopAll();
            three.verified(after);
            three.start("aa", "bb", "cc");
            three.write("aa", new Release.Everyone());
            three.held();
        }
    }

    @Test
    void oneThatWasAwayFollowsSeveralChanges() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            three.stop("cc");
            for (int change = 0; change < 2; change++) {
                three.write("bb", new Release.Everyone());
                three.desk("bb").rotateKeys(Partners.member("bb"));
                three.write("bb", new Release.NamedMembers(List.of(Partners.member("aa"))));
            }
            three.start("cc");
            three.held();
            three.stop("bb");
            three.start("bb");
            three.write("bb", new Release.Everyone());
            three.held();
            assertEquals(
                    three.desk("bb").logBooks().verifierKeys(Partners.member("bb")),
                    three.desk("cc").logBooks().verifierKeys(Partners.member("bb")));
        }
    }

    @Test
    void aServerThatWasPutBackFromBeforeTheChangeSignsNothing() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            three.stop("aa");
            Path kept = folder.resolve("kept");
            Partners.copy(three.folders.get("aa"), kept);
            three.start("aa");
            three.desk("aa").rotateKeys(Partners.member("aa"));
            three.write("aa", new Release.Everyone());
            three.held();
            three.stop("aa");
            Partners.delete(three.folders.get("aa"));
            Partners.copy(kept, three.folders.get("aa"));
            JoinedFolder.restored(three.folders.get("aa"));
            Queue<String> said = new ConcurrentLinkedQueue<>();
            three.startTelling("aa", said::add);
            Partners.eventually("it says why it waits", () -> said.toString().contains("put back the data folder"));
            assertTrue(Files.exists(three.folders.get("aa").resolve("federation/restored")));
        }
    }

    @Test
    void keysFromBeforeAChangeDoNotSignALogFromAfterIt() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            three.held();
            Path keys = three.folders.get("aa").resolve("keys");
            Path kept = folder.resolve("kept");
            Partners.copy(keys, kept);
            three.desk("aa").rotateKeys(Partners.member("aa"));
            three.held();
            List<String> names = three.desk("aa").logBooks().verifierKeys(Partners.member("aa"));
            three.stop("aa");
            Path after = folder.resolve("after");
            Partners.copy(keys, after);
            Partners.delete(keys);
            Partners.copy(kept, keys);
            ExecutionException refused = assertThrows(ExecutionException.class, () -> three.start("aa"));
            assertTrue(refused.getCause().getMessage().contains("name keys that are not in the key folder"));
            Partners.delete(keys);
            Partners.copy(after, keys);
            three.start("aa");
            three.write("aa", new Release.Everyone());
            three.held();
            assertEquals(names, three.desk("bb").logBooks().verifierKeys(Partners.member("aa")));
        }
    }

    @Test
    void retiringOneKeyIsRefusedAndReportingOneIsNot() throws Exception {
        try (Partners three = new Partners(folder)) {
            three.start("aa", "bb", "cc");
            String key = three.desk("aa")
                    .logBooks()
                    .verifierKeys(Partners.member("aa"))
                    .getFirst();
            assertThrows(
                    DeskFailure.class,
                    () -> three.desk("aa").recordAboutKey(Partners.member("aa"), new KeyRetired(key, "old")));
            three.desk("aa").rotateKeys(Partners.member("aa"));
            assertInstanceOf(
                    Answer.Recorded.class,
                    three.desk("aa")
                            .recordAboutKey(Partners.member("aa"), new KeyCompromised(key, 1, "it was copied")));
            three.held();
            assertTrue(three.desk("cc")
                    .snapshot(new entente.desk.Reader.Anyone())
                    .keys()
                    .inDoubt(Partners.member("aa"), 2));
        }
    }

    /** Every folder's record holds under the policy in it, which names these keys. */
    static void sound(Path data, List<String> keys) throws Exception {
        Path record = data.resolve("record");
        Verification seen = RecordVerifier.of(record).allowingMissingBodies().verify((_, _, _) -> {});
        assertEquals(List.of(), seen.findings(), data.toString());
        String policy = Files.readString(record.resolve("policy"));
        keys.forEach(key -> assertTrue(policy.contains(key), policy));
    }
}
