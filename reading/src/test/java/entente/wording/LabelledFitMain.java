package entente.wording;

import entente.meaning.SentenceModel;
import entente.reading.Reader;
import entente.reading.Setting;
import entente.reading.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fits the weights of {@link Judgement} on labelled pairs and says how well they do on a pair that had no part in it.
 *
 * <p>Arguments: the corpus, the folder of labels, and the names of pairs that stay out of the fit altogether.
 */
final class LabelledFitMain {
    private static final double RIDGE = Integer.getInteger("ridge", 60);

    private static final Meanings MEANINGS = Boolean.getBoolean("words") ? Meanings.NONE : SentenceModel.shipped();

    private LabelledFitMain() {}

    /** A pair with its signals, and for each labelled pair of sentences whether they are linked. */
    @SuppressWarnings("ArrayRecordComponent")
    record Case(LabelledPair pair, Side before, Side after, double[][][] signals, List<int[]> linked, List<int[]> not) {
        /** A pair that two people labelled counts for more than one that a single person did. */
        int times() {
            return pair.name().equals(LabelledPair.CORPUS_PAIR) ? Integer.getInteger("times", 2) : 1;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> closed = new HashSet<>(Arrays.asList(arguments).subList(2, arguments.length));
        Map<String, Case> open = new LinkedHashMap<>();
        Map<String, Case> held = new LinkedHashMap<>();
        for (LabelledPair pair : LabelledPair.all(Path.of(arguments[0]), Path.of(arguments[1]))) {
            (closed.contains(pair.name()) ? held : open).put(pair.name(), prepare(pair));
        }
        for (String left : open.keySet()) {
            List<Case> rest = open.entrySet().stream()
                    .filter(e -> !e.getKey().equals(left))
                    .map(Map.Entry::getValue)
                    .toList();
            double[] weights = LogisticFit.fit(rest, RIDGE);
            double[] limits = limits(rest, weights);
            print("left out  " + left, score(open.get(left), weights, limits));
        }
        List<Case> all = List.copyOf(open.values());
        double[] weights = LogisticFit.fit(all, RIDGE);
        double[] limits = limits(all, weights);
        open.forEach((name, one) -> print("fitted on " + name, score(one, weights, limits)));
        if (System.getProperty("closed") != null) {
            held.forEach((name, one) -> print("closed    " + name, score(one, weights, limits)));
        }
        if (System.getProperty("errors") != null) {
            errors(open.get(System.getProperty("errors")), weights, limits);
        }
        for (Case one : all) {
            relations(one);
        }
        System.out.println("weights " + Arrays.toString(weights));
        System.out.println("limits " + Arrays.toString(limits));
    }

    static Case prepare(LabelledPair pair) {
        var earlier = Reader.read(pair.earlier(), Setting.unknown());
        var later = Reader.read(pair.later(), Setting.unknown());
        Acronyms acronyms = new Acronyms();
        acronyms.learn(pair.earlier());
        acronyms.learn(pair.later());
        Side before = new Side(pair.earlier(), earlier, acronyms);
        Side after = new Side(pair.later(), later, acronyms);
        Set<String> members = new HashSet<>(earlier.members());
        members.addAll(later.members());
        Likeness likeness = new Likeness(before, after, members, MEANINGS);
        double[][][] signals = new double[before.pieces().size()][][];
        for (int e = 0; e < signals.length; e++) {
            signals[e] = likeness.signals(e);
        }
        List<int[]> linked = new ArrayList<>();
        List<int[]> not = new ArrayList<>();
        for (LabelledPair.Row row : pair.rows()) {
            int e = nearest(before, row.earlier());
            Set<Integer> touched = new HashSet<>();
            for (LabelledPair.Link link : row.links()) {
                int l = nearest(after, link.later());
                if (touched.add(l) && link.certain()) {
                    linked.add(new int[] {e, l});
                }
            }
            for (int l = 0; l < after.pieces().size(); l++) {
                if (!touched.contains(l)) {
                    not.add(new int[] {e, l});
                }
            }
        }
        return new Case(pair, before, after, signals, linked, not);
    }

    private static int nearest(Side side, Span span) {
        int best = 0;
        for (int at = 0; at < side.pieces().size(); at++) {
            if (LabelledPair.overlap(side.pieces().get(at).span(), span)
                    > LabelledPair.overlap(side.pieces().get(best).span(), span)) {
                best = at;
            }
        }
        return best;
    }

    private static double[] limits(List<Case> cases, double[] weights) {
        double[] best = {0, 0, 0};
        double most = -1;
        List<double[][]> chances =
                cases.stream().map(one -> chances(one, weights)).toList();
        for (double least = 0.15; least < 0.5; least += 0.0125) {
            for (double row : new double[] {0.2, 0.3, 0.4, 0.5, 0.6, 0.7}) {
                for (double column : new double[] {0, 0.2, 0.35, 0.5}) {
                    double[] limits = {least, row, column};
                    int[] sum = new int[3];
                    for (int at = 0; at < cases.size(); at++) {
                        int[] one = score(cases.get(at), chances.get(at), limits);
                        int times = cases.get(at).times();
                        Arrays.setAll(sum, k -> sum[k] + times * one[k]);
                    }
                    if (f1(sum) > most) {
                        most = f1(sum);
                        best = limits;
                    }
                }
            }
        }
        return best;
    }

