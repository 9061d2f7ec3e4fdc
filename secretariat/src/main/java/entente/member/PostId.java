package entente.member;

import java.util.regex.Pattern;

/**
 * An office, by a lower-case name that outlives whoever holds it ({@code us-secretary-of-state}).
 *
 * @param value letters, digits and hyphens, 2 to 80 characters
 */
public record PostId(String value) implements Comparable<PostId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,79}");

    /** @throws IllegalArgumentException if the name has another form */
    public PostId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a post: " + value);
        }
    }

    @Override
    public int compareTo(PostId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
