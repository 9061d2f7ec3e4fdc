package entente.instrument;

import entente.act.ActRef;
import entente.act.InstrumentAct.VersionStanding;

/**
 * A statement in another language.
 *
 * @param statement the other version
 * @param tied the act that tied the two
 * @param standing how the later tied of the two stands to the other
 */
public record Version(Statement statement, ActRef tied, VersionStanding standing) {}
