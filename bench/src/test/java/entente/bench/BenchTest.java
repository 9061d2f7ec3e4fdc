package entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frame that every measurement stands in. */
class BenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void every_measurement_explains_itself() {
        for (String name : Main.commandLine().getSubcommands().keySet()) {
            assertEquals(0, run(name, "--help"), name);
            assertTrue(out.toString().contains("entente bench " + name), out.toString());
        }
    }

    @Test
    void an_unknown_measurement_is_wrong_usage() {
        assertEquals(2, run("nothing"));
        assertTrue(err.toString().contains("entente bench --help"), err.toString());
    }

    @Test
    void columns_of_numbers_stand_right_and_east_asian_letters_take_two_places() {
        Table table = Table.of("name", "rate").row("一二", "5 ms").row("c", "1234 ms");
        assertEquals(List.of("name     rate", "-------------", "一二     5 ms", "c     1234 ms"), table.lines());
        assertThrows(IllegalArgumentException.class, () -> table.row("only one"));
    }

    @Test
    void percentiles_are_by_nearest_rank() {
        Timings timings = new Timings();
        for (int value = 1; value <= 1000; value++) {
            timings.add(value);
        }
        assertEquals(500, timings.median());
        assertEquals(990, timings.percentile(0.99));
        assertEquals(1000, timings.max());
        assertEquals(0, new Timings().median());
    }

    @Test
    void pages_that_differ_only_by_what_they_are_about_are_of_one_kind() {
        assertEquals("/register/…", PageMix.kind("/register/" + "0a".repeat(32)));
        assertEquals("/record/logs/…", PageMix.kind("/record/logs/jp"));
        assertEquals("/register?…", PageMix.kind("/register?member=JP"));
        assertEquals("/texts/new", PageMix.kind("/texts/new"));
    }
}
