package entente.tabulation;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneSet;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import org.jspecify.annotations.Nullable;

/** What a row newly says about the milestones of a commitment, or about what is contested of it. */
sealed interface Annotation {
    /** The act that says so. */
    Act about(ActRef commitment);

    /** Where it stands in a row. */
    default Column column() {
        return switch (this) {
            case Aim _, Closed _ -> Column.MILESTONES;
            case Objection _, Dropped _ -> Column.CONTESTS;
        };
    }

    /** A point to be reached. */
    record Aim(Localized what, PartialDate by) implements Annotation {
        @Override
        public Act about(ActRef commitment) {
            return new MilestoneSet(commitment, what, by);
        }
    }

    /** What became of one. */
    record Closed(MilestoneClosed closed) implements Annotation {
        @Override
        public Act about(ActRef commitment) {
            return closed;
        }
    }

    /** What is so instead of what somebody else put on the record. */
    record Objection(
            ActRef contested, Localized words, @Nullable Source source) implements Annotation {
        @Override
        public Act about(ActRef commitment) {
            return new ClaimContested(commitment, contested, words, source);
        }
    }

    /** That is no longer held. */
    record Dropped(ContestEnded ended) implements Annotation {
        @Override
        public Act about(ActRef commitment) {
            return ended;
        }
    }
}
