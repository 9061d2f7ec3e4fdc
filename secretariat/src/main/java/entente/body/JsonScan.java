package entente.body;

import entente.act.ActRef;
import entente.act.Salt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in the bytes of canonical JSON that moves on. It reads other spellings too, and then has a doubt: without
 * one, what it read is written by {@link RecordWriter} as the very bytes it passed.
 */
final class JsonScan {
    private static final int DIGITS_MAX = 16;
    private static final int TYPE_LENGTH = "\"type\":".length();
    private static final byte[] TYPE = Octets.padded("\"type\":".getBytes(StandardCharsets.US_ASCII), 0, TYPE_LENGTH);
    private static final String SHORT_ESCAPES = "\b\t\n\f\r";
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private int at;
    private boolean doubtful;
    // A text is looked for among those known before it is read.
    private int plainFrom = -1;
    private int plainUntil;

    JsonScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether something may be written in another way than it stands here. */
    boolean doubtful() {
        return doubtful;
    }

    void doubt() {
        doubtful = true;
    }

    /** Where it is. */
    int place() {
        return at;
    }

    /** The byte here, or -1 at the end. */
    int next() {
        return at < bytes.length ? bytes[at] : -1;
    }

    void take() {
        at++;
    }

    /** Takes the comma behind which another member comes, if one stands here. */
    boolean goesOn() {
        boolean comma = next() == ',';
        at += comma ? 1 : 0;
        return comma;
    }

    void expect(char c) throws MalformedBody {
        if (next() != c) {
            throw wrong("expected '" + c + "'");
        }
        at++;
    }

    void end() throws MalformedBody {
        if (at != bytes.length) {
            throw wrong("something after the end");
        }
    }

    /** Takes a part's name and colon, or of a variant's kind the whole pair, if they stand here. */
    boolean takes(Layout.Part part) {
        if (!part.stands(bytes, at)) {
            return false;
        }
        at += part.written.length;
        return true;
    }

    boolean word(String word) throws MalformedBody {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return true;
    }

    long number() throws MalformedBody {
        boolean negative = next() == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long value = 0;
        while (next() >= '0' && next() <= '9') {
            if (at - start == DIGITS_MAX) {
                throw wrong("no value that an act may hold");
            }
            value = value * 10 + (bytes[at++] - '0');
        }
        if (at == start || value > Json.Whole.MAX) {
            throw wrong("no value that an act may hold");
        }
        if (bytes[start] == '0' && (negative || at - start > 1)) {
            doubt();
        }
        return negative ? -value : value;
    }

    /** Takes the short text that stands here, if it is known as what it is to be read as. */
    @Nullable
    Object known(KnownText texts, Object of) {
        int end = shortEnd(at);
        Object value = end < 0 ? null : texts.find(of, bytes, at + 1, end);
        if (value != null) {
            at = end + 1;
        }
        return value;
    }

    /** Keeps what was read from the text that began at a place, if it is short and plain. */
    void keep(KnownText texts, Object of, int start, Object value) {
        int end = shortEnd(start);
        if (end >= 0) {
            texts.keep(of, bytes, start + 1, end, value);
        }
    }

    /** Where the text ends that begins here, if it is short and has no escapes and nothing beyond ASCII; or -1. */
    private int shortEnd(int start) {
        if (start >= bytes.length || bytes[start] != '"') {
            return -1;
        }
        int end = plainUntil(start + 1);
        return end < bytes.length && bytes[end] == '"' && end - start - 1 <= KnownText.LENGTH_MAX ? end : -1;
    }

    /** Whether a name comes behind another as names are sorted; of plain names the bytes tell. */
    boolean follow(int name, int other) {
        int end = plainEnd(name);
        int otherEnd = plainEnd(other);
        return end >= 0
                && otherEnd >= 0
                && java.util.Arrays.compareUnsigned(bytes, name + 1, end, bytes, other + 1, otherEnd) > 0;
    }

    private int plainUntil(int from) {
        if (from != plainFrom) {
            plainFrom = from;
            plainUntil = Octets.plainUntil(bytes, from);
        }
        return plainUntil;
    }

    private int plainEnd(int start) {
        int end = plainUntil(start + 1);
        return bytes[end] == '"' ? end : -1;
    }

