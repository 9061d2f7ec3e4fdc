package entente.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into headings, paragraphs and list items, and those into sentences. */
final class Layout {
    /** A sentence in UTF-16 offsets; {@code opens} where its block begins. */
    record Piece(int start, int end, boolean item, boolean heading, boolean opens) {}

    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]+");
    private static final Pattern BULLET = Pattern.compile("[\\s\\u3000]*(?:[・○●◦■□▪•◯※▶ㅇ◎*]|[-–—](?=[\\s\\u3000])"
            + "|[①-⑳㉮-㉻]|[(（](?:\\d{1,2}|[가-하]|[ア-ン]|[a-z])[)）]|[가나다라마바사아자차카타파하][.)](?=\\s))[\\s\\u3000]*");
    private static final Pattern NUMBER = Pattern.compile("[\\s\\u3000]*(?:[#\\s]*)(?:[0-9０-９]{1,2}[.．)、](?![0-9])|"
            + "[一二三四五六七八九十]{1,2}[、.．\\u3000 ]|[ⅠⅡⅢⅣⅤⅥ][.．]?)[\\s\\u3000]*");
    private static final Pattern CLOSED = Pattern.compile(".*[。．.!?！？:：;；,、][」』）)\"”*]*\\s*");
    private static final int HEADING_MAX = 60;
    private static final int WRAP_MIN = 28;
    private static final int QUOTE_MAX = 200;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean listing;

    private Layout(String text) {
        this.text = text;
    }

    static List<Piece> of(String text) {
        Layout layout = new Layout(text);
        Matcher line = LINE.matcher(text);
        int start = -1;
        int last = -1;
        int end = -1;
        while (line.find()) {
            boolean adjacent = start >= 0 && text.substring(end, line.start()).matches("\\r?\\n|\\r");
            boolean wrapped = adjacent && text.charAt(start) != '#' && wraps(text.substring(last, end), line.group());
            if (!wrapped) {
                layout.block(start, end);
                start = line.start();
            }
            last = line.start();
            end = line.end();
        }
        layout.block(start, end);
        return layout.pieces;
    }

    /** A long line without a full stop goes on in the next, unless that one begins something of its own. */
    private static boolean wraps(String last, String next) {
        return last.length() >= WRAP_MIN
                && !CLOSED.matcher(last).matches()
                && !BULLET.matcher(next).lookingAt()
                && !NUMBER.matcher(next).lookingAt();
    }

    private void block(int from, int to) {
        if (from < 0 || text.substring(from, to).isBlank()) {
            return;
        }
        Matcher bullet = BULLET.matcher(text).region(from, to);
        Matcher number = NUMBER.matcher(text).region(from, to);
        boolean bulleted = bullet.lookingAt();
        boolean numbered = !bulleted && number.lookingAt();
        int start = skip(bulleted ? bullet.end() : numbered ? number.end() : from, to);
        int end = trimmed(start, to);
        if (start >= end) {
            return;
        }
        String body = text.substring(start, end);
        boolean open = !CLOSED.matcher(body).matches();
        boolean markdown = text.charAt(skip(from, to)) == '#';
        boolean heading = markdown || (!bulleted && open && body.length() <= HEADING_MAX && !(numbered && listing));
        boolean item = !heading && (bulleted || numbered);
        if (heading) {
            pieces.add(new Piece(markdown ? afterMarks(start, end) : start, end, false, true, true));
        } else {
            sentences(start, end, item);
        }
        listing = item || body.matches("(?s).*(?:次の|以下|下記|左記|다음|아래).*");
    }

    private int afterMarks(int start, int end) {
        int from = start;
        while (from < end - 1 && (text.charAt(from) == '#' || isBlank(text.charAt(from)))) {
            from++;
        }
        return from;
    }

    private int skip(int from, int to) {
        int start = from;
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\uFEFF';
    }

    private void sentences(int from, int to, boolean item) {
        int start = from;
        int depth = 0;
        boolean first = true;
        for (int index = from; index < to; index++) {
            char unit = text.charAt(index);
            depth += opens(index, to) ? 1 : "」』）)".indexOf(unit) >= 0 && depth > 0 ? -1 : 0;
            if (depth == 0 && ends(index, to)) {
                int end = index + 1;
                while (end < to && "」』）)\"”’*".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                pieces.add(new Piece(start, end, item && first, false, first));
                first = false;
                start = skip(end, to);
                index = Math.max(index, start - 1);
            }
        }
        if (start < to) {
            pieces.add(new Piece(start, to, item && first, false, first));
        }
    }

    /** A bracket that is never closed holds nothing together. */
    private boolean opens(int index, int to) {
        int kind = "「『（(".indexOf(text.charAt(index));
        return kind >= 0 && text.indexOf("」』）)".charAt(kind), index, Math.min(to, index + QUOTE_MAX)) >= 0;
    }

    /** A Latin full stop ends a sentence before a blank or the end, unless a number stands before it. */
    private boolean ends(int index, int to) {
        char unit = text.charAt(index);
        if ("。！？".indexOf(unit) >= 0) {
            return true;
        }
        boolean stop = unit == '.' || unit == '!' || unit == '?' || unit == '．';
        boolean after =
                index + 1 >= to || isBlank(text.charAt(index + 1)) || "\"”’)".indexOf(text.charAt(index + 1)) >= 0;
        return stop
                && after
                && index > 0
                && Character.isLetter(text.charAt(index - 1))
                && !Character.isUpperCase(text.charAt(index - 1));
    }
}
