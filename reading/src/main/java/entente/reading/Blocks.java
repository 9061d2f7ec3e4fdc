package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into paragraphs, headings and list items, whether or not its lines are wrapped. */
final class Blocks {
    /** A paragraph, heading or item, in UTF-16 offsets; {@code start} is after the bullet or number. */
    record Block(int start, int end, boolean item, boolean heading) {}

    private static final Pattern MARK = Pattern.compile(
            "\\s*(?:[-*•●▪◦‣·–—+](?=\\s)|o(?=\\s{2,})|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)](?=\\s|$))\\s*");
    private static final Pattern RULE =
            Pattern.compile("(?=\\s*[-*_=#~]\\s*[-*_=#~])[-*_=#~\\s]*+|\\s*<!--.*-->\\s*|\\s*[*#•]\\s*");
    private static final Pattern CLOSED =
            Pattern.compile("(?s).*[.!?:;,][\"”’)\\]*_]*(?:</?\\w+>|\\[\\d+\\]|[*_\"”])*\\s*");
    private static final int HEADING_WORDS_MAX = 16;
    private static final int WRAP_MIN = 50;
    private static final int WRAP_MAX = 95;

    private final String text;
    private final List<int[]> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final boolean wrapped;

    private Blocks(String text) {
        this.text = text;
        Matcher matcher = Pattern.compile("[^\\r\\n\\u2028\\u2029]*(?:\\r\\n|[\\r\\n\\u2028\\u2029]|$)")
                .matcher(text);
        while (matcher.find() && matcher.end() > matcher.start()) {
            lines.add(new int[] {matcher.start(), trimmed(matcher.start(), matcher.end())});
        }
        this.wrapped = isWrapped();
    }

    static List<Block> of(String text) {
        Blocks blocks = new Blocks(text);
        blocks.cut();
        return blocks.blocks;
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private boolean isWrapped() {
        int narrow = 0;
        int followed = 0;
        for (int index = 0; index + 1 < lines.size(); index++) {
            if (!blank(index) && !blank(index + 1)) {
                followed++;
                int length = lines.get(index)[1] - lines.get(index)[0];
                narrow += length >= WRAP_MIN && length <= WRAP_MAX ? 1 : 0;
            }
        }
        return followed > 0 && narrow * 2 > followed;
    }

    private boolean blank(int index) {
        return lines.get(index)[0] == lines.get(index)[1];
    }

    private String line(int index) {
        return text.substring(lines.get(index)[0], lines.get(index)[1]);
    }

    private void cut() {
        int first = 0;
        while (first < lines.size()) {
            if (blank(first) || RULE.matcher(line(first)).matches()) {
                first++;
                continue;
            }
            int last = first;
            while (last + 1 < lines.size() && goesOn(last)) {
                last++;
            }
            add(lines.get(first)[0], lines.get(last)[1]);
            first = last + 1;
        }
    }

    private boolean goesOn(int index) {
        if (blank(index + 1)
                || isMark(index + 1)
                || RULE.matcher(line(index + 1)).matches()) {
            return false;
        }
        String next = line(index + 1).strip();
        if (Character.isLowerCase(next.codePointAt(0))) {
            return true;
        }
        return wrapped && line(index).length() >= WRAP_MIN - 5;
    }

    private boolean isMark(int index) {
        Matcher matcher = MARK.matcher(line(index));
        return matcher.lookingAt() && matcher.end() > 0 && !blank(index);
    }

    private void add(int start, int end) {
        Matcher matcher = MARK.matcher(text).region(start, end);
        boolean item = matcher.lookingAt();
        boolean numbered = item && Character.isDigit(matcher.group().strip().codePointAt(0));
        int from = item ? matcher.end() : start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        if (from == end) {
            return;
        }
        String body = text.substring(from, end);
        boolean heading = body.startsWith("#") || isHeading(body, item && !numbered);
        blocks.add(new Block(from, end, item, heading));
    }

    private static boolean isHeading(String body, boolean bullet) {
        boolean open = !CLOSED.matcher(body).matches();
        int words = body.split("\\s+").length;
        boolean bold = body.matches("(?s)(?:\\*\\*|__|<u>|<b>|<strong>).*(?:\\*\\*|__|</u>|</b>|</strong>)\\W*");
        return !bullet && open && (bold || words <= HEADING_WORDS_MAX) && !hasPredicate(body);
    }

    /** A short line that says who will do what is no heading even without a full stop. */
    private static boolean hasPredicate(String body) {
        return body.matches(
                        "(?is)(?:.*\\b(?:we|leaders|sides|participants)\\b.*|.*\\b(?:will|shall|commits?|agreed?) .*)")
                && !body.equals(body.toUpperCase(java.util.Locale.ROOT))
                && body.split("\\s+").length > 5;
    }
}
