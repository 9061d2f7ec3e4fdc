package entente.act;

import java.util.regex.Pattern;

/**
 * The name of an act: the SHA-256 of its body's bytes, in 64 lower-case hexadecimal digits.
 *
 * @param value the digits
 */
public record ActRef(String value) implements Comparable<ActRef> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits */
    public ActRef {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the hash of an act: " + value);
        }
    }

    /** The first twelve digits: enough for a person to tell acts apart on a page. */
    public String shortened() {
        return value.substring(0, 12);
    }

    @Override
    public int compareTo(ActRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
