package entente.draft;

import org.jspecify.annotations.Nullable;

/**
 * Where a clause stands or shall stand.
 *
 * @param parent the clause it is directly below, or null for the top
 * @param after the clause at the same level that it follows, or null to come first
 */
public record Place(@Nullable String parent, @Nullable String after) {
    /** First in the text. */
    public static final Place FIRST = new Place(null, null);
}
