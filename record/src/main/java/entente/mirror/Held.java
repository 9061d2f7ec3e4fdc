package entente.mirror;

import java.time.Instant;

/**
 * From then on every mirror held so much of a log.
 *
 * @param size how many entries
 * @param at the latest of the cosignatures' times
 */
public record Held(long size, Instant at) {}
