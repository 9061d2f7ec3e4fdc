package entente.predicate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The morphemes of one sentence, and one string of their norms that patterns are matched against. */
public final class MorphemeLine {
    private static final int LOOK_BACK = 26;

    private final List<Morpheme> morphemes;
    private final String norm;
    private final int[] at;

    /** Joins the norms, each followed by a blank. */
    public MorphemeLine(List<Morpheme> morphemes) {
        this.morphemes = List.copyOf(morphemes);
        this.at = new int[morphemes.size() + 1];
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < morphemes.size(); index++) {
            at[index] = joined.length();
            joined.append(morphemes.get(index).norm()).append(' ');
        }
        at[morphemes.size()] = joined.length();
        this.norm = joined.toString();
    }

    /** How many morphemes there are. */
    public int size() {
        return morphemes.size();
    }

    /** The norm of one morpheme, empty outside the line. */
    public String norm(int index) {
        return index < 0 || index >= size() ? "" : morphemes.get(index).norm();
    }

    /** The norms from one morpheme to another, each followed by a blank. */
    public String norm(int from, int to) {
        return from >= to ? "" : norm.substring(at[from], at[to]);
    }

    /** Where a morpheme begins in the text. */
    public int start(int index) {
        return morphemes.get(index).start();
    }

    /** Where a morpheme ends in the text. */
    public int end(int index) {
        return morphemes.get(index).end();
    }

    /**
     * Where the pattern begins that ends right before {@code to}.
     *
     * @param pattern one that ends in {@code $} and begins at a morpheme
     * @return the index of its first morpheme, not before {@code from}, or -1
     */
    public int ending(Pattern pattern, int from, int to) {
        int first = Math.max(from, to - LOOK_BACK);
        if (first >= to) {
            return -1;
        }
        Matcher matcher = pattern.matcher(norm).region(at[first], at[to]).useTransparentBounds(true);
        while (matcher.find()) {
            int index = Arrays.binarySearch(at, 0, size(), matcher.start());
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }
}
