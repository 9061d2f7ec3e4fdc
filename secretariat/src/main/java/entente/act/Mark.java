package entente.act;

import entente.member.MemberId;
import java.time.Instant;

/**
 * That something was done: by which act, at which place of whose log.
 *
 * @param ref the act
 * @param log whose log
 * @param index its place there
 * @param at when, by the clock of that log's server
 * @param byHand whether a person did it, not the server
 */
public record Mark(ActRef ref, MemberId log, long index, Instant at, boolean byHand) {}
