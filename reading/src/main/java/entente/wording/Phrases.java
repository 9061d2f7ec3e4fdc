package entente.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs of two to five words as they stand, small words inside: "trilateral security cooperation" is telling where each
 * of its words is not.
 */
final class Phrases {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST = 5;

    private Phrases() {}

    /** For each earlier and later sentence how rare the rarest run of words is that both have, 0 to 1. */
    static float[][] rarest(Side before, Side after) {
        List<Set<String>> earlier = runs(before);
        List<Set<String>> later = runs(after);
        Map<String, List<Integer>> standsIn = new HashMap<>();
        for (int l = 0; l < later.size(); l++) {
            for (String run : later.get(l)) {
                standsIn.computeIfAbsent(run, key -> new ArrayList<>()).add(l);
            }
        }
        Map<String, Integer> times = new HashMap<>();
        earlier.forEach(runs -> runs.forEach(run -> times.merge(run, 1, Integer::sum)));
        double all = Math.max(3, earlier.size() + later.size());
        float[][] rarest = new float[earlier.size()][later.size()];
        for (int e = 0; e < rarest.length; e++) {
            for (String run : earlier.get(e)) {
                List<Integer> places = standsIn.getOrDefault(run, List.of());
                double sentences = times.getOrDefault(run, 0) + places.size();
                float rare = (float) (Math.log(all / sentences) / Math.log(all / 2));
                for (int l : places) {
                    rarest[e][l] = Math.max(rarest[e][l], rare);
                }
            }
        }
        return rarest;
    }

    private static List<Set<String>> runs(Side side) {
        return side.pieces().stream().map(piece -> runs(piece.words())).toList();
    }

    /** The runs of a sentence that begin and end with a word that says something. */
    private static Set<String> runs(String sentence) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Vocabulary.lower(sentence));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Set<String> runs = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            if (Vocabulary.isSmall(words.get(from))) {
                continue;
            }
            for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST); to++) {
                if (!Vocabulary.isSmall(words.get(to - 1))) {
                    runs.add(String.join(" ", words.subList(from, to)));
                }
            }
        }
        return runs;
    }
}
