package entente.member;

import java.util.regex.Pattern;

/**
 * A member or an organ: a state by its ISO 3166-1 alpha-2 code ({@code JP}), any other body by a lower-case
 * name of letters, digits and hyphens ({@code secretariat}).
 *
 * @param value the code, 2 to 32 characters
 */
public record MemberId(String value) implements Comparable<MemberId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}|[a-z][a-z0-9-]{1,31}");

    /** @throws IllegalArgumentException if the code has another form */
    public MemberId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a member code: " + value);
        }
    }

    /** Whether the code names a state. */
    public boolean state() {
        return Character.isUpperCase(value.charAt(0));
    }

    /** The name of this member's log in the record: the code in lower case. */
    public String logName() {
        return value.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
