package entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchBacktestTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        String[] all = Stream.concat(
                        Stream.of(words),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @Test
    void an_archive_is_held_against_a_list_of_events() throws IOException {
        Path report = Files.writeString(
                folder.resolve("report.txt"),
                "North Korea launched two ballistic missiles toward the sea on Monday, the Joint Chiefs said.");
        Path list = Files.writeString(folder.resolve("events.csv"), """
                date,precision,actor,action
                2024-11-04,day,DPRK,Launches missiles
                2024-11-04,day,ROK,Drill
                """);
        assertEquals(0, run("watch", "import", "--date", "2024-11-05T03:00:00Z", report.toString()), err.toString());
        Path early = Files.writeString(folder.resolve("early.txt"), "Nothing of note happened in the city that week.");
        assertEquals(0, run("watch", "import", "--date", "2024-11-01T03:00:00Z", early.toString()));
        String id = "missile-and-nuclear-tests";
        assertEquals(0, run("watch", "backtest", id, "--method", "any", "--events", list.toString(), "--only", "DPRK"));
        assertTrue(out.toString().contains("0 of 1 events caught"), "one report is no surge: " + out);
        out.getBuffer().setLength(0);
        String[] single = {
            "watch", "backtest", id, "--method", "any", "--least", "1", "--events", list.toString(), "--only", "DPRK"
        };
        assertEquals(0, run(single));
        String said = out.toString();
        assertTrue(said.contains("2 documents from 2024-11-01 to 2024-11-05; 1 reports found"), said);
        assertTrue(
                said.contains("1 of 1 events caught (1.000; by chance 0.400), 1.0 days late; 0 days of alarm"), said);
        assertEquals(0, run("watch", "backtest", id, "--json"));
        assertTrue(out.toString().contains("\"sensitivity\" : null"), out.toString());
        assertEquals(3, run("watch", "backtest", "none-such"));
        assertEquals(2, run("watch", "backtest", id, "--method", "astrology"));
        Files.writeString(list, "what,when\nx,y\n");
        assertEquals(3, run("watch", "backtest", id, "--events", list.toString()));
        assertTrue(err.toString().contains("line 1"), err.toString());
        assertEquals(4, run("watch", "backtest", id, "--events", "/nowhere.csv"));
    }
}
