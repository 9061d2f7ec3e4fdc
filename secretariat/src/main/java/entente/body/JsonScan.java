package entente.body;

import entente.act.ActRef;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A place in the bytes of canonical JSON that moves on. */
final class JsonScan {
    private static final int DIGITS_MAX = 16;
    private static final byte[] TYPE = "\"type\":".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private int at;

    JsonScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The byte here, or -1 at the end. */
    int next() {
        return at < bytes.length ? bytes[at] : -1;
    }

    void take() {
        at++;
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
        if (!stands(part.written)) {
            return false;
        }
        at += part.written.length;
        return true;
    }

    private boolean stands(byte[] these) {
        int end = at + these.length;
        return end <= bytes.length && Arrays.equals(bytes, at, end, these, 0, these.length);
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
        return negative ? -value : value;
    }

    String string() throws MalformedBody {
        expect('"');
        int start = at;
        int seen = 0;
        while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\') {
            seen |= bytes[at++];
        }
        if (next() == '\\') {
            return escaped(start);
        }
        String text =
                new String(bytes, start, at - start, seen < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        expect('"');
        return text;
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

    private String escaped(int start) throws MalformedBody {
        StringBuilder out = new StringBuilder();
        int from = start;
        while (next() != '"') {
            if (next() == '\\') {
                out.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
                at++;
                out.append(escape());
                from = at;
            } else if (next() < 0 && at >= bytes.length) {
                throw wrong("a string without an end");
            } else {
                at++;
            }
        }
        out.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        at++;
        return out.toString();
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
        return (char) code;
    }

    /** Passes over a string without making it. */
    private void pass() throws MalformedBody {
        expect('"');
        while (at < bytes.length && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
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

    /** The string under {@code "type"} in the object that begins here, which stays to be read; or null. */
    @Nullable
    String kind() throws MalformedBody {
        int start = at;
        try {
            at++;
            while (next() == '"') {
                if (stands(TYPE)) {
                    at += TYPE.length;
                    return next() == '"' ? string() : null;
                }
                pass();
                expect(':');
                skip();
                if (next() == ',') {
                    at++;
                }
            }
            return null;
        } finally {
            at = start;
        }
    }

    private MalformedBody wrong(String what) {
        return new MalformedBody("at byte " + at + ": " + what);
    }
}
