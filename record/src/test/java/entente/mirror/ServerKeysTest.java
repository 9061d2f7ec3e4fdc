package entente.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.mirror.RotatedKeys.Found;
import entente.record.KeyKind;
import entente.record.KeyRotation;
import entente.record.NoteSigner;
import entente.record.SignedNote;
import entente.recorder.FolderDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server's log says of keys is known whole, whoever asks for it and however slowly it comes. */
class ServerKeysTest {
    private static final String ORIGIN = "example.org/partnership/jp";

    private final Random random = new Random(1);
    private final NoteSigner before = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final NoteSigner after = NoteSigner.generate(ORIGIN, KeyKind.ED25519, random);
    private final NoteSigner mirror =
            NoteSigner.generate("example.org/partnership/mirror-jp", KeyKind.ED25519_COSIGNATURE, random);
    private final NoteSigner second =
            NoteSigner.generate("example.org/partnership/mirror-jp", KeyKind.ED25519_COSIGNATURE, random);
    private final String present = TransportPin.format("transport-jp", new byte[] {1, 2, 3, 4});
    private final String next = TransportPin.format("transport-jp", new byte[] {5, 6, 7, 8});
    private final Roster.Log log = new Roster.Log("jp", List.of(before.verifier()));
    private final Roster roster = new Roster(List.of(new Roster.Host(
            "jp",
            List.of(log),
            List.of(mirror.verifier()),
            List.of(TransportPin.of(present).orElseThrow()))));
    private Disk disk;

    @BeforeEach
    void aFolder(@TempDir Path folder) {
        disk = new FolderDisk(folder);
    }

    /** Gives one body for every place; what is asked is noted. */
    private static Bodies giving(LongFunction<byte[]> source, AtomicLong asked) {
        return (_, first, count) -> {
            asked.addAndGet(count);
            return Optional.of(LongStream.range(first, first + count)
                    .mapToObj(source)
                    .map(Optional::of)
                    .toList());
        };
    }

    /** The log's keys change at 1, and at 2 the transport key, to which the new ones consent. */
    private Found said(long index) {
        if (index == 1) {
            KeyRotation rotation = new KeyRotation(ORIGIN, 1, List.of(before.verifier()), List.of(after.verifier()));
            String consent = rotation.consent(List.of(before), List.of(after)).format();
            return new Found(new RotatedKeys(rotation, consent), null);
        }
        if (index == 2) {
            String text = KeyRotation.text(ORIGIN, 2, List.of(present), List.of(next));
            String consent = SignedNote.sign(text, List.of(after)).format();
            return new Found(
                    null,
                    new ServerKeyChange(
                            ServerKeyChange.Role.TRANSPORT, ORIGIN, 2, List.of(present), List.of(next), consent));
        }
        return Found.NOTHING;
    }

    private ServerKeys opened(Ledger ledger) {
        return new ServerKeys(ledger, (_, index, _) -> said(index));
    }

    @Test
    void aChangeOfTheServerKeysKeepsTheChangeOfTheLogsKeysBeforeIt() throws IOException {
        Ledger ledger = Ledger.load(roster, disk);
        Bodies other = giving(_ -> new byte[0], new AtomicLong());
        assertTrue(opened(ledger).seek(log, 0, 3, other));
        for (Roster known : List.of(ledger.roster(), Ledger.load(roster, disk).roster())) {
            assertEquals(
                    List.of(after.verifier()), known.log("jp").orElseThrow().keysNow());
            assertEquals(
                    TransportPin.of(next).orElseThrow(),
                    known.host("jp").orElseThrow().pins().getLast());
        }
        assertFalse(opened(ledger).seek(log, 0, 3, other), "all of it is known");
    }

    @Test
    void aServerKnownFromEarlierDoesNotUndoWhatItsLogHasSaidSince() throws IOException {
        Ledger ledger = Ledger.load(roster, disk);
        Roster.Host earlier = ledger.roster().host("jp").orElseThrow();
        assertTrue(ledger.note("jp", Objects.requireNonNull(said(1).log())).isPresent());
        ledger.note(earlier.withMirrorKeys(List.of(second.verifier())));
        assertEquals(
                List.of(after.verifier()),
                ledger.roster().log("jp").orElseThrow().keysNow());
        assertEquals(
                List.of(second.verifier()),
                ledger.roster().host("jp").orElseThrow().mirrorKeys());
    }

    @Test
    void nobodyWaitsForAnAnswerThatASeekerWaitsFor() throws Exception {
        Ledger ledger = Ledger.load(roster, disk);
        ServerKeys keys = opened(ledger);
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Bodies slow = giving(
                _ -> {
                    asked.complete(true);
                    return answer.join();
                },
                new AtomicLong());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seeking = threads.submit(() -> keys.seek(log, 0, 1, slow));
            assertTrue(asked.get(30, TimeUnit.SECONDS));
            ServerKeyChange change = new ServerKeyChange(
                    ServerKeyChange.Role.MIRROR,
                    ORIGIN,
                    5,
                    List.of(),
                    List.of(second.verifier().format()),
                    "");
            try {
                assertTrue(threads.submit(() -> keys.take(log, change)).get(30, TimeUnit.SECONDS));
                assertFalse(seeking.isDone());
            } finally {
                answer.complete(new byte[0]);
            }
            assertFalse(seeking.get(30, TimeUnit.SECONDS));
        }
        assertEquals(2, ledger.roster().host("jp").orElseThrow().mirrorKeys().size());
    }

    @Test
    void nobodyIsAskedForMoreThanOneAdvanceMayHold() throws IOException {
        AtomicLong asked = new AtomicLong();
        Bodies endless = giving(_ -> new byte[0], asked);
        opened(Ledger.load(roster, disk)).seek(log, 7, Long.MAX_VALUE, endless);
        assertEquals(MirroredLog.ENTRIES_MAX, asked.get());
    }
}
