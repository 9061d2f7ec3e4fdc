package entente.body;

import entente.act.ActRef;
import entente.trie.FixedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from canonical JSON, straight from its bytes. It trusts that the bytes are canonical: whoever calls
 * writes what was read and compares, which catches every other spelling. Short codes that come again and again (of
 * members, of posts) are made once for a reader. Not safe for several threads.
 */
final class RecordReader {
    private static final int PAIRS_LIKELY = 4;

    private static final int CODES_MAX = 4_096;

    private static final int CODE_LENGTH_MAX = 32;
    // Shorter than a salt, which never comes again.
    private static final int WORD_LENGTH_MAX = 31;

    private final Map<Class<?>, Map<String, Object>> codes = new HashMap<>();
    /** Records without components, of which one says all. */
    private final Map<Class<?>, Object> empty = new HashMap<>();

    private final Known<String> words = new Known<>(4_096);
    /** How far each log was seen: acts of one hour say the same of most logs. */
    private final Known<Long> wholes = new Known<>(4_096);

    private final Known<ActRef> names = new Known<>(65_536);
    private JsonScan scan = new JsonScan(new byte[0]);
    private int depth;

    /**
     * Reads one value.
     *
     * @throws MalformedBody if it is not of that form; the message names the place and, behind a colon, the rule
     */
    <T> T read(byte[] bytes, Class<T> type, String place) throws MalformedBody {
        scan = new JsonScan(bytes);
        depth = 0;
        T value = type.cast(value(Shape.of(type), Place.of(place)));
        scan.end();
        return value;
    }

    private Object value(Shape shape, Place place) throws MalformedBody {
        return switch (shape) {
            case Shape.Text _ -> word(text(place, "String"));
            case Shape.Flag _ -> flag(place);
            case Shape.Whole whole -> number(whole, place);
            case Shape.Moment _ -> instant(text(place, "Instant"), place);
            case Shape.Name _ -> name(place);
            case Shape.Choice choice -> constant(choice, text(place, choice.name()), place);
            case Shape.Items items -> items(items, place);
            case Shape.Named named -> named(named, place);
            case Shape.Whose whose -> record(Layout.of(whose.type()), place);
            case Shape.Variant variant -> record(kind(variant, place), place);
        };
    }

    private String text(Place place, String wanted) throws MalformedBody {
        if (scan.next() != '"') {
            throw new MalformedBody(place + ": not a " + wanted);
        }
        return scan.string();
    }

    private String word(String text) {
        return text.length() > WORD_LENGTH_MAX ? text : words.of(text);
    }

    private boolean flag(Place place) throws MalformedBody {
        return switch (scan.next()) {
            case 't' -> scan.word("true");
            case 'f' -> !scan.word("false");
            default -> throw new MalformedBody(place + ": not a boolean");
        };
    }

    private Object number(Shape.Whole whole, Place place) throws MalformedBody {
        int next = scan.next();
        if (next != '-' && (next < '0' || next > '9')) {
            throw new MalformedBody(place + ": not a " + (whole.small() ? "int" : "long"));
        }
        long value = scan.number();
        if (!whole.small()) {
            return wholes.of(value);
        }
        if (value != (int) value) {
            throw new MalformedBody(place + ": number too large");
        }
        return (int) value;
    }

    private static Instant instant(String text, Place place) throws MalformedBody {
        try {
            Instant whole = WholeSeconds.parse(text);
            return whole == null ? Instant.parse(text) : whole;
        } catch (DateTimeException e) {
            throw new MalformedBody(place + ": not an instant");
        }
    }

    private Object name(Place place) throws MalformedBody {
        ActRef name = scan.name();
        return names.of(name == null ? name(text(place, "String"), place) : name);
    }

