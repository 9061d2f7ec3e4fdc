package entente.partnership;

import entente.member.MemberId;

/** Where the bodies of acts lie that are not in memory; safe for several threads. */
@FunctionalInterface
public interface Bodies {
    /** The bytes of the act at a place of a log, which was known when it was folded. */
    byte[] body(MemberId log, long index);
}
