package entente.body;

import entente.act.ActRef;
import entente.act.Salt;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what is written as a text, a number or a flag: of a record, all that holds nothing else. */
abstract sealed class PlainReader permits RecordReader {
    /** Goes on in the place of one that is none. */
    private static final Salt NO_SALT = Salt.of(new byte[Salt.BYTES]);

    final KnownText texts = new KnownText();
    final Known<ActRef> names = new Known<>(65_536);
    final Path path = new Path();
    JsonScan scan = new JsonScan(new byte[0]);
    /** A salt that is none is told of last. */
    @Nullable
    MalformedBody unsalted;

    private final Known<String> words = new Known<>(4_096);

    final MalformedBody wrong(String rule) throws MalformedBody {
        return new MalformedBody(path.spelled() + rule);
    }

    final String text(String wanted) throws MalformedBody {
        if (scan.next() != '"') {
            throw wrong(": not a " + wanted);
        }
        return scan.string();
    }

    final Object word() throws MalformedBody {
        int start = scan.place();
        Object known = scan.known(texts, String.class);
        return known == null ? word(text("String"), start) : known;
    }

    final String word(String text, int start) {
        if (text.length() > KnownText.LENGTH_MAX) {
            return text;
        }
        String word = words.of(text);
        scan.keep(texts, String.class, start, word);
        return word;
    }

    final boolean flag() throws MalformedBody {
        return switch (scan.next()) {
            case 't' -> scan.word("true");
            case 'f' -> !scan.word("false");
            default -> throw wrong(": not a boolean");
        };
    }

    final Object whole(Shape.Whole whole) throws MalformedBody {
        if (!whole.small()) {
            return number("long");
        }
        long value = number("int");
        if (value != (int) value) {
            throw wrong(": number too large");
        }
        return (int) value;
    }

    final long number(String wanted) throws MalformedBody {
        int next = scan.next();
        if (next != '-' && (next < '0' || next > '9')) {
            throw wrong(": not a " + wanted);
        }
        return scan.number();
    }

    final Instant instant() throws MalformedBody {
        try {
            Instant whole = scan.wholeSeconds();
            if (whole != null) {
                return whole;
            }
            // What the platform reads here it may write in another way: fractions, the 24th hour.
            scan.doubt();
            return Instant.parse(text("Instant"));
        } catch (DateTimeException e) {
            throw wrong(": not an instant");
        }
    }

    final Object name() throws MalformedBody {
        ActRef name = scan.name();
        return names.of(name == null ? name(text("String")) : name);
    }

    final ActRef name(String text) throws MalformedBody {
        try {
            return new ActRef(text);
        } catch (IllegalArgumentException e) {
            throw wrong(": " + e.getMessage());
        }
    }

    final Salt salt() throws MalformedBody {
        Salt salt = scan.salt();
        return salt == null ? salt(text("String")) : salt;
    }

    final Salt salt(String text) throws MalformedBody {
        try {
            return new Salt(text);
        } catch (IllegalArgumentException _) {
            unsalted = wrong(": not 16 bytes in hexadecimal");
            return NO_SALT;
        }
    }

    final Object constant(Shape.Choice choice) throws MalformedBody {
        Object known = scan.known(texts, choice);
        if (known != null) {
            return known;
        }
        int start = scan.place();
        String name = text(choice.name());
        Object constant = choice.constants().get(name);
        if (constant == null) {
            throw wrong(": unknown value \"" + name + "\"");
        }
        scan.keep(texts, choice, start, constant);
        return constant;
    }
}