    private static ActRef name(String text, Place place) throws MalformedBody {
        try {
            return new ActRef(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedBody(place + ": " + e.getMessage());
        }
    }

    private static Object constant(Shape.Choice choice, String name, Place place) throws MalformedBody {
        Object constant = choice.constants().get(name);
        if (constant == null) {
            throw new MalformedBody(place + ": unknown value \"" + name + "\"");
        }
        return constant;
    }

    private List<Object> items(Shape.Items items, Place place) throws MalformedBody {
        if (scan.next() != '[') {
            throw new MalformedBody(place + ": wrong kind of value");
        }
        List<Object> list = new ArrayList<>();
        enter(place);
        boolean more = scan.next() != ']';
        while (more) {
            list.add(value(items.of(), place.at(list.size())));
            more = scan.next() == ',';
            if (more) {
                scan.take();
            }
        }
        leave(']');
        return list;
    }

    private Map<Object, Object> named(Shape.Named named, Place place) throws MalformedBody {
        if (scan.next() != '{') {
            throw new MalformedBody(place + ": wrong kind of value");
        }
        Object[] pairs = new Object[2 * PAIRS_LIKELY];
        int count = 0;
        enter(place);
        boolean more = scan.next() != '}';
        while (more) {
            String name = scan.string();
            scan.expect(':');
            Place inside = place.at(name);
            if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * count);
            }
            pairs[count++] = key(named.key(), name, inside);
            pairs[count++] = value(named.value(), inside);
            more = scan.next() == ',';
            if (more) {
                scan.take();
            }
        }
        leave('}');
        return FixedMap.ofPairs(pairs, count);
    }

    /** An act may hold clauses within clauses, and another server may nest them until the stack is full. */
    private void enter(Place place) throws MalformedBody {
        if (++depth > JsonParser.DEPTH_MAX) {
            throw new MalformedBody(place + ": nested deeper than " + JsonParser.DEPTH_MAX);
        }
        scan.take();
    }

    private void leave(char end) throws MalformedBody {
        depth--;
        scan.expect(end);
    }

    private Object key(Shape shape, String name, Place place) throws MalformedBody {
        return switch (shape) {
            case Shape.Whose whose -> wrapped(Layout.of(whose.type()), name, place);
            case Shape.Name _ -> names.of(name(name, place));
            default -> word(name);
        };
    }

    private Object record(Layout layout, Place place) throws MalformedBody {
        if (layout.wrapper) {
            Layout.Part only = layout.parts.getFirst();
            if (only.shape instanceof Shape.Text) {
                return wrapped(layout, text(place, "String"), place);
            }
            return layout.construct(new Object[] {value(only.shape, place)}, place);
        }
        if (scan.next() != '{') {
            throw new MalformedBody(place + ": not an object");
        }
        @Nullable Object[] values = new @Nullable Object[layout.components];
        String unknown = fields(layout, values, place);
        for (Layout.Part part : layout.parts) {
            if (!part.optional && values[part.index] == null) {
                throw new MalformedBody(place.at(part.name) + ": missing");
            }
        }
        if (unknown != null) {
            throw new MalformedBody(place + ": unknown name \"" + unknown + "\"");
        }
        return layout.components == 0 ? empty(layout, place) : layout.construct(values, place);
    }

    private Object empty(Layout layout, Place place) throws MalformedBody {
        Object known = empty.get(layout.type);
        if (known == null) {
            known = layout.construct(new Object[0], place);
            empty.put(layout.type, known);
        }
        return known;
    }

    /** Puts the object's values where the record's constructor takes them; a name that is no component's comes back. */
    private @Nullable String fields(Layout layout, @Nullable Object[] values, Place place) throws MalformedBody {
        String unknown = null;
        int at = 0;
        enter(place);
        boolean more = scan.next() != '}';
        while (more) {
            int known = at;
            while (known < layout.parts.size() && !scan.takes(layout.parts.get(known))) {
                known++;
            }
            if (known == layout.parts.size()) {
                unknown = scan.string();
                scan.expect(':');
                scan.skip();
            } else {
                Layout.Part part = layout.parts.get(known);
                if (!part.kind()) {
                    values[part.index] = value(part.shape, place.at(part.name));
                }
                at = known + 1;
            }
            more = scan.next() == ',';
            if (more) {
                scan.take();
            }
        }
        leave('}');
        return unknown;
    }

    private Object wrapped(Layout layout, String text, Place place) throws MalformedBody {
        if (text.length() > CODE_LENGTH_MAX) {
            return layout.construct(new Object[] {text}, place);
        }
        Map<String, Object> made = codes.computeIfAbsent(layout.type, _ -> new HashMap<>());
        Object known = made.get(text);
        if (known == null) {
            known = layout.construct(new Object[] {text}, place);
            if (made.size() < CODES_MAX) {
                made.put(text, known);
            }
        }
        return known;
    }

    private Layout kind(Shape.Variant variant, Place place) throws MalformedBody {
        if (scan.next() != '{') {
            throw new MalformedBody(place + ": not a " + variant.family().getSimpleName());
        }
        String name = scan.kind();
        if (name == null) {
            throw new MalformedBody(place + ".type: missing");
        }
        Class<?> type = variant.kinds().get(name);
        if (type == null) {
            throw new MalformedBody(place + ".type: this version does not know \"" + name + "\"");
        }
        return Layout.of(type);
    }
}
