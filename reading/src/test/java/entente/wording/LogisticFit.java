package entente.wording;

import java.util.List;

/** Logistic regression with a ridge on standardised signals, by Newton's method. */
final class LogisticFit {
    private static final int STEPS = 30;

    private LogisticFit() {}

    /** The weights of the raw signals, and last the constant. */
    static double[] fit(List<LabelledFitMain.Case> cases, double ridge) {
        List<double[]> rows = new java.util.ArrayList<>();
        List<Double> answers = new java.util.ArrayList<>();
        for (LabelledFitMain.Case one : cases.stream()
                .flatMap(c -> java.util.Collections.nCopies(c.times(), c).stream())
                .toList()) {
            one.linked().forEach(at -> {
                rows.add(one.signals()[at[0]][at[1]]);
                answers.add(1.0);
            });
            one.not().forEach(at -> {
                rows.add(one.signals()[at[0]][at[1]]);
                answers.add(0.0);
            });
        }
        int size = rows.getFirst().length;
        double[] mean = new double[size];
        double[] spread = new double[size];
        for (int k = 0; k < size; k++) {
            for (double[] row : rows) {
                mean[k] += row[k] / rows.size();
            }
            for (double[] row : rows) {
                spread[k] += (row[k] - mean[k]) * (row[k] - mean[k]) / rows.size();
            }
            spread[k] = Math.sqrt(spread[k]) + 1e-9;
        }
        double[] weights = newton(rows, answers, mean, spread, ridge);
        double[] raw = new double[size + 1];
        raw[size] = weights[size];
        for (int k = 0; k < size; k++) {
            raw[k] = weights[k] / spread[k];
            raw[size] -= weights[k] * mean[k] / spread[k];
        }
        return raw;
    }

    private static double[] newton(
            List<double[]> rows, List<Double> answers, double[] mean, double[] spread, double ridge) {
        int size = mean.length;
        double[] weights = new double[size + 1];
        double[] z = new double[size + 1];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[size + 1][size + 2];
            for (int k = 0; k < size; k++) {
                system[k][k] = ridge;
                system[k][size + 1] = -ridge * weights[k];
            }
            system[size][size] = 1e-6;
            for (int at = 0; at < rows.size(); at++) {
                double sum = weights[size];
                for (int k = 0; k < size; k++) {
                    z[k] = (rows.get(at)[k] - mean[k]) / spread[k];
                    sum += z[k] * weights[k];
                }
                z[size] = 1;
                double p = 1 / (1 + Math.exp(-sum));
                for (int i = 0; i <= size; i++) {
                    system[i][size + 1] += z[i] * (answers.get(at) - p);
                    for (int j = 0; j <= size; j++) {
                        system[i][j] += z[i] * z[j] * p * (1 - p);
                    }
                }
            }
            double[] change = solve(system);
            for (int k = 0; k <= size; k++) {
                weights[k] += change[k];
            }
        }
        return weights;
    }

    private static double[] solve(double[][] a) {
        int size = a.length;
        for (int p = 0; p < size; p++) {
            int best = p;
            for (int row = p + 1; row < size; row++) {
                best = Math.abs(a[row][p]) > Math.abs(a[best][p]) ? row : best;
            }
            double[] swap = a[p];
            a[p] = a[best];
            a[best] = swap;
            for (int row = 0; row < size; row++) {
                double factor = row == p ? 0 : a[row][p] / a[p][p];
                for (int k = p; k <= size && factor != 0; k++) {
                    a[row][k] -= factor * a[p][k];
                }
            }
        }
        double[] x = new double[size];
        for (int p = 0; p < size; p++) {
            x[p] = a[p][size] / a[p][p];
        }
        return x;
    }

    static double chance(double[] signals, double[] weights) {
        double sum = weights[signals.length];
        for (int k = 0; k < signals.length; k++) {
            sum += signals[k] * weights[k];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
