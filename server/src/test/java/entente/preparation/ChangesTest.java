package entente.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.desk.Desk;
import entente.desk.Reader;
import entente.example.Example;
import entente.preparation.Pack.Change;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private record Line(Object about, String kind, Object author, LocalDate day) {
        static Line of(Change one) {
            return new Line(
                    one.about().ref(),
                    one.kind(),
                    one.author(),
                    one.at().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }

    /** However few lines are shown, each counts all its acts, and the total counts those that have no line. */
    @Test
    void theFirstLinesAreThoseOfAllLines(@TempDir Path data) throws Exception {
        try (Desk desk = Example.begin(data, InstantSource.fixed(NOW), new Random(1))) {
            Changes changes = new Changes(desk.snapshot(new Reader.EveryMember()), Optional.empty());
            Changes.Told all = changes.told(Integer.MAX_VALUE);
            List<Change> lines = all.lines();
            assertTrue(lines.size() > 60, lines.size() + " lines");
            assertTrue(lines.stream().anyMatch(one -> one.acts() > 1), "some tell of several acts");
            assertEquals(all.acts(), lines.stream().mapToInt(Change::acts).sum());
            assertEquals(lines.size(), lines.stream().map(Line::of).distinct().count());
            assertEquals(
                    lines.stream()
                            .sorted(Comparator.comparing(Change::at).reversed())
                            .toList(),
                    lines);
            for (int most = 1; most < lines.size(); most++) {
                assertEquals(new Changes.Told(lines.subList(0, most), all.acts()), changes.told(most));
            }
        }
    }
}