    String string() throws MalformedBody {
        expect('"');
        int start = at;
        at = plainUntil(start);
        if (next() == '"') {
            String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
            at++;
            return text;
        }
        int from = start;
        StringBuilder out = new StringBuilder();
        while (at < bytes.length && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                run(from, out);
                at++;
                out.append(escape());
                from = at;
            } else {
                at++;
            }
        }
        run(from, out);
        if (at >= bytes.length) {
            throw wrong("a string without an end");
        }
        at++;
        return out.toString();
    }

    /** The string that was read at a place before. */
    String stringAt(int start) throws MalformedBody {
        int here = at;
        try {
            at = start;
            return string();
        } finally {
            at = here;
        }
    }

    /** Adds a run without escapes. */
    private void run(int from, StringBuilder out) {
        String text = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        // What is no UTF-8 is read as the replacement character; so is that character itself, which is a doubt for
        // nothing.
        boolean plain = text.indexOf(REPLACEMENT) < 0;
        for (int i = from; i < at; i++) {
            plain &= bytes[i] < 0 || bytes[i] >= ' ';
        }
        if (!plain) {
            doubt();
        }
        out.append(text);
    }

    private char escape() throws MalformedBody {
        int c = next();
        at++;
        return switch (c) {
            case '"', '\\' -> (char) c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() throws MalformedBody {
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw wrong("not a hexadecimal digit");
            }
            code = code * 16 + digit;
        }
        if (code >= ' ' || SHORT_ESCAPES.indexOf(code) >= 0 || bytes[at - 1] != Character.forDigit(code & 15, 16)) {
            doubt();
        }
        return (char) code;
    }

    /** Takes an act's name, if one stands here as it is written. */
    @Nullable
    ActRef name() {
        int end = at + 1 + ActRef.DIGITS;
        ActRef name = next() == '"' && end < bytes.length && bytes[end] == '"' ? ActRef.read(bytes, at + 1) : null;
        if (name != null) {
            at = end + 1;
        }
        return name;
    }

    /** Takes a salt, if one stands here as it is written. */
    @Nullable
    Salt salt() {
        int end = at + 1 + Salt.DIGITS;
        Salt salt = next() == '"' && end < bytes.length && bytes[end] == '"' ? Salt.read(bytes, at + 1) : null;
        if (salt != null) {
            at = end + 1;
        }
        return salt;
    }

    /**
     * Takes an instant, if one stands here in whole seconds.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    @Nullable
    Instant wholeSeconds() {
        int end = at + 1 + WholeSeconds.LENGTH;
        Instant instant =
                next() == '"' && end < bytes.length && bytes[end] == '"' ? WholeSeconds.read(bytes, at + 1) : null;
        if (instant != null) {
            at = end + 1;
        }
        return instant;
    }

    /** Passes over a string without making it. */
    private void pass() throws MalformedBody {
        expect('"');
        at = Octets.plainUntil(bytes, at);
        while (at < bytes.length && bytes[at] != '"') {
            at = Octets.plainUntil(bytes, at + (bytes[at] == '\\' ? 2 : 1));
        }
        expect('"');
    }

    /** Passes over one value, whatever it is. */
    void skip() throws MalformedBody {
        int depth = 0;
        do {
            switch (next()) {
                case '"' -> pass();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case -1 -> throw wrong("it ends here");
                default -> at++;
            }
        } while (depth > 0 || (next() != ',' && next() != '}' && next() != ']' && next() != -1));
    }

    /** Where the string begins that is under {@code "type"} in the object that begins here, all to be read; or -1. */
    int kind() throws MalformedBody {
        int start = at;
        try {
            at++;
            while (next() == '"') {
                if (Octets.stand(TYPE, TYPE_LENGTH, bytes, at)) {
                    at += TYPE_LENGTH;
                    return next() == '"' ? at : -1;
                }
                pass();
                expect(':');
                skip();
                if (next() == ',') {
                    at++;
                }
            }
            return -1;
        } finally {
            at = start;
        }
    }

    /** The short text that begins at a place, if it is known. */
    @Nullable
    Object knownAt(int start, KnownText texts, Object of) {
        int end = shortEnd(start);
        return end < 0 ? null : texts.find(of, bytes, start + 1, end);
    }

    private MalformedBody wrong(String what) {
        return new MalformedBody("at byte " + at + ": " + what);
    }
}
