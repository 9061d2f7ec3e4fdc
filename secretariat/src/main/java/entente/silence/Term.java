package entente.silence;

import entente.act.ActRef;
import java.time.Instant;

/**
 * How long silence runs.
 *
 * @param ref the act that says so: the opening or an extension
 * @param expiry until when; the instant itself is too late
 * @param reason why it was extended; empty at the opening
 */
public record Term(ActRef ref, Instant expiry, String reason) {}
