package entente.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server that holds a log besides its writer.
 *
 * @param server what it is called
 * @param size how many acts it says to hold
 * @param since when it said so; null before it has
 */
public record Holder(String server, long size, @Nullable Instant since) {}
