package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Body;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.imprint.Bytes;
import entente.imprint.Elsewhere;
import entente.imprint.ImprintWriter;
import entente.member.MemberId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fold that was written down and taken up again is the fold it was, whatever comes next. */
class ImprintTest {
    /** Nothing lies elsewhere: all that a state holds is in these bytes, so that equal bytes are equal states. */
    static byte[] bytes(Partnership state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImprintWriter(out, _ -> Elsewhere.HERE).end(parts -> parts.value(state));
        return out.toByteArray();
    }

    /** What a record gives when asked, and how often it was asked. */
    private static final class Shelf implements Bodies {
        private final Map<MemberId, List<Body>> logs = new HashMap<>();
        private int asked;

        Shelf(Map<MemberId, List<Entry>> entries) {
            entries.forEach((log, all) -> logs.put(
                    log, all.stream().map(entry -> ((Entry.Known) entry).body()).toList()));
        }

        @Override
        public byte[] body(MemberId log, long index) {
            asked++;
            return BodyCodec.format(logs.get(log).get((int) index));
        }
    }

    private static Imprint.Restored restored(Imprint imprint, Bodies bodies) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long end = imprint.write(out);
        ByteBuffer all = ByteBuffer.wrap(out.toByteArray()).asReadOnlyBuffer();
        Bytes bytes = (place, length) -> all.slice((int) place, length);
        return Imprint.read(bytes, imprint.size(), end, bodies);
    }

    private static World world(long seed, int steps) {
        World world = new World(seed);
        for (int i = 0; i < steps; i++) {
            world.step();
        }
        return world;
    }

    /** Lets some of each log arrive, in any order. */
    private static void arrive(Union union, Map<MemberId, List<Entry>> logs, Random random, double part) {
        List<MemberId> left = new ArrayList<>();
        logs.forEach((log, entries) -> {
            for (long i = union.size(log); i < Math.round(entries.size() * part); i++) {
                left.add(log);
            }
        });
        java.util.Collections.shuffle(left, random);
        left.forEach(log -> union.arrive(logs.get(log).get((int) union.size(log))));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theFoldGoesOnFromWhereItWas(long seed) {
        World world = world(seed, 90);
        Union whole = new Union();
        arrive(whole, world.logs, new Random(seed), 1);
        byte[] expected = bytes(whole.snapshot());
        for (int order = 0; order < 5; order++) {
            Random random = new Random(seed * 100 + order);
            Union union = new Union();
            arrive(union, world.logs, random, 0.7);
            union.snapshot();
            byte[] before = bytes(union.snapshot());
            Imprint imprint = union.imprint(0).orElseThrow();
            assertEquals(union.foldedSize(), imprint.size());
            Union again = restored(imprint, new Shelf(world.logs)).union();
            assertArrayEquals(before, bytes(again.snapshot()), "seed " + seed);
            Union fork = again.fork();
            arrive(again, world.logs, random, 1);
            assertArrayEquals(expected, bytes(again.snapshot()), "seed " + seed + " then");
            assertArrayEquals(before, bytes(fork.snapshot()), "seed " + seed + ", its fork");
            arrive(fork, world.logs, random, 1);
            assertArrayEquals(expected, bytes(fork.snapshot()), "seed " + seed + ", its fork then");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void whatReachesBackBeforeItIsFoldedWhereItBelongs(long seed) {
        World world = world(seed, 80);
        Random random = new Random(seed);
        Union union = new Union();
        Set<Entry> withheld = new HashSet<>();
        for (MemberId log : world.logs.keySet()) {
            for (Entry entry : world.logs.get(log)) {
                boolean hidden = random.nextInt(4) == 0;
                if (hidden) {
                    withheld.add(entry);
                }
                union.arrive(hidden ? new Entry.Withheld(log, entry.index(), entry.ref()) : entry);
            }
        }
        union.snapshot();
        Imprint.Restored restored = restored(union.imprint(0).orElseThrow(), new Shelf(world.logs));
        assertEquals(withheld.size(), restored.withheld().size());
        Union again = restored.union();
        assertArrayEquals(bytes(union.snapshot()), bytes(again.snapshot()));
        for (Entry entry : withheld) {
            again.replace(entry);
        }
        assertEquals(withheld.isEmpty(), again.rewinds() == 0);
        assertArrayEquals(bytes(Reference.fold(again)), bytes(again.snapshot()), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82, 83, 84, 85, 86})
    void itCanGoBackToWhereItCouldBefore(long seed) {
        World world = world(seed, 90);
        Random random = new Random(seed);
        Union union = new Union();
        arrive(union, world.logs, random, 0.5);
        union.snapshot();
        int before = union.foldedSize();
        arrive(union, world.logs, random, 0.8);
        union.snapshot();
        int behind = union.foldedSize() - before;
        Shelf shelf = new Shelf(world.logs);
        Union again = restored(union.imprint(behind).orElseThrow(), shelf).union();
        Union fresh = restored(union.imprint(0).orElseThrow(), shelf).union();
        int taken = shelf.asked;
        for (MemberId log : world.logs.keySet()) {
            Entry last = again.at(log, again.size(log) - 1).orElseThrow();
            again.replace(new Entry.Withheld(log, last.index(), last.ref()));
            fresh.replace(new Entry.Withheld(log, last.index(), last.ref()));
            assertArrayEquals(bytes(Reference.fold(again)), bytes(again.snapshot()), "seed " + seed);
            assertArrayEquals(bytes(again.snapshot()), bytes(fresh.snapshot()), "seed " + seed);
        }
        assertTrue(shelf.asked > taken);
        arrive(again, world.logs, random, 1);
        arrive(fresh, world.logs, random, 1);
        assertArrayEquals(bytes(Reference.fold(again)), bytes(again.snapshot()), "seed " + seed);
        assertArrayEquals(bytes(again.snapshot()), bytes(fresh.snapshot()), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44})
    void nothingIsReadBeforeSomebodyAsks(long seed) {
        World world = world(seed, 200);
        Union union = new Union();
        arrive(union, world.logs, new Random(seed), 1);
        Partnership state = union.snapshot();
        Shelf shelf = new Shelf(world.logs);
        Union again = restored(union.imprint(0).orElseThrow(), shelf).union();
        Partnership taken = again.snapshot();
        int atFirst = shelf.asked;
        assertTrue(atFirst < state.actCount() / 2, atFirst + " of " + state.actCount() + " were read at once");
        assertEquals(state.acts(), taken.acts());
        assertTrue(shelf.asked > atFirst);
        int all = shelf.asked;
        assertEquals(
                List.copyOf(state.offices().all()), List.copyOf(taken.offices().all()));
        assertEquals(state.acts(), taken.acts());
        assertEquals(all, shelf.asked, "an act was read twice");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void whoMayNotReadWhatIsKnownWithoutReadingIt(long seed) {
        World world = world(seed, 120);
        Union union = new Union();
        arrive(union, world.logs, new Random(seed), 1);
        union.snapshot();
        Shelf shelf = new Shelf(world.logs);
        Union again = restored(union.imprint(0).orElseThrow(), shelf).union();
        int atFirst = shelf.asked;
        for (BiPredicate<Release, MemberId> reads : readers()) {
            assertEquals(union.hidden(reads), again.hidden(reads));
            List<Entry> expected = new ArrayList<>();
            for (MemberId log : new TreeSet<>(union.logs())) {
                for (long i = 0; i < union.size(log); i++) {
                    if (union.at(log, i).orElseThrow() instanceof Entry.Known known
                            && !reads.test(
                                    union.releaseOf(known.ref())
                                            .orElse(known.body().release()),
                                    known.body().author())) {
                        expected.add(new Entry.Withheld(log, i, known.ref()));
                    }
                }
            }
            assertEquals(expected, union.hidden(reads));
        }
        assertTrue(union.hidden(readers().getFirst()).size() > 5);
        assertTrue(shelf.asked - atFirst < 40, "read: " + (shelf.asked - atFirst));
    }

    private static List<BiPredicate<Release, MemberId>> readers() {
        return List.of(
                (release, _) -> release.isPublic(),
                (release, author) -> release.admits(new MemberId("AA"), author),
                (release, author) -> release.admits(new MemberId("CC"), author));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62})
    void aBodyThatIsNotTheOneThatWasFoldedIsNotTakenForIt(long seed) {
        World world = world(seed, 40);
        Union union = new Union();
        arrive(union, world.logs, new Random(seed), 1);
        union.snapshot();
        Shelf shelf = new Shelf(world.logs);
        Imprint imprint = union.imprint(0).orElseThrow();
        Bodies another = (log, index) -> shelf.body(log, index == 0 ? 1 : index);
        IllegalStateException found = assertThrows(
                IllegalStateException.class,
                () -> List.copyOf(restored(imprint, another).union().snapshot().acts()));
        assertTrue(String.valueOf(found.getMessage()).contains("holds another act"), found.getMessage());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {71, 72})
    void aFoldOfNothingLeavesNone(long seed) {
        World world = world(seed, 10);
        Union union = new Union();
        arrive(union, world.logs, new Random(seed), 1);
        assertTrue(union.imprint(union.foldedSize() + 1).isPresent());
        assertFalse(new Union().imprint(0).isPresent());
    }
}
