package entente.wording;

import java.util.Random;
import java.util.stream.IntStream;

/** The largest eigenvalues of a symmetric matrix, by subspace iteration with a Rayleigh-Ritz step at the end. */
final class Spectrum {
    private static final int ITERATIONS = 25;
    private static final int SPARE = 20;
    private static final int SWEEPS = 30;

    private final float[][] matrix;

    Spectrum(float[][] matrix) {
        this.matrix = matrix;
    }

    /** A row per row of the matrix: its eigenvectors' entries times the root of the eigenvalues' size. */
    float[][] vectors(int dimensions) {
        int width = dimensions + SPARE;
        double[][] basis = new double[width][matrix.length];
        Random random = new Random(1);
        for (double[] column : basis) {
            for (int at = 0; at < column.length; at++) {
                column[at] = random.nextGaussian();
            }
        }
        orthonormal(basis);
        for (int round = 0; round < ITERATIONS; round++) {
            basis = times(basis);
            orthonormal(basis);
        }
        double[][] image = times(basis);
        double[][] small = new double[width][width];
        for (int one = 0; one < width; one++) {
            for (int other = 0; other < width; other++) {
                small[one][other] = product(basis[one], image[other]);
            }
        }
        double[][] turn = jacobi(small);
        int[] order = IntStream.range(0, width)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(small[b][b]), Math.abs(small[a][a])))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] vectors = new float[matrix.length][dimensions];
        for (int to = 0; to < dimensions; to++) {
            double root = Math.sqrt(Math.abs(small[order[to]][order[to]]));
            for (int row = 0; row < matrix.length; row++) {
                double sum = 0;
                for (int from = 0; from < width; from++) {
                    sum += basis[from][row] * turn[from][order[to]];
                }
                vectors[row][to] = (float) (sum * root);
            }
        }
        return vectors;
    }

    private double[][] times(double[][] basis) {
        double[][] image = new double[basis.length][matrix.length];
        IntStream.range(0, basis.length).parallel().forEach(column -> {
            for (int row = 0; row < matrix.length; row++) {
                float[] values = matrix[row];
                double sum = 0;
                for (int at = 0; at < values.length; at++) {
                    sum += values[at] * basis[column][at];
                }
                image[column][row] = sum;
            }
        });
        return image;
    }

    private static void orthonormal(double[][] basis) {
        for (int column = 0; column < basis.length; column++) {
            for (int before = 0; before < column; before++) {
                double shared = product(basis[column], basis[before]);
                for (int at = 0; at < basis[column].length; at++) {
                    basis[column][at] -= shared * basis[before][at];
                }
            }
            double length = Math.sqrt(product(basis[column], basis[column]));
            for (int at = 0; at < basis[column].length; at++) {
                basis[column][at] /= length;
            }
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }

    /** Turns a symmetric matrix into its eigenvalues on the diagonal; gives the eigenvectors as columns. */
    private static double[][] jacobi(double[][] a) {
        int size = a.length;
        double[][] v = new double[size][size];
        for (int at = 0; at < size; at++) {
            v[at][at] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (Math.abs(a[p][q]) > 1e-12) {
                        rotate(a, v, p, q);
                    }
                }
            }
        }
        return v;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.signum(theta == 0 ? 1 : theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = c * left - s * right;
            a[k][q] = s * left + c * right;
        }
        for (int k = 0; k < a.length; k++) {
            double left = a[p][k];
            double right = a[q][k];
            a[p][k] = c * left - s * right;
            a[q][k] = s * left + c * right;
            double one = v[k][p];
            double other = v[k][q];
            v[k][p] = c * one - s * other;
            v[k][q] = s * one + c * other;
        }
    }
}
