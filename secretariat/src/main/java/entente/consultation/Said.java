package entente.consultation;

import entente.act.ActRef;
import entente.member.MemberId;
import java.time.Instant;

/**
 * Something that was said, and by whom.
 *
 * @param ref the act
 * @param by on whose log
 * @param at when, by the clock of that log's server
 * @param what it
 */
public record Said<T>(ActRef ref, MemberId by, Instant at, T what) {}
