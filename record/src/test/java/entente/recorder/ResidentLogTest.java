package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.mirror.Evidence;
import entente.mirror.Peer;
import entente.mirror.Recovery;
import entente.mirror.Roster;
import entente.record.Hash;
import entente.record.SignedNote;
import entente.record.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was lost comes back from its mirrors, over answers that stay away, or is known to be gone. */
class ResidentLogTest {
    private static final int ACTS = 300;

    @TempDir
    Path folder;

    private final LogKey key = Samples.key("jp");
    private final Roster.Log keys = new Roster.Log("jp", key.verifiers());
    private Path there;
    private Path own;

    @BeforeEach
    void aLogOfWhichTwoActsAreLeft() throws IOException {
        there = Samples.record(folder.resolve("there"), List.of("jp"), ACTS).log("jp");
        own = Samples.record(folder.resolve("own"), List.of("jp"), 2).log("jp");
    }

    /** A mirror over a folder: it was given the bodies before a place, and answers for them before another. */
    private record FolderPeer(Path log, long given, long answers) implements Peer {
        @Override
        public Optional<List<SignedNote>> heads() {
            return settled("jp").flatMap(head -> head).map(List::of);
        }

        @Override
        public Optional<Optional<SignedNote>> settled(String name) {
            return Optional.of(Optional.of(head(log)));
        }

        @Override
        public Optional<byte[]> tile(String name, Tile tile) {
            Path file = log.resolve(tile.path());
            return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        }

        @Override
        public Optional<List<Optional<byte[]>>> bodies(String name, long first, int count) {
            return first >= answers
                    ? Optional.empty()
                    : Optional.of(List.of(first < given ? Optional.of(Samples.body((int) first)) : Optional.empty()));
        }

        @Override
        public Optional<List<Evidence>> evidence(Set<String> known) {
            return Optional.of(List.of());
        }

        @Override
        public Optional<byte[]> document(Hash hash) {
            return Optional.empty();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SignedNote head(Path log) {
        return SignedNote.parse(read(log.resolve("checkpoint"))).expect();
    }

    private static Recovery.Adopt adoption(Recovery recovery) {
        return assertInstanceOf(Recovery.Adopt.class, recovery.next());
    }

    @Test
    void whatWasTakenBeforeAnAnswerStayedAwayIsNotTakenTwice() throws IOException {
        for (long answers : List.of(7L, 258L, 290L)) {
            Path again = Samples.record(folder.resolve("own-" + answers), List.of("jp"), 2)
                    .log("jp");
            ResidentLog log = ResidentLog.open(again, keys);
            Recovery recovery = new Recovery(keys, log, 1);
            recovery.answered("kr", Optional.of(head(there)));
            Peer silent = new FolderPeer(there, ACTS, answers);
            assertInstanceOf(Recovery.NotYet.class, recovery.adopt(adoption(recovery), Map.of("kr", silent), log));
            assertEquals(answers, log.size());
            Peer whole = new FolderPeer(there, ACTS, ACTS);
            assertEquals(new Recovery.Adopted(ACTS), recovery.adopt(adoption(recovery), Map.of("kr", whole), log));
            try (Recorder recorder = Recorder.open(again, key)) {
                assertEquals(ACTS, recorder.size());
                assertArrayEquals(Samples.body(7), recorder.body(7));
                assertEquals(ACTS, recorder.append(Samples.body(ACTS)).index());
            }
        }
    }

    @Test
    void aCheckpointIsAdoptedOnlyOverWhatItCovers() throws IOException {
        ResidentLog log = ResidentLog.open(own, keys);
        byte[] before = read(own.resolve("checkpoint"));
        for (int index = 2; index < ACTS; index++) {
            log.add(Samples.body(index == 100 ? 101 : index));
        }
        assertThrows(DamagedRecordException.class, () -> log.complete(head(there)));
        assertArrayEquals(before, read(own.resolve("checkpoint")));
    }

    @Test
    void aBodyIsGoneOnceEveryMirrorIsKnownNotToHaveItAndNotBefore() throws IOException {
        ResidentLog log = ResidentLog.open(own, keys);
        Peer ahead = new FolderPeer(there, 5, ACTS);
        Peer behind = new FolderPeer(own, 2, 2);
        Peer silent = new FolderPeer(there, 0, 0);
        Recovery all = new Recovery(keys, log, 2);
        all.answered("kr", Optional.of(head(there)));
        all.answered("us", Optional.of(head(own)));
        assertEquals(new Recovery.Gone(5), all.adopt(adoption(all), Map.of("kr", ahead, "us", behind), log));
        Recovery one = new Recovery(keys, ResidentLog.open(own, keys), 2);
        one.answered("kr", Optional.of(head(there)));
        one.answered("us", Optional.of(head(there)));
        assertInstanceOf(Recovery.NotYet.class, one.adopt(adoption(one), Map.of("kr", ahead, "us", silent), log));
        Recovery unasked = new Recovery(keys, ResidentLog.open(own, keys), 1);
        unasked.answered("kr", Optional.of(head(there)));
        assertInstanceOf(
                Recovery.NotYet.class, unasked.adopt(adoption(unasked), Map.of("kr", ahead, "us", silent), log));
    }
}
