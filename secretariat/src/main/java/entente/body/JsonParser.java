package entente.body;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads JSON text; what it accepts beyond the canonical form is caught by writing it back. */
final class JsonParser {
    /** How deep lists and objects lie within each other. */
    static final int DEPTH_MAX = 32;

    private final String text;
    private int at;
    private int depth;

    JsonParser(String text) {
        this.text = text;
    }

    Json whole() throws MalformedBody {
        Json value = value();
        if (at != text.length()) {
            throw wrong("something after the end");
        }
        return value;
    }

    private Json value() throws MalformedBody {
        if (at >= text.length()) {
            throw wrong("it ends here");
        }
        return switch (text.charAt(at)) {
            case '{' -> fields();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Json fields() throws MalformedBody {
        SortedMap<String, Json> in = new TreeMap<>();
        open();
        if (!taken('}')) {
            do {
                String name = string();
                expect(':');
                if (in.put(name, value()) != null) {
                    throw wrong("the name \"" + name + "\" twice");
                }
            } while (taken(','));
            expect('}');
        }
        depth--;
        return new Json.Fields(in);
    }

    private Json items() throws MalformedBody {
        List<Json> in = new ArrayList<>();
        open();
        if (!taken(']')) {
            do {
                in.add(value());
            } while (taken(','));
            expect(']');
        }
        depth--;
        return new Json.Items(in);
    }

    private void open() throws MalformedBody {
        at++;
        if (++depth > DEPTH_MAX) {
            throw wrong("nested deeper than " + DEPTH_MAX);
        }
    }

    private String string() throws MalformedBody {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw wrong("a string without an end");
    }

    private char escaped() throws MalformedBody {
        if (at >= text.length()) {
            throw wrong("a string without an end");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\' -> c;
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
        if (at + 4 > text.length()) {
            throw wrong("a string without an end");
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                throw wrong("not a hexadecimal digit");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Json word(String word, boolean value) throws MalformedBody {
        if (!text.startsWith(word, at)) {
            throw wrong("neither a value nor a name");
        }
        at += word.length();
        return new Json.Flag(value);
    }

    private Json number() throws MalformedBody {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new Json.Whole(Long.parseLong(text.substring(start, at)));
        } catch (IllegalArgumentException e) {
            throw wrong("no value that an act may hold");
        }
    }

    private boolean taken(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) throws MalformedBody {
        if (!taken(c)) {
            throw wrong("expected '" + c + "'");
        }
    }

    private MalformedBody wrong(String what) {
        return new MalformedBody("at character " + at + ": " + what);
    }
}
