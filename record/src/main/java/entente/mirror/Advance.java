package entente.mirror;

/** What became of a checkpoint that a mirror was offered. */
public sealed interface Advance {
    /**
     * The mirror now holds it, and has said so durably.
     *
     * @param from size held before
     * @param to size held now
     */
    record Held(long from, long to) implements Advance {}

    /** The mirror held this much or more already, and what was offered agrees with it. */
    record Known() implements Advance {}

    /**
     * Something was not to be had, and nothing was cosigned; a later offer begins where this one ended.
     *
     * @param what what was missing
     */
    record Incomplete(String what) implements Advance {}

    /**
     * It is no checkpoint of this log, or what came with it does not match it.
     *
     * @param reason why, for an operator
     */
    record Refused(String reason) implements Advance {}

    /**
     * It contradicts what is held; this log is cosigned no more.
     *
     * @param evidence the proof, durable here
     */
    record Contradicted(Evidence evidence) implements Advance {}

    /**
     * It is a checkpoint of this server's own log that covers more than this server has: its disk was put back.
     *
     * @param size how many entries it has signed before
     */
    record Behind(long size) implements Advance {}
}
