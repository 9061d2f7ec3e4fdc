package entente.negotiation;

import entente.draft.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of words that gives way to others.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends; equal to the start if words are only put in
 * @param words what stands in its place
 */
public record Hunk(int start, int end, String words) {
    /** The most steps of comparing two texts word by word; longer ones are one hunk. */
    private static final long CELLS_MAX = 4_000_000;

    /** What changed from one text to another, word by word; characters where words are not parted by blanks. */
    public static List<Hunk> between(String before, String after) {
        List<String> one = tokens(before);
        List<String> other = tokens(after);
        int head = 0;
        while (head < one.size() && head < other.size() && one.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < one.size() - head
                && tail < other.size() - head
                && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        List<String> left = one.subList(head, one.size() - tail);
        List<String> right = other.subList(head, other.size() - tail);
        int at = length(one.subList(0, head));
        if ((long) left.size() * right.size() > CELLS_MAX) {
            return List.of(new Hunk(at, at + length(left), String.join("", right)));
        }
        return walked(at, left, right, common(left, right));
    }

    /** The text after these hunks, which are in order and do not overlap; offsets count from {@code from}. */
    static String applied(String text, int from, List<Hunk> hunks) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Hunk hunk : hunks) {
            out.append(text, at, hunk.start() - from).append(hunk.words());
            at = hunk.end() - from;
        }
        return out.append(text.substring(at)).toString();
    }

    /**
     * Whether both change the same words, or words with no more than a blank between them: nobody reads those
     * apart.
     */
    boolean touches(Hunk other) {
        return start <= other.end + 1 && other.start <= end + 1;
    }

    /** Lengths of the longest common subsequences of the rests. */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Hunk> walked(int from, List<String> left, List<String> right, int[][] common) {
        List<Hunk> hunks = new ArrayList<>();
        int at = from;
        int start = from;
        StringBuilder words = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean same = i < left.size() && j < right.size() && left.get(i).equals(right.get(j));
            if (same) {
                add(hunks, start, at, words);
                at += left.get(i).length();
                start = at;
                i++;
                j++;
            } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                at += left.get(i).length();
                i++;
            } else {
                words.append(right.get(j));
                j++;
            }
        }
        add(hunks, start, at, words);
        return List.copyOf(hunks);
    }

    private static void add(List<Hunk> hunks, int start, int end, StringBuilder words) {
        if (start < end || !words.isEmpty()) {
            hunks.add(new Hunk(start, end, words.toString()));
            words.setLength(0);
        }
    }

    /**
     * Runs of letters and digits, single characters otherwise; Han and kana are characters, since no blank
     * parts words. A citation is one.
     */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            int closing = text.startsWith("{#", at) ? text.indexOf('}', at) : -1;
            if (closing > 0 && Clause.isId(text.substring(at + 2, closing))) {
                end = closing + 1;
            } else if (inWord(text.codePointAt(at))) {
                while (end < text.length() && inWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            tokens.add(text.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA -> false;
                    default -> true;
                };
    }

    private static int length(List<String> tokens) {
        return tokens.stream().mapToInt(String::length).sum();
    }
}
