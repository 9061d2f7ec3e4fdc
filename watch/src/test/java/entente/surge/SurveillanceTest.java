package entente.surge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Every upper bound is the one R computes, on every series of the corpus. */
@EnabledIfEnvironmentVariable(named = "ENTENTE_CORPUS", matches = ".+")
class SurveillanceTest {
    private static final double EXACT = 1e-9;
    private static final int NONE = -1;

    @Test
    void early_aberration_bounds_are_those_of_surveillance() {
        for (Ears method : Ears.values()) {
            int bins = 0;
            for (Path oracle : files("__ears_" + method + ".csv")) {
                bins += compare(oracle, method, NONE);
            }
            assertTrue(bins > 4_000, method + " " + bins);
        }
    }

    @Test
    void reweighted_bounds_are_those_of_epitweetr() {
        int bins = 0;
        for (Path oracle : files("__epitweetr_h7.csv")) {
            bins += compare(oracle, ReweightedEars.of(7, 0.025), 4);
        }
        for (Path oracle : files("__epitweetr_h28.csv")) {
            bins += compare(oracle, ReweightedEars.of(28, 0.025), 4);
        }
        assertTrue(bins > 4_000, "only " + bins);
    }

    @Test
    void farringtons_bounds_are_those_of_surveillance() {
        int bins = 0;
        for (Path oracle : files("__farringtonFlexible.csv")) {
            bins += compare(oracle, Farrington.weeks(LocalDate.of(2001, 1, 1)), NONE);
        }
        assertEquals(104, bins);
    }

    /** No series of the corpus rises so: then the trend is left out, and nothing is expected above what was seen. */
    @Test
    void farrington_follows_no_trend_beyond_what_was_ever_seen() {
        Farrington farrington = Farrington.weeks(LocalDate.of(2001, 1, 1));
        double[] rising = new double[farrington.history() + 1];
        double seen = 0;
        for (int week = 0; week < rising.length; week++) {
            rising[week] = Math.round(20 * Math.exp(0.012 * week));
            seen = week < rising.length - 26 ? Math.max(seen, rising[week]) : seen;
        }
        Bound bound = farrington.at(rising, rising.length - 1);
        assertTrue(bound.expected() > 0 && bound.expected() <= seen, bound + " above " + seen);
    }

    /** Where R's weights are 0/0, over a flat baseline, ours is R's plain bound, in another column. */
    private static int compare(Path oracle, Detector detector, int plain) {
        double[] counts = counts(oracle);
        List<Bound> bounds = detector.over(counts);
        int compared = 0;
        for (String line : lines(oracle).subList(1, lines(oracle).size())) {
            String[] cells = line.split(",", -1);
            Bound bound = bounds.get(Integer.parseInt(cells[0]) - 1 - detector.history());
            String where = oracle.getFileName() + " " + line;
            assertEquals(Double.parseDouble(cells[1]), bound.observed(), where);
            String upper = cells[2].equals("NA") && plain != NONE ? cells[plain] : cells[2];
            if (upper.equals("NA")) {
                assertTrue(Double.isNaN(bound.upper()), where);
            } else {
                assertEquals(Double.parseDouble(upper), bound.upper(), EXACT, where);
            }
            compared++;
        }
        return compared;
    }

    private static double[] counts(Path oracle) {
        String series = oracle.getFileName().toString().replaceFirst("__.*", ".csv");
        return lines(oracle.resolveSibling(series)).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
                .toArray();
    }

    private static List<Path> files(String ending) {
        Path folder = Path.of(System.getenv("ENTENTE_CORPUS"), "surveillance");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
