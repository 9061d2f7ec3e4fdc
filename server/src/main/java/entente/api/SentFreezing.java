package entente.api;

import org.jspecify.annotations.Nullable;

/**
 * The wish to make a text final.
 *
 * @param hash the hash the text should have in its authentic languages; null for whatever it has
 */
record SentFreezing(@Nullable String hash) {}
