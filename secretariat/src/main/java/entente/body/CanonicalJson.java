package entente.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * JSON with exactly one spelling: RFC 8785 (JCS) over values without fractions and without null. What
 * {@link #parse} accepts, {@link #format} writes back byte for byte.
 */
public final class CanonicalJson {
    /** The longest text accepted, in bytes. */
    public static final int BYTES_MAX = 1 << 20;

    private CanonicalJson() {}

    /** The one spelling of a value, in UTF-8. */
    public static byte[] format(Json value) {
        StringBuilder out = new StringBuilder(256);
        write(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a value.
     *
     * @throws MalformedBody if the bytes are no JSON of this kind, too long, or not in the one spelling
     */
    public static Json parse(byte[] bytes) throws MalformedBody {
        if (bytes.length > BYTES_MAX) {
            throw new MalformedBody("longer than " + BYTES_MAX + " bytes");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedBody("not UTF-8");
        }
        Json value = new JsonParser(text).whole();
        if (!Arrays.equals(format(value), bytes)) {
            throw new MalformedBody("not in canonical form (RFC 8785)");
        }
        return value;
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Fields fields -> {
                char before = '{';
                for (Map.Entry<String, Json> field : fields.in().entrySet()) {
                    out.append(before);
                    quote(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    before = ',';
                }
                out.append(fields.in().isEmpty() ? "{}" : "}");
            }
            case Json.Items items -> {
                char before = '[';
                for (Json item : items.in()) {
                    out.append(before);
                    write(item, out);
                    before = ',';
                }
                out.append(items.in().isEmpty() ? "[]" : "]");
            }
            case Json.Text text -> quote(text.value(), out);
            case Json.Whole whole -> out.append(whole.value());
            case Json.Flag flag -> out.append(flag.value());
        }
    }

    /** Escapes what ECMAScript's JSON.stringify escapes, and nothing else (RFC 8785 section 3.2.2.2). */
    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
