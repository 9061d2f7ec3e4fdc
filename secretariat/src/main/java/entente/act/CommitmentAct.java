package entente.act;

import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Passage;
import entente.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of commitments in the register. */
public sealed interface CommitmentAct extends Act {
    /** Where a commitment stands in its life. */
    enum Status {
        ACTIVE,
        MET,
        LAPSED,
        SUPERSEDED,
        SUNSET
    }

    /** How one commitment relates to an earlier one. */
    enum Link {
        RESTATES,
        EXTENDS,
        NARROWS,
        SUPERSEDES,
        DUPLICATES
    }

    /** Why commitments gave way to others. */
    enum Replacement {
        SPLIT,
        MERGED
    }

    /**
     * A person confirmed that a statement makes this commitment. The act's name is the commitment's identity.
     *
     * @param statement the act that entered the statement
     * @param code what officers call it, 1 to 40 characters ({@code LIM-01})
     * @param terms what it says
     * @param basis what that rests on
     */
    record CommitmentConfirmed(ActRef statement, String code, Terms terms, Basis basis) implements CommitmentAct {}

    /**
     * A person judged that words the reader pointed at make no commitment.
     *
     * @param statement the act that entered the statement
     * @param passage the words
     * @param reason why not
     */
    record FindingRejected(ActRef statement, Passage passage, String reason) implements CommitmentAct {}

    /**
     * Better terms or a better citation for a commitment.
     *
     * @param commitment which
     * @param terms what it says, whole
     * @param basis what it rests on, whole
     * @param reason why it was corrected
     */
    record CommitmentCorrected(ActRef commitment, Terms terms, Basis basis, String reason) implements CommitmentAct {}

    /**
     * One commitment gave way to several (split) or several to one (merged). All stay readable.
     *
     * @param replaced what gives way
     * @param by what stands now; confirmed before
     * @param replacement which of the two
     * @param reason why
     */
    record CommitmentsReplaced(List<ActRef> replaced, List<ActRef> by, Replacement replacement, String reason)
            implements CommitmentAct {
        /** Copies the lists in. */
        public CommitmentsReplaced {
            replaced = List.copyOf(replaced);
            by = List.copyOf(by);
        }
    }

    /**
     * One commitment stands in a relation to an earlier one.
     *
     * @param commitment the later
     * @param link how
     * @param earlier the earlier
     */
    record CommitmentLinked(ActRef commitment, Link link, ActRef earlier) implements CommitmentAct {}

    /**
     * A member's post answers for a commitment from now on.
     *
     * @param commitment which
     * @param post a post of the author
     */
    record LeadAssigned(ActRef commitment, PostId post) implements CommitmentAct {}

    /**
     * A commitment's place in its life was stated.
     *
     * @param commitment which
     * @param status where it stands
     * @param reason why
     * @param source what shows it, or null
     */
    record StatusStated(
            ActRef commitment,
            Status status,
            Localized reason,
            @Nullable Source source) implements CommitmentAct {}

    /**
     * A member agrees that a round of a recurring commitment is not held. It is waived once every bound member that
     * takes part has said so.
     *
     * @param commitment which
     * @param due the round's last day
     * @param reason why
     */
    record RoundWaived(ActRef commitment, PartialDate due, Localized reason) implements CommitmentAct {}

    /**
     * A member agrees that a round of a recurring commitment ends on another day. It is moved once every bound member
     * that takes part has named the same day; the rounds after it stay where they are.
     *
     * @param commitment which
     * @param due the round's last day by the cadence
     * @param to its last day from now on; by the cadence's own last day, the move is taken back
     * @param reason why
     */
    record RoundMoved(ActRef commitment, PartialDate due, PartialDate to, Localized reason) implements CommitmentAct {}

    /** How a task came to its end. */
    enum TaskEnd {
        DONE,
        DROPPED
    }

    /**
     * A member's post contributes to a commitment beside the lead.
     *
     * @param commitment which
     * @param post a post of the author
     */
    record PostContributes(ActRef commitment, PostId post) implements CommitmentAct {}

    /** How a milestone came to its end. */
    enum MilestoneEnd {
        /** It was reached. */
        REACHED,
        /** Its day passed and it was not reached. */
        MISSED,
        /** It is no aim any more. */
        DROPPED
    }

    /**
     * A point on the way to carrying out a commitment, to be reached by a day.
     *
     * @param commitment of which
     * @param what what will have been reached
     * @param by its last day
     */
    record MilestoneSet(ActRef commitment, Localized what, PartialDate by) implements CommitmentAct {}

    /**
     * What became of a milestone.
     *
     * @param milestone the act that set it
     * @param end how it ended
     * @param on when that was so
     * @param restsOn the evidence and reports it rests on
     * @param note what is to be said of it
     */
    record MilestoneClosed(ActRef milestone, MilestoneEnd end, PartialDate on, List<ActRef> restsOn, Localized note)
            implements CommitmentAct {
        /** Copies the list in. */
        public MilestoneClosed {
            restsOn = List.copyOf(restsOn);
        }
    }

    /**
     * A post of the author has something to do for a commitment, whoever holds it.
     *
     * @param commitment for which
     * @param post a post of the author
     * @param what the task
     * @param by by when, or null
     */
    record TaskSet(
            ActRef commitment,
            PostId post,
            Localized what,
            @Nullable PartialDate by) implements CommitmentAct {}

    /**
     * A task came to its end.
     *
     * @param task the act that set it
     * @param end how
     * @param note what came of it
     */
    record TaskClosed(ActRef task, TaskEnd end, Localized note) implements CommitmentAct {}
}
