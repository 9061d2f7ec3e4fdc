package entente.wording;

import entente.reading.Reader;
import entente.reading.Setting;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes {@code companions.bin} from a folder of joint statements: how many sentences each term stands in, and for terms
 * of at least six sentences the company they keep: positive pointwise mutual information of terms within ten words
 * (Levy and Goldberg 2014, context distribution smoothed by 0.75), brought down to 100 dimensions by its largest
 * eigenvalues, found by subspace iteration. Same folder, same bytes.
 *
 * <p>Arguments: the folder, the file to write, and beginnings of names of texts that are left out.
 */
final class WordTablesMain {
    private static final int TERM_SENTENCES_MIN = 6;
    private static final int COUNTED_MIN = 2;
    private static final int WINDOW = 10;
    private static final int DIMENSIONS = 100;
    private static final double SMOOTHING = 0.75;

    private WordTablesMain() {}

    public static void main(String[] arguments) throws IOException {
        List<List<String>> sentences =
                sentences(Path.of(arguments[0]), List.of(arguments).subList(2, arguments.length));
        Map<String, Integer> counts = new TreeMap<>();
        sentences.forEach(terms -> new HashSet<>(terms).forEach(term -> counts.merge(term, 1, Integer::sum)));
        List<String> frequent = counts.keySet().stream()
                .filter(term -> counts.get(term) >= TERM_SENTENCES_MIN)
                .toList();
        float[][] vectors = new Spectrum(information(sentences, frequent)).vectors(DIMENSIONS);
        Map<String, float[]> company = new LinkedHashMap<>();
        for (int term = 0; term < frequent.size(); term++) {
            company.put(frequent.get(term), Companions.unit(vectors[term]));
        }
        counts.values().removeIf(count -> count < COUNTED_MIN);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
            new Companions(sentences.size(), DIMENSIONS, counts, company).write(out);
        }
        System.out.printf(
                "%d sentences, %d terms counted, %d with company%n", sentences.size(), counts.size(), company.size());
    }

    private static List<List<String>> sentences(Path folder, List<String> without) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file ->
                            without.stream().noneMatch(file.getFileName().toString()::startsWith))
                    .sorted()
                    .toList();
        }
        List<List<String>> sentences = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            Side side = new Side(text, Reader.read(text, Setting.unknown()), new Acronyms());
            for (Side.Piece piece : side.pieces()) {
                sentences.add(piece.terms().stream().map(Term::key).toList());
            }
        }
        return sentences;
    }

    private static float[][] information(List<List<String>> sentences, List<String> frequent) {
        Map<String, Integer> numbers = new HashMap<>();
        frequent.forEach(term -> numbers.put(term, numbers.size()));
        float[][] together = new float[frequent.size()][frequent.size()];
        for (List<String> terms : sentences) {
            int[] ids = terms.stream()
                    .mapToInt(term -> numbers.getOrDefault(term, -1))
                    .toArray();
            for (int one = 0; one < ids.length; one++) {
                for (int other = one + 1; ids[one] >= 0 && other < Math.min(ids.length, one + WINDOW + 1); other++) {
                    if (ids[other] >= 0 && ids[other] != ids[one]) {
                        float weight = (float) (1 / Math.sqrt(other - one));
                        together[ids[one]][ids[other]] += weight;
                        together[ids[other]][ids[one]] += weight;
                    }
                }
            }
        }
        double[] sums = new double[together.length];
        double smooth = 0;
        for (int term = 0; term < sums.length; term++) {
            for (float value : together[term]) {
                sums[term] += value;
            }
            smooth += Math.pow(sums[term], SMOOTHING);
        }
        float[][] information = new float[together.length][together.length];
        for (int one = 0; one < sums.length; one++) {
            for (int other = 0; other < one; other++) {
                double left = share(together[one][other], sums[one], Math.pow(sums[other], SMOOTHING) / smooth);
                double right = share(together[one][other], sums[other], Math.pow(sums[one], SMOOTHING) / smooth);
                information[one][other] = (float) ((left + right) / 2);
                information[other][one] = information[one][other];
            }
        }
        return information;
    }

    private static double share(double together, double sum, double expected) {
        return together == 0 ? 0 : Math.max(0, Math.log(together / (sum * expected)));
    }
}
