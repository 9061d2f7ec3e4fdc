package entente.body;

import entente.act.ActRef;
import entente.act.Salt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes records as canonical JSON (RFC 8785), in one go. What is null is left out. */
final class RecordWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] out = new byte[1_024];
    private int size;

    RecordWriter() {}

    static byte[] write(Object value) {
        RecordWriter writer = new RecordWriter();
        writer.value(value);
        return Arrays.copyOf(writer.out, writer.size);
    }

    /** Whether these are the bytes that it writes for a value; for many values one after the other. */
    boolean writes(Object value, byte[] bytes) {
        size = 0;
        value(value);
        return Arrays.equals(out, 0, size, bytes, 0, bytes.length);
    }

    private void value(Object value) {
        switch (value) {
            case String text -> text(text);
            case Integer number -> ascii(Integer.toString(number));
            case Long number -> ascii(String.valueOf(new Json.Whole(number).value()));
            case Boolean flag -> ascii(flag.toString());
            case Instant at -> instant(at);
            case ActRef ref -> name(ref);
            case Salt salt -> salt(salt);
            case Enum<?> constant -> text(Shape.nameOf(constant));
            // Before the two interfaces: whether a class has one takes longer to find out than what it extends.
            case Record record -> record(record);
            case Collection<?> items -> items(items);
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void items(Collection<?> items) {
        raw('[');
        boolean first = true;
        for (Object item : items) {
            if (!first) {
                raw(',');
            }
            first = false;
            value(item);
        }
        raw(']');
    }

    private void map(Map<?, ?> map) {
        int start = size;
        if (!pairs(map)) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(key.toString(), item));
            size = start;
            pairs(sorted);
        }
    }

    /** Writes pairs in the order in which they come, as long as it is that of their names. */
    private boolean pairs(Map<?, ?> map) {
        raw('{');
        String before = null;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = entry.getKey().toString();
            if (before != null) {
                if (before.compareTo(name) >= 0) {
                    return false;
                }
                raw(',');
            }
            before = name;
            text(name);
            raw(':');
            value(entry.getValue());
        }
        raw('}');
        return true;
    }

    private void record(Record record) {
        Layout layout = Layout.of(record.getClass());
        if (layout.wrapper) {
            value(java.util.Objects.requireNonNull(layout.parts.getFirst().get(record)));
            return;
        }
        raw('{');
        boolean first = true;
        for (Layout.Part part : layout.parts) {
            Object value = part.get(record);
            if (value != null || part.kind()) {
                if (!first) {
                    raw(',');
                }
                first = false;
                bytes(part.written);
                if (value != null) {
                    value(value);
                }
            }
        }
        raw('}');
    }

    /** Escapes what ECMAScript's JSON.stringify escapes, and nothing else (RFC 8785 section 3.2.2.2). */
    private void text(String text) {
        reserve(text.length() * 6 + 2);
        out[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i = beyondAscii(text, i);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                escaped(c);
            } else {
                out[size++] = (byte) c;
            }
        }
        out[size++] = '"';
    }

    private void escaped(char c) {
        out[size++] = '\\';
        switch (c) {
            case '"', '\\' -> out[size++] = (byte) c;
            case '\b' -> out[size++] = 'b';
            case '\t' -> out[size++] = 't';
            case '\n' -> out[size++] = 'n';
            case '\f' -> out[size++] = 'f';
            case '\r' -> out[size++] = 'r';
            default -> {
                out[size++] = 'u';
                out[size++] = '0';
                out[size++] = '0';
                out[size++] = HEX[c >> 4];
                out[size++] = HEX[c & 15];
            }
        }
    }

    /** A character of two or more bytes; half of a surrogate pair becomes a question mark, as everywhere in Java. */
    private int beyondAscii(String text, int at) {
        int end = Character.isHighSurrogate(text.charAt(at))
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1))
                ? at + 2
                : at + 1;
        byte[] encoded = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, out, size, encoded.length);
        size += encoded.length;
        return end - 1;
    }

    private void instant(Instant at) {
        reserve(WholeSeconds.LENGTH + 2);
        if (WholeSeconds.write(at, out, size + 1)) {
            out[size] = '"';
            size += WholeSeconds.LENGTH + 2;
            out[size - 1] = '"';
        } else {
            text(at.toString());
        }
    }

    private void name(ActRef ref) {
        reserve(ActRef.DIGITS + 2);
        out[size++] = '"';
        ref.write(out, size);
        size += ActRef.DIGITS;
        out[size++] = '"';
    }

    private void salt(Salt salt) {
        reserve(Salt.DIGITS + 2);
        out[size++] = '"';
        salt.write(out, size);
        size += Salt.DIGITS;
        out[size++] = '"';
    }

    private void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            out[size++] = (byte) text.charAt(i);
        }
    }

    private void bytes(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
    }

    private void raw(char c) {
        reserve(1);
        out[size++] = (byte) c;
    }

    private void reserve(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
        }
    }
}
