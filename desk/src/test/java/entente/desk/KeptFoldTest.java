package entente.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.example.Example;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.record.Hash;
import entente.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that takes up what an earlier one kept shows what a start from nothing shows, and believes nothing else. */
class KeptFoldTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
    private static final KeptFold.Bounds SMALL = new KeptFold.Bounds(20, 0);
    private static final KeptFold.Bounds NEVER = new KeptFold.Bounds(Integer.MAX_VALUE, 0);
    private static final MemberId JP = new MemberId("JP");
    private static final List<Reader> READERS = List.of(
            new Reader.Of(JP),
            new Reader.Of(new MemberId("KR")),
            new Reader.Of(new MemberId("US")),
            new Reader.EveryMember(),
            new Reader.Anyone());

    @TempDir
    private static Path once;

    private static Path template;
    private static ActRef hidden;
    private static ActRef released;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void aCopy() throws IOException {
        data = folder.resolve("data");
        CopiedFolder.copy(template, data);
    }

    @BeforeAll
    static void aRecordOfWhichAFoldIsKept() throws Exception {
        template = once.resolve("data");
        Path data = template;
        try (Desk desk = Example.begin(data, CLOCK, new Random(1))) {
            hidden = recorded(desk, "hidden", new Release.NamedMembers(List.of(JP)));
            released = recorded(desk, "released", new Release.NamedMembers(List.of(JP)));
            recorded(desk, new Release.Everyone(), new BodyReleased(released, new Release.Everyone()));
            for (int i = 0; i < 40; i++) {
                recorded(desk, "later-" + i, new Release.AllMembers());
            }
        }
        try (Desk desk = opened(data, SMALL)) {
            assertEquals(0, desk.keptFold().takenSize());
            desk.keptFold().settled();
        }
        assertTrue(Files.size(data.resolve("fold").resolve("imprint")) > 1_000);
    }

    private Path file() {
        return data.resolve("fold").resolve("imprint");
    }

    private static Desk opened(Path data, KeptFold.Bounds bounds) {
        return Desk.open(data, null, bounds, CLOCK, new Random(2));
    }

    private static ActRef recorded(Desk desk, String post, Release release) {
        return recorded(
                desk,
                release,
                new PostCreated(new PostId("jp-" + post), JP, Localized.of("en", post), PostKind.OFFICIAL));
    }

    private static ActRef recorded(Desk desk, Release release, Act act) {
        Answer answer = desk.receive(new Submission(JP, new PostId("jp-desk"), "Somebody at the desk", release, act));
        return assertInstanceOf(Answer.Recorded.class, answer).ref();
    }

    private static List<byte[]> seen(Desk desk) {
        return READERS.stream().map(desk::snapshot).map(StateBytes::of).toList();
    }

    private static void assertSame(List<byte[]> expected, List<byte[]> found, String what) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i), what + ": " + READERS.get(i));
        }
    }

    private List<byte[]> fromNothing() throws IOException {
        Path other = folder.resolve("other");
        CopiedFolder.copy(data, other);
        Files.deleteIfExists(other.resolve("fold").resolve("imprint"));
        try (Desk desk = opened(other, NEVER)) {
            assertEquals(0, desk.keptFold().takenSize());
            return seen(desk);
        } finally {
            CopiedFolder.remove(other);
        }
    }

    private void assertNotTaken(List<byte[]> expected, String what) throws IOException {
        try (Desk desk = opened(data, NEVER)) {
            assertEquals(0, desk.keptFold().takenSize(), what);
            assertSame(expected, seen(desk), what);
        }
    }

    @Test
    void everyReaderSeesTheSameAndGoesOn() throws Exception {
        List<byte[]> expected = fromNothing();
        try (Desk desk = opened(data, NEVER)) {
            assertTrue(desk.keptFold().takenSize() > 300, "" + desk.keptFold().takenSize());
            assertSame(expected, seen(desk), "taken up");
            assertFalse(desk.snapshot(new Reader.Anyone()).act(hidden).isPresent());
            assertTrue(desk.snapshot(new Reader.Anyone()).act(released).isPresent());
            recorded(desk, "one-more", new Release.Everyone());
            recorded(desk, new Release.Everyone(), new BodyReleased(hidden, new Release.Everyone()));
            assertTrue(desk.snapshot(new Reader.Anyone()).act(hidden).isPresent());
            desk.keptFold().settled();
            expected = seen(desk);
        }
        assertSame(expected, fromNothing(), "from nothing");
        try (Desk desk = opened(data, NEVER)) {
            assertTrue(desk.keptFold().takenSize() > 300);
            assertSame(expected, seen(desk), "taken up again");
        }
    }

    @Test
    void aFoldThatWasTakenUpIsKeptAgain() throws Exception {
        try (Desk desk = opened(data, NEVER)) {
            for (int i = 0; i < 60; i++) {
                recorded(desk, "more-" + i, new Release.Everyone());
            }
        }
        List<byte[]> expected = fromNothing();
        int first;
        try (Desk desk = opened(data, SMALL)) {
            first = desk.keptFold().takenSize();
            desk.keptFold().settled();
        }
        try (Desk desk = opened(data, NEVER)) {
            assertTrue(
                    desk.keptFold().takenSize() > first,
                    first + ", then " + desk.keptFold().takenSize());
            assertSame(expected, seen(desk), "kept again");
        }
    }

    @Test
    void whatIsDamagedIsNotBelieved() throws Exception {
        List<byte[]> expected = fromNothing();
        byte[] good = Files.readAllBytes(file());
        Random random = new Random(5);
        for (int round = 0; round < 12; round++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file(), bad);
            assertNotTaken(expected, "round " + round);
        }
        for (int length : new int[] {0, 35, 36, good.length / 2, good.length - 1}) {
            Files.write(file(), java.util.Arrays.copyOf(good, length));
            assertNotTaken(expected, "cut to " + length);
        }
        Files.delete(file());
        assertNotTaken(expected, "deleted");
    }

    @Test
    void anotherServersIsNotBelieved() throws Exception {
        List<byte[]> expected = fromNothing();
        Files.delete(data.resolve("keys").resolve("kept-fold.key"));
        try (Desk desk = Desk.open(data, null, NEVER, CLOCK, new Random(3))) {
            assertEquals(0, desk.keptFold().takenSize());
            assertSame(expected, seen(desk), "another secret");
        }
    }

    @Test
    void anotherProgramsIsNotBelieved() throws Exception {
        List<byte[]> expected = fromNothing();
        try (Desk desk = opened(data, NEVER)) {
            byte[] key = desk.keptFold().key();
            FoldFile.Read read = FoldFile.read(file(), key).orElseThrow();
            assertEquals(Program.mark(), read.program());
            Views views = new Views();
            Loading.load(desk.logBooks().sources(_ -> 0), views);
            views.whole();
            FoldFile.write(file(), views.imprint(0).orElseThrow(), read.logs(), "another", key);
            assertEquals("another", FoldFile.read(file(), key).orElseThrow().program());
        }
        assertNotTaken(expected, "another program's");
    }

    private static SortedMap<MemberId, FoldFile.Head> heads(Desk desk) {
        SortedMap<MemberId, FoldFile.Head> heads = new TreeMap<>();
        for (MemberId log : desk.logBooks().all()) {
            long size = desk.logBooks().size(log);
            heads.put(
                    log, new FoldFile.Head(size, desk.logBooks().root(log, size).orElseThrow()));
        }
        return heads;
    }

    /** Writes what this record amounts to, with other heads or with an act of which the body was not there. */
    private void write(SortedMap<MemberId, FoldFile.Head> heads, long withheld) throws Exception {
        try (Desk desk = opened(data, NEVER)) {
            Views views = new Views();
            Map<MemberId, Loading.Source> sources = desk.logBooks().sources(_ -> 0);
            sources.replaceAll((log, source) -> visitor -> source.forEachPlace((_, index, ref, body) ->
                    visitor.visit(log, index, ref, log.equals(JP) && index == withheld ? null : body)));
            Loading.load(sources, views);
            views.whole();
            FoldFile.write(
                    file(),
                    views.imprint(0).orElseThrow(),
                    heads.isEmpty() ? heads(desk) : heads,
                    Program.mark(),
                    desk.keptFold().key());
        }
    }

    @Test
    void whatWasFoldedFromOtherLogsIsNotBelieved() throws Exception {
        List<byte[]> expected = fromNothing();
        SortedMap<MemberId, FoldFile.Head> right;
        try (Desk desk = opened(data, NEVER)) {
            right = heads(desk);
        }
        FoldFile.Head jp = right.get(JP);
        write(right, -1);
        try (Desk desk = opened(data, NEVER)) {
            assertTrue(desk.keptFold().takenSize() > 300);
        }
        for (FoldFile.Head wrong : List.of(
                new FoldFile.Head(jp.size(), Hash.sha256(new byte[1])), new FoldFile.Head(jp.size() + 1, jp.root()))) {
            SortedMap<MemberId, FoldFile.Head> heads = new TreeMap<>(right);
            heads.put(JP, wrong);
            write(heads, -1);
            assertNotTaken(expected, "" + wrong);
        }
        SortedMap<MemberId, FoldFile.Head> more = new TreeMap<>(right);
        more.put(new MemberId("FR"), jp);
        write(more, -1);
        assertNotTaken(expected, "a log that is not here");
    }

    @Test
    void whatWasFoldedBeforeABodyCameIsNotBelieved() throws Exception {
        List<byte[]> expected = fromNothing();
        long last;
        try (Desk desk = opened(data, NEVER)) {
            last = desk.logBooks().size(JP) - 1;
        }
        write(new TreeMap<>(), last);
        assertNotTaken(expected, "a body that came");
    }

    @Test
    void aRecordThatWasSetBackIsFoldedAnew() throws Exception {
        Path young = folder.resolve("young");
        CopiedFolder.copy(data, young);
        try (Desk desk = opened(data, NEVER)) {
            for (int i = 0; i < 60; i++) {
                recorded(desk, "more-" + i, new Release.Everyone());
            }
        }
        try (Desk desk = opened(data, SMALL)) {
            desk.keptFold().settled();
        }
        Files.copy(file(), young.resolve("fold").resolve("imprint"), StandardCopyOption.REPLACE_EXISTING);
        try (Desk desk = opened(young, NEVER)) {
            assertEquals(0, desk.keptFold().takenSize(), "shorter");
            for (int i = 0; i < 100; i++) {
                recorded(desk, "else-" + i, new Release.Everyone());
            }
        }
        try (Desk desk = opened(young, NEVER)) {
            assertEquals(0, desk.keptFold().takenSize(), "as long, and another");
        }
    }
}
