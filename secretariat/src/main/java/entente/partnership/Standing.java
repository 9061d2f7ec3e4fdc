package entente.partnership;

import org.jspecify.annotations.Nullable;

/**
 * An act on the record with what became of it.
 *
 * @param entry the act and its place
 * @param voidBecause why it has no effect, or null if it has
 */
public record Standing(Entry.Known entry, @Nullable Refusal voidBecause) {
    /** Whether it has effect. */
    public boolean effective() {
        return voidBecause == null;
    }
}
