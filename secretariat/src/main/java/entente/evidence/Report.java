package entente.evidence;

import entente.act.ActRef;
import entente.act.EvidenceAct.ProgressReported;
import entente.member.MemberId;
import java.time.Instant;

/**
 * A member's own claim of progress.
 *
 * @param ref the act
 * @param author the member, about itself
 * @param at when
 * @param reported what
 */
public record Report(ActRef ref, MemberId author, Instant at, ProgressReported reported) {}
