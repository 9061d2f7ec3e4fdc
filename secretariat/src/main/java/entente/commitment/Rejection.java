package entente.commitment;

import entente.act.ActRef;
import entente.member.MemberId;
import entente.text.Passage;
import java.time.Instant;

/**
 * A finding of the reader that a person judged to be no commitment.
 *
 * @param ref the act that says so
 * @param author whose log it stands on
 * @param at when
 * @param statement in which statement
 * @param passage the words
 * @param reason why
 */
public record Rejection(ActRef ref, MemberId author, Instant at, ActRef statement, Passage passage, String reason) {}
