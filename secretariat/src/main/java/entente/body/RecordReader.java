package entente.body;

import entente.trie.FixedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from canonical JSON, straight from its bytes. Of other spellings it reads some as well, and then is in
 * doubt: whoever must have the one spelling writes what was read and compares, unless there is no doubt. Short texts
 * that come again and again (of members, of posts) are made once for a reader. Not safe for several threads.
 */
final class RecordReader extends PlainReader {
    private final KnownKeys keys = new KnownKeys();
    /** Lists of one name: most acts answer one commitment that others answer too. */
    private final Known<List<Object>> answers = new Known<>(65_536);

    private final Pile pile = new Pile();
    private long[] numbers = new long[8];
    private int depth;

    /**
     * Reads one value.
     *
     * @throws MalformedBody if it is not of that form; the message names the place and, behind a colon, the rule
     */
    <T> T read(byte[] bytes, Class<T> type, String place) throws MalformedBody {
        scan = new JsonScan(bytes);
        path.begin(place, scan);
        pile.clear();
        depth = 0;
        unsalted = null;
        T value = type.cast(value(Shape.of(type)));
        scan.end();
        if (unsalted != null) {
            throw unsalted;
        }
        return value;
    }

    /** Whether the value read last may be written in other bytes than those it was read from. */
    boolean doubtful() {
        return scan.doubtful();
    }

    private Object value(Shape shape) throws MalformedBody {
        return switch (shape) {
            case Shape.Text _ -> word();
            case Shape.Flag _ -> flag();
            case Shape.Whole whole -> whole(whole);
            case Shape.Moment _ -> instant();
            case Shape.Name _ -> name();
            case Shape.Salted _ -> salt();
            case Shape.Choice choice -> constant(choice);
            case Shape.Items items -> items(items);
            case Shape.Named named -> named.counts() ? counts(named) : named(named);
            case Shape.Whose whose -> record(Layout.of(whose.type()));
            case Shape.Variant variant -> record(kind(variant));
        };
    }

    private List<Object> items(Shape.Items items) throws MalformedBody {
        if (scan.next() != '[') {
            throw wrong(": wrong kind of value");
        }
        int base = pile.height();
        enter();
        boolean more = scan.next() != ']';
        while (more) {
            path.intoItem(pile.height() - base);
            pile.add(value(items.of()));
            path.out();
            more = scan.goesOn();
        }
        leave(']');
        List<Object> list = List.of(pile.taken(base));
        return list.size() == 1 && items.of() instanceof Shape.Name ? answers.of(list) : list;
    }

    private Map<Object, Object> named(Shape.Named named) throws MalformedBody {
        if (scan.next() != '{') {
            throw wrong(": wrong kind of value");
        }
        int base = pile.height();
        int before = -1;
        enter();
        boolean more = scan.next() != '}';
        while (more) {
            before = nextKey(named, before);
            pile.add(value(named.value()));
            path.out();
            more = scan.goesOn();
        }
        leave('}');
        Object[] pairs = pile.taken(base);
        return holding(pairs.length / 2, FixedMap.ofPairs(pairs, pairs.length));
    }

