package entente.meeting;

import entente.act.ActRef;
import entente.act.MeetingAct.PackFrozen;
import entente.member.MemberId;
import java.time.Instant;

/**
 * A board pack as it was frozen.
 *
 * @param ref the act
 * @param author who froze it
 * @param at when
 * @param frozen what was frozen
 */
public record FrozenPack(ActRef ref, MemberId author, Instant at, PackFrozen frozen) {}
