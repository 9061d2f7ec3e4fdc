package entente.desk;

import entente.act.ActRef;
import entente.partnership.Refusal;

/** What became of a submission. */
public sealed interface Answer {
    /**
     * It is durable on its author's log.
     *
     * @param ref the act's name
     * @param log whose log
     * @param index its place there, from 0
     */
    record Recorded(ActRef ref, entente.member.MemberId log, long index) implements Answer {}

    /**
     * It was not recorded.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Answer {}
}
