package entente.paper;

import org.jspecify.annotations.Nullable;

/**
 * A run of words on a paper.
 *
 * @param text the words
 * @param language their BCP 47 tag, or null if it is the paper's
 * @param link where more is to be found: an absolute address, or one on this server; or null
 */
public record Words(
        String text, @Nullable String language, @Nullable String link) {
    /** Plain words in the paper's language. */
    public static Words of(String text) {
        return new Words(text, null, null);
    }

    /** Words in a language. */
    public static Words in(String language, String text) {
        return new Words(text, language, null);
    }

    /** The same words, leading somewhere. */
    public Words to(String address) {
        return new Words(text, language, address);
    }
}
