package entente.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How likely a finding is right: the share of right findings of its rule in a judged sample ({@code confidence.txt}),
 * drawn towards the share of all rules where few were judged (Beta smoothing), and lower where few of its words name
 * something that could be checked.
 */
final class Confidence {
    private static final Map<Rule, int[]> JUDGED = new EnumMap<>(Rule.class);
    /** As many imagined findings of the average rule stand behind each rule's share. */
    private static final double PRIOR_WEIGHT = 5;

    private static final double UNJUDGED = 0.5;
    private static final int FEW_WORDS = 4;
    /** Half of what the judged sample shows, as log odds: it holds 51 findings of few words, 4 of them wrong. */
    private static final double FEW_WORDS_LOGIT = -0.4;

    private static final double AVERAGE;

    static {
        try (InputStream in = Objects.requireNonNull(Confidence.class.getResourceAsStream("confidence.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(cells -> JUDGED.put(
                            Rule.valueOf(cells[0]),
                            new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        double right = JUDGED.values().stream().mapToInt(counts -> counts[0]).sum();
        AVERAGE = right / JUDGED.values().stream().mapToInt(counts -> counts[1]).sum();
    }

    private Confidence() {}

    /**
     * A probability with two decimals.
     *
     * @param words how many words of the finding name something that could be checked
     */
    static double of(Rule rule, int words) {
        int[] counts = JUDGED.getOrDefault(rule, new int[2]);
        double share = counts[1] == 0 ? UNJUDGED : (counts[0] + PRIOR_WEIGHT * AVERAGE) / (counts[1] + PRIOR_WEIGHT);
        double logit = Math.log(share / (1 - share)) + (words <= FEW_WORDS ? FEW_WORDS_LOGIT : 0);
        return Math.round(100 / (1 + Math.exp(-logit))) / 100.0;
    }
}