    private static double[][] chances(Case one, double[] weights) {
        double[][] chances = new double[one.signals.length][];
        for (int e = 0; e < chances.length; e++) {
            chances[e] = Arrays.stream(one.signals[e])
                    .mapToDouble(s -> LogisticFit.chance(s, weights))
                    .toArray();
        }
        return chances;
    }

    private static int[] score(Case one, double[] weights, double[] limits) {
        return score(one, chances(one, weights), limits);
    }

    /** Found, wrong and missed, as the corpus's own scorer counts. */
    private static int[] score(Case one, double[][] chances, double[] limits) {
        List<int[]> chosen = Judgement.choose(chances, limits[0], limits[1], limits[2]);
        int[] counts = new int[3];
        for (LabelledPair.Row row : one.pair.rows()) {
            Set<Span> wrong = new HashSet<>();
            Set<LabelledPair.Link> taken = new HashSet<>();
            for (int[] link : chosen) {
                if (LabelledPair.overlap(one.before.pieces().get(link[0]).span(), row.earlier()) == 0) {
                    continue;
                }
                Span later = one.after.pieces().get(link[1]).span();
                LabelledPair.Link hit = row.links().stream()
                        .filter(l -> LabelledPair.overlap(l.later(), later) > 0)
                        .max(java.util.Comparator.comparingInt(l -> LabelledPair.overlap(l.later(), later)))
                        .orElse(null);
                if (hit == null) {
                    counts[1] += wrong.add(later) ? 1 : 0;
                } else if (taken.add(hit)) {
                    counts[0] += hit.certain() ? 1 : 0;
                }
            }
            counts[2] += (int) row.links().stream()
                    .filter(l -> l.certain() && !taken.contains(l))
                    .count();
        }
        return counts;
    }

    /** How often the relation of a right link is one that a labeller gave. */
    private static void relations(Case one) {
        Comparison comparison = Comparison.of(
                one.pair.earlier(),
                Reader.read(one.pair.earlier(), Setting.unknown()),
                one.pair.later(),
                Reader.read(one.pair.later(), Setting.unknown()),
                MEANINGS);
        int right = 0;
        int all = 0;
        Map<String, Integer> table = new java.util.TreeMap<>();
        for (LabelledPair.Row row : one.pair.rows()) {
            for (Link link : comparison.links()) {
                if (LabelledPair.overlap(link.earlier(), row.earlier()) > 0
                        && row.links().stream()
                                .anyMatch(l -> l.certain() && LabelledPair.overlap(l.later(), link.later()) > 0)) {
                    all++;
                    String mine = link.relation().name().toLowerCase(java.util.Locale.ROOT);
                    right += row.relations().contains(mine) ? 1 : 0;
                    table.merge(row.relations() + "->" + mine, 1, Integer::sum);
                }
            }
        }
        System.out.println(one.pair.name() + " relations " + right + "/" + all + " " + table);
    }

    private static void errors(Case one, double[] weights, double[] limits) {
        double[][] chances = chances(one, weights);
        Set<Long> chosen = new HashSet<>();
        Judgement.choose(chances, limits[0], limits[1], limits[2]).forEach(c -> chosen.add(c[0] * 10_000L + c[1]));
        Set<Long> right = new HashSet<>();
        one.linked.forEach(c -> right.add(c[0] * 10_000L + c[1]));
        for (int e = 0; e < chances.length; e++) {
            for (int l = 0; l < chances[e].length; l++) {
                long key = e * 10_000L + l;
                int at = e;
                boolean labelled = one.not.stream().anyMatch(n -> n[0] == at);
                if (labelled && (chosen.contains(key) || right.contains(key))) {
                    String tag = chosen.contains(key) ? right.contains(key) ? "ok" : "FP" : "FN";
                    System.out.printf(
                            "%s %.2f E%d %s%n      L%d %s%n      %s%n",
                            tag, chances[e][l], e, cut(one.before, e), l, cut(one.after, l), round(one.signals[e][l]));
                }
            }
        }
    }

    private static String cut(Side side, int at) {
        String words = side.pieces().get(at).words().replaceAll("\\s+", " ");
        return words.substring(0, Math.min(170, words.length()));
    }

    private static String round(double[] values) {
        return Arrays.toString(
                Arrays.stream(values).map(v -> Math.round(v * 100) / 100.0).toArray());
    }

    static double f1(int[] counts) {
        return counts[0] == 0 ? 0 : 2.0 * counts[0] / (2 * counts[0] + counts[1] + counts[2]);
    }

    private static void print(String what, int[] counts) {
        System.out.printf("%-55s F1 %.3f  %s%n", what, f1(counts), Arrays.toString(counts));
    }
}
