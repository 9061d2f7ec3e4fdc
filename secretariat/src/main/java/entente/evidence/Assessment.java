package entente.evidence;

import entente.act.ActRef;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.member.MemberId;
import java.time.Instant;

/**
 * Somebody else's score.
 *
 * @param ref the act
 * @param author who scored
 * @param at when
 * @param given what
 */
public record Assessment(ActRef ref, MemberId author, Instant at, AssessmentGiven given) {}
