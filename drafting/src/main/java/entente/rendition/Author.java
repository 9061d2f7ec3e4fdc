package entente.rendition;

import java.time.Instant;

/**
 * Whose change it is, as shown to readers.
 *
 * @param name the delegation, in the readers' language
 * @param at when
 */
public record Author(String name, Instant at) {}
