package entente.partnership;

import static entente.partnership.Capitals.AA;
import static entente.partnership.Capitals.ALL;
import static entente.partnership.Capitals.ALLOWANCE;
import static entente.partnership.Capitals.BB;
import static entente.partnership.Capitals.EXPIRY;
import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;
import static entente.partnership.Capitals.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.SilenceAct.SilenceAcknowledged;
import entente.act.SilenceAct.SilenceExtended;
import entente.act.SilenceAct.SilenceKept;
import entente.act.SilenceAct.SilenceSuspended;
import entente.act.SilenceAct.SilenceWithdrawn;
import entente.member.MemberId;
import entente.silence.Procedure;
import entente.silence.Procedure.Stage;
import entente.silence.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many courses of one procedure: small ones all, long ones by seed. */
class SilenceWorldsTest {
    /** Every server that concludes something final concludes it for ever, and for a reason that stands in the logs. */
    private static final class Watch {
        private final Map<MemberId, Stage> concluded = new HashMap<>();

        void look(Capitals world, String course) {
            for (MemberId server : ALL) {
                if (world.views.get(server).snapshot().silences().all().isEmpty()) {
                    continue;
                }
                Stage stage = world.stage(server);
                Stage before = concluded.get(server);
                if (before != null) {
                    assertEquals(before, stage, course + ": " + server + " took back what it had concluded");
                }
                if (stage == Stage.ADOPTED) {
                    concluded.put(server, stage);
                    assertKeptByAll(world, server, course);
                }
            }
        }

        private static void assertKeptByAll(Capitals world, MemberId server, String course) {
            Procedure procedure = world.procedure(server);
            Term term = procedure.term();
            for (MemberId member : procedure.required()) {
                boolean kept = false;
                boolean broke = false;
                for (Entry entry : world.logs.get(member)) {
                    var body = ((Entry.Known) entry).body();
                    if (body.act() instanceof SilenceKept act && act.term().equals(term.ref())) {
                        assertTrue(!body.at().isBefore(term.expiry().plusSeconds(ALLOWANCE)), course);
                        kept = true;
                    }
                    broke |= !kept
                            && body.act() instanceof entente.act.SilenceAct.SilenceBroken said
                            && body.at()
                                    .isBefore(procedure
                                            .term(said.term())
                                            .orElseThrow()
                                            .expiry());
                }
                assertTrue(kept && !broke, course + ": adopted at " + server + " without " + member);
            }
        }
    }

    /** Every order of these moves, each made or not made by servers that fetch only when a move says so. */
    @Test
    void everyCourseOfAFewMoves() {
        List<Consumer<Capitals>> moves = List.of(
                world -> opened(world)
                        .ifPresent(ref -> world.put(AA, World.deskOf(AA), SilenceTest.objection(ref.ref()))),
                world -> opened(world)
                        .ifPresent(ref -> world.put(
                                OFFICE,
                                World.deskOf(OFFICE),
                                new SilenceExtended(
                                        ref.ref(), world.clock(OFFICE).plusSeconds(3_600 * 9), "More."))),
                world -> world.now = EXPIRY.plusSeconds(ALLOWANCE),
                world -> ALL.forEach(world::settle),
                world -> ALL.forEach(world::fetchAll),
                world -> MEMBERS.forEach(member -> world.fetch(member, OFFICE)));
        Map<Stage, Integer> ends = new EnumMap<>(Stage.class);
        List<Integer> course = new ArrayList<>();
        int courses = courses(moves, course, ends);
        assertEquals(1_957, courses, "every ordered choice of six moves");
        for (Stage stage : List.of(Stage.ADOPTED, Stage.BROKEN, Stage.OPEN)) {
            assertTrue(ends.getOrDefault(stage, 0) > 0, stage + " is never reached: " + ends);
        }
    }

    private static int courses(List<Consumer<Capitals>> moves, List<Integer> course, Map<Stage, Integer> ends) {
        int count = 1;
        played(moves, course, ends);
        for (int next = 0; next < moves.size(); next++) {
            if (!course.contains(next)) {
                course.add(next);
                count += courses(moves, course, ends);
                course.removeLast();
            }
        }
        return count;
    }

