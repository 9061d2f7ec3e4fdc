package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderOfArrivalEndsInTheSameState(long seed) {
        World world = new World(seed);
        for (int i = 0; i < 60; i++) {
            world.step();
        }
        String expected = described(arrived(world, new Random(seed), false).snapshot());
        for (int order = 0; order < 8; order++) {
            Union union = arrived(world, new Random(seed * 1_000 + order), order % 2 == 0);
            assertEquals(expected, described(union.snapshot()), "seed " + seed + ", order " + order);
            assertFalse(union.waiting());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void foldingWhileLogsAreReadTakesNothingBackAndEndsInTheSameState(long seed) {
        World world = new World(seed);
        for (int i = 0; i < 60; i++) {
            world.step();
        }
        String expected = described(arrived(world, new Random(seed), false).snapshot());
        for (int most = 1; most <= 5; most++) {
            Random random = new Random(seed * 100 + most);
            Union union = new Union();
            java.util.Set<MemberId> growing = new java.util.TreeSet<>(world.logs.keySet());
            while (!growing.isEmpty()) {
                java.util.Set<MemberId> wanted = union.foldAhead(growing);
                for (MemberId log : List.copyOf(wanted.isEmpty() ? growing : wanted)) {
                    List<Entry> entries = world.logs.get(log);
                    int from = (int) union.size(log);
                    int to = Math.min(entries.size(), from + 1 + random.nextInt(most));
                    entries.subList(from, to).forEach(union::arrive);
                    if (to == entries.size()) {
                        growing.remove(log);
                    }
                }
            }
            assertEquals(expected, described(union.snapshot()), "seed " + seed + ", up to " + most + " at once");
            assertEquals(0, union.rewinds(), "seed " + seed + ", up to " + most + " at once");
        }
    }

    @Test
    void everyInterleavingOfASmallWorldEndsInTheSameState() {
        World world = new World(99);
        for (int i = 0; i < 4; i++) {
            world.step();
        }
        List<List<Entry>> orders = new ArrayList<>();
        interleave(world.logs, new TreeMap<>(), new ArrayList<>(), orders, 3_000);
        assertTrue(orders.size() > 1_000, "only " + orders.size());
        String expected = null;
        for (List<Entry> order : orders) {
            Union union = new Union();
            order.forEach(union::arrive);
            String state = described(union.snapshot());
            expected = expected == null ? state : expected;
            assertEquals(expected, state);
        }
    }

    @Test
    void theWorldHasActsWithoutEffectToo() {
        long voided = 0;
        for (long seed = 1; seed <= 12; seed++) {
            World world = new World(seed);
            for (int i = 0; i < 60; i++) {
                world.step();
            }
            voided += arrived(world, new Random(0), false).snapshot().acts().stream()
                    .filter(s -> !s.effective())
                    .count();
        }
        assertTrue(voided > 5, "void: " + voided);
    }

    @Test
    void theWorldHasEffectiveActsOfEveryFamily() {
        java.util.Set<String> kinds = new java.util.TreeSet<>();
        for (long seed = 1; seed <= 24; seed++) {
            World world = new World(seed);
            for (int i = 0; i < 120; i++) {
                world.step();
            }
            arrived(world, new Random(0), false).snapshot().acts().stream()
                    .filter(Standing::effective)
                    .forEach(s -> kinds.add(s.entry().body().act().getClass().getSimpleName()));
        }
        assertTrue(
                kinds.containsAll(List.of(
                        "EndExpected",
                        "StandStated",
                        "StandTakenBack",
                        "RoundWaived",
                        "RoundMoved",
                        "AssessmentsReconciled",
                        "TaskClosed",
                        "MeetingChanged",
                        "PackFrozen",
                        "OutcomeTaken")),
                kinds.toString());
        assertTrue(
                kinds.containsAll(List.of("MethodConsented", "SilenceOpened", "SilenceBroken", "AssessmentGiven")),
                kinds.toString());
    }

    @Test
    void anActWaitsForWhatItsAuthorHadSeen() {
        World world = new World(5);
        Union union = new Union();
        MemberId reader = new MemberId("AA");
        union.arrive(world.logs.get(reader).getFirst());
        assertTrue(union.waiting());
        assertEquals(0, union.snapshot().actCount());
        union.arrive(world.logs.get(World.ORGAN).getFirst());
        assertFalse(union.waiting());
        assertEquals(2, union.snapshot().actCount());
    }

    @Test
    void aSnapshotDoesNotChangeWhenMoreArrives() {
        World world = new World(6);
        Union union = new Union();
        union.arrive(world.logs.get(World.ORGAN).getFirst());
        Partnership before = union.snapshot();
        union.arrive(world.logs.get(new MemberId("AA")).getFirst());
        assertEquals(1, before.actCount());
        assertEquals(2, union.snapshot().actCount());
    }

    @Test
    void aLogArrivesInItsOwnOrder() {
        World world = new World(7);
        Union union = new Union();
        Entry second = world.logs.get(World.ORGAN).get(1);
        assertThrows(IllegalArgumentException.class, () -> union.arrive(second));
    }

    /** What came late, in another order, twice or withheld at first, is folded where a fold from nothing puts it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void whatIsLearntLaterStandsWhereItBelongs(long seed) {
        World world = new World(seed);
        for (int i = 0; i < 80; i++) {
            world.step();
        }
        Random random = new Random(seed);
        Union union = new Union();
        List<Entry> withheld = new ArrayList<>();
        List<MemberId> left = new ArrayList<>();
        world.logs.forEach((log, entries) -> entries.forEach(_ -> left.add(log)));
        java.util.Collections.shuffle(left, random);
        for (MemberId log : left) {
            Entry entry = world.logs.get(log).get((int) union.size(log));
            boolean hidden = random.nextInt(3) == 0;
            if (hidden) {
                withheld.add(entry);
            }
            union.arrive(hidden ? new Entry.Withheld(log, entry.index(), entry.ref()) : entry);
            if (random.nextInt(3) == 0) {
                assertEquals(described(Reference.fold(union)), described(union.snapshot()), "seed " + seed);
            }
        }
        java.util.Collections.shuffle(withheld, random);
        for (Entry entry : withheld) {
            union.replace(entry);
            if (random.nextInt(3) == 0) {
                assertEquals(described(Reference.fold(union)), described(union.snapshot()), "seed " + seed);
            }
            if (random.nextInt(6) == 0) {
                union.replace(new Entry.Withheld(entry.log(), entry.index(), entry.ref()));
                assertEquals(described(Reference.fold(union)), described(union.snapshot()), "seed " + seed);
                union.replace(entry);
            }
        }
        assertEquals(described(arrived(world, random, false).snapshot()), described(union.snapshot()), "seed " + seed);
    }

    /**
     * Who holds an act can put its bytes on a log of its own, before it in the fold if its author wrote much alone. The
     * act keeps its name and its effect, whatever arrives first.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52})
    void aCopyOnAnothersLogOrASecondOneTakesNothingFromAnAct(long seed) {
        World world = new World(seed);
        for (int i = 0; i < 30; i++) {
            world.step();
        }
        MemberId author = World.PARTIES.getFirst();
        for (int i = 0; i < 4; i++) {
            world.apart(author);
        }
        String expected = described(arrived(world, new Random(seed), false).snapshot());
        Entry.Known last = (Entry.Known) world.logs.get(author).getLast();
        for (MemberId log : World.PARTIES) {
            List<Entry> entries = world.logs.get(log);
            entries.add(new Entry.Known(log, entries.size(), last.ref(), last.body()));
        }
        for (int order = 0; order < 8; order++) {
            Union union = arrived(world, new Random(seed * 1_000 + order), order % 2 == 0);
            assertEquals(expected, described(union.snapshot()), "seed " + seed + ", order " + order);
            assertEquals(3, union.snapshot().misplaced().size());
        }
    }

    @Test
    void aForkGoesItsOwnWay() {
        World world = new World(31);
        for (int i = 0; i < 40; i++) {
            world.step();
        }
        Union union = arrived(world, new Random(1), true);
        String before = described(union.snapshot());
        Union fork = union.fork();
        Entry changed = world.logs.get(World.ORGAN).get(1);
        fork.replace(new Entry.Withheld(changed.log(), changed.index(), changed.ref()));
        assertEquals(described(Reference.fold(fork)), described(fork.snapshot()));
        assertEquals(before, described(union.snapshot()));
        assertFalse(before.equals(described(fork.snapshot())));
    }

    @Test
    void aLateActFoldsOnlyWhatStandsBehindIt() {
        World world = new World(32);
        for (int i = 0; i < 400; i++) {
            world.step();
        }
        Union union = arrived(world, new Random(2), false);
        union.snapshot();
        long before = union.rewinds();
        MemberId log = World.PARTIES.getFirst();
        world.apart(log);
        union.arrive(world.logs.get(log).getLast());
        assertEquals(described(Reference.fold(union)), described(union.snapshot()));
        assertTrue(union.rewinds() <= before + 1);
    }

    private static Union arrived(World world, Random random, boolean looking) {
        Union union = new Union();
        List<MemberId> left = new ArrayList<>();
        world.logs.forEach((log, entries) -> entries.forEach(_ -> left.add(log)));
        java.util.Collections.shuffle(left, random);
        for (MemberId log : left) {
            union.arrive(world.logs.get(log).get((int) union.size(log)));
            if (looking && random.nextInt(4) == 0) {
                union.snapshot();
            }
        }
        return union;
    }

    private static void interleave(
            Map<MemberId, List<Entry>> logs,
            Map<MemberId, Integer> at,
            List<Entry> order,
            List<List<Entry>> out,
            int most) {
        if (out.size() >= most) {
            return;
        }
        boolean done = true;
        for (var log : logs.entrySet()) {
            int next = at.getOrDefault(log.getKey(), 0);
            if (next < log.getValue().size()) {
                done = false;
                at.put(log.getKey(), next + 1);
                order.add(log.getValue().get(next));
                interleave(logs, at, order, out, most);
                order.removeLast();
                at.put(log.getKey(), next);
            }
        }
        if (done) {
            out.add(List.copyOf(order));
        }
    }

    private static String described(Partnership state) {
        StringBuilder out = new StringBuilder();
        state.acts().forEach(s -> out.append(s).append('\n'));
        state.register().all().forEach(c -> {
            out.append(c).append(state.dossiers().of(c.ref())).append('\n');
            out.append(List.copyOf(state.stands().about(c.ref()))).append('\n');
            state.history(c.ref()).forEach(h -> out.append(h.entry().ref()).append(' '));
        });
        state.silences().all().forEach(p -> out.append(p).append('\n'));
        state.acts().forEach(a -> out.append(state.releaseOf(a.entry().ref())));
        state.register().tasks().forEach(task -> out.append(task).append('\n'));
        out.append(state.register().rejections())
                .append(List.copyOf(state.offices().all()));
        return out.toString();
    }
}