    /** An object of numbers, of which none becomes an object: most acts say of some logs how far they were seen. */
    private Map<Object, Long> counts(Shape.Named named) throws MalformedBody {
        if (scan.next() != '{') {
            throw wrong(": wrong kind of value");
        }
        int base = pile.height();
        int before = -1;
        enter();
        boolean more = scan.next() != '}';
        while (more) {
            before = nextKey(named, before);
            int at = pile.height() - base - 1;
            if (at == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * at);
            }
            numbers[at] = number("long");
            path.out();
            more = scan.goesOn();
        }
        leave('}');
        return holding(pile.height() - base, keys.with(pile, base, numbers));
    }

    private <V> Map<Object, V> holding(int pairs, Map<Object, V> map) {
        if (map.size() != pairs) {
            scan.doubt();
        }
        return map;
    }

    /** Piles up the key that stands here, behind another or -1; where it began comes back. */
    private int nextKey(Shape.Named named, int before) throws MalformedBody {
        int start = scan.place();
        Object key = scan.known(texts, named);
        if (key == null) {
            key = key(named, start);
        } else {
            scan.expect(':');
            path.intoName(start);
        }
        if (before >= 0 && !scan.follow(start, before)) {
            scan.doubt();
        }
        pile.add(key);
        return start;
    }

    /** An act may hold clauses within clauses, and another server may nest them until the stack is full. */
    private void enter() throws MalformedBody {
        if (++depth > JsonParser.DEPTH_MAX) {
            throw wrong(": nested deeper than " + JsonParser.DEPTH_MAX);
        }
        scan.take();
    }

    private void leave(char end) throws MalformedBody {
        depth--;
        scan.expect(end);
    }

    /** A key that was not met before, and its colon; the path leads into it. */
    private Object key(Shape.Named named, int start) throws MalformedBody {
        String name = scan.string();
        scan.expect(':');
        path.intoName(start);
        Object key = switch (named.key()) {
            case Shape.Whose whose -> made(Layout.of(whose.type()), name);
            case Shape.Name _ -> names.of(name(name));
            default -> word(name, start);
        };
        if (key.toString().equals(name)) {
            scan.keep(texts, named, start, key);
        } else {
            scan.doubt();
        }
        return key;
    }

    private Object record(Layout layout) throws MalformedBody {
        if (layout.wrapper) {
            Shape only = layout.part(0).shape;
            return only instanceof Shape.Text ? wrapped(layout) : made(layout, value(only));
        }
        if (scan.next() != '{') {
            throw wrong(": not an object");
        }
        @Nullable Object[] values = new @Nullable Object[layout.components];
        String unknown = fields(layout, values);
        for (int i = 0; i < layout.size(); i++) {
            Layout.Part part = layout.part(i);
            if (!part.optional && values[part.index] == null) {
                throw wrong("." + part.name + ": missing");
            }
        }
        if (unknown != null) {
            throw wrong(": unknown name \"" + unknown + "\"");
        }
        return layout.components == 0 ? layout.single(path) : made(layout, values);
    }

    private Object made(Layout layout, @Nullable Object... values) throws MalformedBody {
        Object made = layout.construct(values, path);
        if (!layout.holds(made, values)) {
            scan.doubt();
        }
        return made;
    }

    /** Puts the object's values where the record's constructor takes them; a name that is no component's comes back. */
    private @Nullable String fields(Layout layout, @Nullable Object[] values) throws MalformedBody {
        String unknown = null;
        int at = 0;
        boolean kind = !layout.variant;
        enter();
        boolean more = scan.next() != '}';
        while (more) {
            int known = at;
            while (known < layout.size() && !scan.takes(layout.part(known))) {
                known++;
            }
            if (known == layout.size()) {
                unknown = scan.string();
                scan.expect(':');
                scan.skip();
            } else {
                Layout.Part part = layout.part(known);
                kind |= part.kind();
                if (!part.kind()) {
                    path.into(part.name);
                    values[part.index] = value(part.shape);
                    path.out();
                }
                at = known + 1;
            }
            more = scan.goesOn();
        }
        leave('}');
        if (!kind) {
            scan.doubt();
        }
        return unknown;
    }

    private Object wrapped(Layout layout) throws MalformedBody {
        Object known = scan.known(texts, layout);
        if (known != null) {
            return known;
        }
        int start = scan.place();
        Object[] values = {text("String")};
        Object made = layout.construct(values, path);
        if (layout.holds(made, values)) {
            scan.keep(texts, layout, start, made);
        } else {
            scan.doubt();
        }
        return made;
    }

    private Layout kind(Shape.Variant variant) throws MalformedBody {
        if (scan.next() != '{') {
            throw wrong(": not a " + variant.family().getSimpleName());
        }
        int start = scan.kind();
        if (start < 0) {
            throw wrong(".type: missing");
        }
        if (scan.knownAt(start, texts, variant) instanceof Layout known) {
            return known;
        }
        String name = scan.stringAt(start);
        Class<?> type = variant.kinds().get(name);
        if (type == null) {
            throw wrong(".type: this version does not know \"" + name + "\"");
        }
        Layout layout = Layout.of(type);
        scan.keep(texts, variant, start, layout);
        return layout;
    }
}
