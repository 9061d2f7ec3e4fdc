package entente.bench;

import java.util.List;

/** Whether findings are right as often as their confidence says. */
final class Calibration {
    private static final double[] BANDS = {0.0, 0.7, 0.8, 0.9, 0.95, 1.01};

    private Calibration() {}

    /**
     * Prints the curve and the Brier score.
     *
     * @param all confidence, and 1 for a right finding or 0 for a wrong one
     */
    static void print(Report report, List<double[]> all) {
        Table table = Table.of("said", "findings", "mean said", "share right");
        for (int band = 0; band + 1 < BANDS.length; band++) {
            double low = BANDS[band];
            double high = BANDS[band + 1];
            List<double[]> in =
                    all.stream().filter(c -> c[0] >= low && c[0] < high).toList();
            if (!in.isEmpty()) {
                table.row(
                        Report.number(low, 2) + " to " + Report.number(Math.min(1, high), 2),
                        in.size(),
                        Report.number(mean(in, 0), 3),
                        Report.number(mean(in, 1), 3));
            }
        }
        table.row("all", all.size(), Report.number(mean(all, 0), 3), Report.number(mean(all, 1), 3));
        report.table(table);
        double error = all.stream()
                .mapToDouble(c -> (c[0] - c[1]) * (c[0] - c[1]))
                .average()
                .orElse(0);
        report.say("Brier score " + Report.number(error, 4) + " over " + all.size() + " findings");
    }

    private static double mean(List<double[]> values, int index) {
        return values.stream().mapToDouble(value -> value[index]).average().orElse(0);
    }
}
