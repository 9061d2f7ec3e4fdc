package entente.act;

/**
 * The name of an act: the SHA-256 of its body's bytes, in 64 lower-case hexadecimal digits.
 *
 * @param value the digits
 */
public record ActRef(String value) implements Comparable<ActRef> {
    /** @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits */
    public ActRef {
        if (!hexadecimal(value)) {
            throw new IllegalArgumentException("not the hash of an act: " + value);
        }
    }

    private static boolean hexadecimal(String value) {
        if (value.length() != 64) {
            return false;
        }
        for (int i = 0; i < 64; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
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
