package entente.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence as normalised words with one blank between, so that rules can be written as patterns over words. */
final class Line {
    private final List<Word> words;
    private final String norm;
    private final int[] at;

    Line(List<Word> words) {
        this.words = List.copyOf(words);
        this.at = new int[words.size() + 1];
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < words.size(); index++) {
            at[index] = joined.length();
            joined.append(words.get(index).norm()).append(' ');
        }
        at[words.size()] = joined.length();
        this.norm = joined.toString();
    }

    int size() {
        return words.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    /** The normalised word, or the empty string beside the line. */
    String norm(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).norm();
    }

    /** The normalised words from {@code from} to {@code to}, each followed by a blank. */
    String norm(int from, int to) {
        int first = Math.min(from, words.size());
        return norm.substring(at[first], at[Math.max(first, Math.min(to, words.size()))]);
    }

    /** The index after the words that the pattern matches from word {@code from} on, or -1. */
    int match(Pattern pattern, int from) {
        if (from > words.size()) {
            return -1;
        }
        Matcher matcher = pattern.matcher(norm).region(at[from], norm.length());
        return matcher.lookingAt() ? wordAfter(matcher.end()) : -1;
    }

    /** The first word index of a match of the pattern that begins at a word between the two, or -1. */
    int find(Pattern pattern, int from, int to) {
        for (int index = from; index < to; index++) {
            if (match(pattern, index) >= 0) {
                return index;
            }
        }
        return -1;
    }

    private int wordAfter(int offset) {
        int index = java.util.Arrays.binarySearch(at, offset);
        return index >= 0 ? index : -index - 1;
    }
}
