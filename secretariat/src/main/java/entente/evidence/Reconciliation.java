package entente.evidence;

import entente.act.ActRef;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.member.MemberId;
import java.time.Instant;

/**
 * What assessors who had scored apart agreed on.
 *
 * @param ref the act
 * @param author on whose log it stands
 * @param at when
 * @param reconciled what
 */
public record Reconciliation(ActRef ref, MemberId author, Instant at, AssessmentsReconciled reconciled) {}
