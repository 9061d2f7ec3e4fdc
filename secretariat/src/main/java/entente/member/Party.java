package entente.member;

import entente.text.Localized;

/**
 * One that keeps a log: a member (signs for itself) or an organ (acts but is no party).
 *
 * @param id its code
 * @param organ whether it is an organ
 * @param name its name in the partnership's languages
 */
public record Party(MemberId id, boolean organ, Localized name) {}
