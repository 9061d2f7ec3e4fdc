package entente.mirror;

import java.time.Instant;

/**
 * That a server says it holds a log.
 *
 * @param host which server
 * @param size how many entries
 * @param asOf when it said so, by its own clock
 */
public record Holding(String host, long size, Instant asOf) {}
