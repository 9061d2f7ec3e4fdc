package entente.desk;

import entente.act.PartnershipAct.PartnershipFounded;
import entente.member.MemberId;

/**
 * How a record begins.
 *
 * @param partnership the identifier that every act of it carries, such as {@code trilateral-example}
 * @param originPrefix what every log's origin begins with; the log's name follows behind a slash
 * @param founder the organ (or member) whose log the founding act stands on
 * @param act the founding act
 */
public record Founding(String partnership, String originPrefix, MemberId founder, PartnershipFounded act) {}