    private static void played(List<Consumer<Capitals>> moves, List<Integer> course, Map<Stage, Integer> ends) {
        Capitals world = new Capitals();
        world.must(OFFICE, World.deskOf(OFFICE), world.opening());
        Watch watch = new Watch();
        for (int move : course) {
            moves.get(move).accept(world);
            watch.look(world, "course " + course);
        }
        world.heal();
        watch.look(world, "course " + course + ", healed");
        assertAgreed(world, "course " + course);
        ends.merge(world.stage(OFFICE), 1, Integer::sum);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void longCoursesByChance(long seed) {
        played(seed, 60);
    }

    static Stage played(long seed, int steps) {
        Random random = new Random(seed);
        Capitals world = new Capitals();
        for (MemberId server : ALL) {
            if (random.nextInt(3) == 0) {
                world.clocks.put(server, Duration.ofMinutes(random.nextInt(600) - 300));
            }
        }
        boolean mirrors = random.nextBoolean();
        if (mirrors) {
            world.holding = Holding.none(Holding.Keeping.MIRRORS);
        }
        MemberId opener = ALL.get(random.nextInt(4));
        if (world.put(opener, World.deskOf(opener), world.opening()).isEmpty()) {
            return Stage.OPEN;
        }
        Watch watch = new Watch();
        for (int step = 0; step < steps; step++) {
            move(world, random, ALL.get(random.nextInt(4)), step);
            if (mirrors && random.nextInt(4) == 0) {
                MemberId log = ALL.get(random.nextInt(4));
                world.holding = world.holding.with(log, world.logs.get(log).size(), world.now);
            }
            watch.look(world, "seed " + seed + ", step " + step);
        }
        world.now = world.now.plus(Duration.ofDays(40));
        world.heal();
        watch.look(world, "seed " + seed + ", healed");
        assertAgreed(world, "seed " + seed);
        return world.stage(OFFICE);
    }

    private static Term anyTerm(Capitals world, Random random, MemberId who, ActRef procedure) {
        return world.views
                .get(who)
                .snapshot()
                .silences()
                .find(procedure)
                .map(found -> found.terms().get(random.nextInt(found.terms().size())))
                .orElse(new Term(procedure, EXPIRY, ""));
    }

    private static void move(Capitals world, Random random, MemberId who, int step) {
        ActRef procedure = opened(world).map(Procedure::ref).orElseThrow();
        Term term = anyTerm(world, random, who, procedure);
        var desk = World.deskOf(who);
        switch (random.nextInt(14)) {
            case 0 -> {
                if (random.nextInt(8) == 0) {
                    world.put(who, desk, SilenceTest.objection(procedure, term.ref()));
                }
            }
            case 1 -> world.put(who, desk, new SilenceAcknowledged(procedure, term.ref()));
            case 2 -> world.put(who, desk, new SilenceKept(procedure, term.ref()));
            case 3 -> {
                if (random.nextInt(2) == 0) {
                    return;
                }
                Instant later = world.clock(who).plus(Duration.ofMinutes(random.nextInt(900)));
                world.put(who, desk, new SilenceExtended(procedure, later, "More."));
            }
            case 4 -> {
                if (random.nextInt(4) == 0) {
                    world.put(who, desk, new SilenceSuspended(procedure, "Wait."));
                }
            }
            case 5 -> {
                if (step > 30) {
                    world.put(who, desk, new SilenceWithdrawn(procedure, "Back."));
                }
            }
            case 6 -> world.restart(who);
            case 7, 8 -> world.fetchAll(who);
            case 9 -> world.fetch(who, ALL.get(random.nextInt(4)));
            case 10 -> world.now = world.now.plus(Duration.ofMinutes(random.nextInt(90)));
            default -> world.settle(who);
        }
    }

    private static java.util.Optional<Procedure> opened(Capitals world) {
        return ALL.stream()
                .flatMap(server -> world.views.get(server).snapshot().silences().all().stream())
                .findFirst();
    }

    private static void assertAgreed(Capitals world, String course) {
        for (MemberId server : MEMBERS) {
            assertEquals(world.procedure(OFFICE), world.procedure(server), course);
            assertEquals(described(world, OFFICE), described(world, server), course);
        }
    }

    private static List<Standing> described(Capitals world, MemberId server) {
        return world.views.get(server).snapshot().acts();
    }

    @Test
    void chanceReachesEveryEnd() {
        Map<Stage, Integer> ends = new EnumMap<>(Stage.class);
        for (long seed = 100; seed < 220; seed++) {
            ends.merge(played(seed, 40), 1, Integer::sum);
        }
        for (Stage stage : List.of(Stage.ADOPTED, Stage.BROKEN, Stage.WITHDRAWN, Stage.SUSPENDED, Stage.LAPSED)) {
            assertTrue(ends.containsKey(stage), stage + " is never reached: " + ends);
        }
    }

    @Test
    void anActThatItsServerShouldHaveRefusedAdoptsNothing() {
        Capitals world = new Capitals();
        ActRef opened = world.must(OFFICE, World.deskOf(OFFICE), world.opening());
        world.heal();
        MEMBERS.forEach(member -> world.force(member, null, new SilenceKept(opened, opened)));
        world.force(OFFICE, null, new SilenceKept(opened, opened));
        world.force(AA, World.deskOf(AA), new SilenceExtended(opened, START.plusSeconds(1), "Mine."));
        ALL.forEach(world::fetchAll);
        ALL.forEach(server -> assertEquals(Stage.OPEN, world.stage(server)));
        assertEquals(1, world.procedure(BB).terms().size());
        world.now = EXPIRY;
        ALL.forEach(server -> assertEquals(Stage.LAPSED, world.stage(server)));
    }
}
