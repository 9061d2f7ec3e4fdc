package entente.triage;

import entente.alert.Alert;
import entente.intake.KeptClaim;
import entente.intake.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Figures of one thing that the reports of a line give, where two reports have none in common. Which of them is right,
 * or whether they speak of two things, nothing here says.
 *
 * @param type the kind of event that is told with them
 * @param kind what is counted
 * @param figures by report, the oldest first
 */
public record Difference(String type, Quantity.Kind kind, List<Figure> figures) {
    /** Copies the list. */
    public Difference {
        figures = List.copyOf(figures);
    }

    /**
     * What one report says.
     *
     * @param report the report
     * @param quantities all it counts of that kind
     */
    public record Figure(Alert.Report report, List<Quantity> quantities) {
        /** Copies the list. */
        public Figure {
            quantities = List.copyOf(quantities);
        }

        /** Reports that count several things of a kind differ where none of their figures agree. */
        private boolean differs(Figure other) {
            return quantities.stream()
                    .noneMatch(one -> other.quantities.stream().anyMatch(one::agrees));
        }

        /** The figures as they stand there, each once. */
        public List<String> said() {
            return quantities.stream().map(Quantity::said).distinct().toList();
        }
    }

    private record Counted(String type, Quantity.Kind kind) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            int order = type.compareTo(other.type);
            return order == 0 ? kind.compareTo(other.kind) : order;
        }
    }

    /** All that differs among the reports of a line; copies say what their original says. */
    static List<Difference> of(Alert alert) {
        Map<Counted, List<Figure>> all = new TreeMap<>();
        for (Alert.Report report : alert.reports()) {
            if (!report.copy()) {
                counted(report)
                        .forEach((counted, quantities) -> all.computeIfAbsent(counted, _ -> new ArrayList<>())
                                .add(new Figure(report, quantities)));
            }
        }
        List<Difference> differences = new ArrayList<>();
        all.forEach((counted, figures) -> {
            boolean differ = figures.stream().anyMatch(one -> figures.stream().anyMatch(one::differs));
            if (differ) {
                differences.add(new Difference(counted.type(), counted.kind(), figures));
            }
        });
        return differences;
    }

    private static Map<Counted, List<Quantity>> counted(Alert.Report report) {
        Map<Counted, List<Quantity>> counted = new TreeMap<>();
        for (KeptClaim claim : report.claims()) {
            claim.amounts().stream()
                    .map(Quantity::of)
                    .flatMap(Optional::stream)
                    .forEach(quantity -> counted.computeIfAbsent(
                                    new Counted(claim.type(), quantity.kind()), _ -> new ArrayList<>())
                            .add(quantity));
        }
        return counted;
    }
}
