package entente.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three to five servers in one thread. A failing seed is printed; {@code World} with it shows the same again. */
class SimulationTest {
    private static final int EVENTS = 250;

    /** How many seeds; {@code -Dentente.seeds=2000 -Dentente.firstSeed=1000} for a campaign by hand. */
    private static final long SEEDS = Long.getLong("entente.seeds", 25);

    private static final long FAULT_SEEDS = 150;

    /** The rarest fault shows at the 94th: who is in a hurry begins shortly before. */
    private static final long FIRST_FAULT = Long.getLong("entente.firstFaultSeed", 1);

    private static final long FIRST = Long.getLong("entente.firstSeed", 1);

    @Test
    void everyPromiseIsKeptWhateverHappens() {
        long lies = LongStream.range(FIRST, FIRST + SEEDS)
                .filter(seed -> run(seed, Fault.NONE))
                .count();
        System.out.println("seeds " + FIRST + " to " + (FIRST + SEEDS - 1) + ", in " + lies + " a lie was found");
        assertTrue(lies > 0, "no seed had a lie to find");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aPlantedFaultIsFound(Fault fault) {
        long found = LongStream.rangeClosed(FIRST_FAULT, FAULT_SEEDS)
                .filter(seed -> {
                    try {
                        run(seed, fault);
                        return false;
                    } catch (AssertionError expected) {
                        return true;
                    }
                })
                .findFirst()
                .orElse(-1);
        assertTrue(found > 0, fault + " was not found by seeds " + FIRST_FAULT + " to " + FAULT_SEEDS);
        System.out.println(fault + " was found by seed " + found);
    }

    private static boolean run(long seed, Fault fault) {
        try {
            World world = new World(seed, fault);
            world.run(EVENTS);
            world.heal();
            world.recorder.checkConverged();
            return world.recorder.lieFound;
        } catch (Exception | AssertionError failed) {
            throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
        }
    }
}
