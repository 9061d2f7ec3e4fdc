package entente.partnership;

import entente.act.Act;
import entente.act.Release;
import entente.member.MemberId;

/**
 * What time requires to be recorded.
 *
 * @param log on whose log, by the server that writes it
 * @param release who is to read it
 * @param act what
 */
public record Due(MemberId log, Release release, Act act) {}
