package entente.act;

import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims of progress, evidence and assessments: kept apart. */
public sealed interface EvidenceAct extends Act {
    /**
     * A member's own claim of progress.
     *
     * @param commitment about which
     * @param words what it says
     * @param round when the round it claims was held, or null if it claims none
     */
    record ProgressReported(
            ActRef commitment, Localized words, @Nullable PartialDate round) implements EvidenceAct {}

    /**
     * A source that shows something about a commitment.
     *
     * @param commitment about which
     * @param source which source
     * @param shows what it shows
     * @param occurred when that happened, or null if not dated
     * @param round whether it shows that a round of a recurring commitment was held
     * @param members about whom; all bound members if empty
     * @param copy an archived copy, or null
     * @param expires the last day on which it shows this, or null if it does not expire
     * @param review by when somebody should look at it again, or null
     */
    record EvidenceAdded(
            ActRef commitment,
            Source source,
            Localized shows,
            @Nullable PartialDate occurred,
            boolean round,
            List<MemberId> members,
            @Nullable DocumentRef copy,
            @Nullable PartialDate expires,
            @Nullable PartialDate review)
            implements EvidenceAct {
        /** Copies the list in. */
        public EvidenceAdded {
            members = List.copyOf(members);
        }

        /** Such that neither expires nor is to be looked at again. */
        public EvidenceAdded(
                ActRef commitment,
                Source source,
                Localized shows,
                @Nullable PartialDate occurred,
                boolean round,
                List<MemberId> members,
                @Nullable DocumentRef copy) {
            this(commitment, source, shows, occurred, round, members, copy, null, null);
        }
    }

    /**
     * Evidence taken back by who added it; it stays readable.
     *
     * @param evidence the act that added it
     * @param reason why
     */
    record EvidenceWithdrawn(ActRef evidence, String reason) implements EvidenceAct {}

    /**
     * Somebody else's score of what a member did.
     *
     * @param commitment about which
     * @param member who is scored; never the author
     * @param score &minus;1 none, 0 partial, +1 full (the scale of the Toronto G7 Research Group)
     * @param reasons why
     * @param restsOn the reports and evidence it rests on
     * @param method by which method, or null
     * @param period which time is scored, or null for all of it so far
     */
    record AssessmentGiven(
            ActRef commitment,
            MemberId member,
            int score,
            Localized reasons,
            List<ActRef> restsOn,
            @Nullable Localized method,
            @Nullable Period period)
            implements EvidenceAct {
        /** Copies the list in. */
        public AssessmentGiven {
            restsOn = List.copyOf(restsOn);
        }

        /** By no stated method, of all the time so far. */
        public AssessmentGiven(ActRef commitment, MemberId member, int score, Localized reasons, List<ActRef> restsOn) {
            this(commitment, member, score, reasons, restsOn, null, null);
        }
    }

    /** A stretch of days, the first and the last among them. */
    record Period(PartialDate from, PartialDate to) {}

    /**
     * A bound member holds that what somebody else put on the record is not so. Both stay, each with its author:
     * neither replaces the other, and no mean of them is taken.
     *
     * @param commitment about which
     * @param contested a report, evidence, assessment, reconciliation or status about it, not the author's own
     * @param words what is so instead, with its figure
     * @param source what shows that, or null
     */
    record ClaimContested(
            ActRef commitment,
            ActRef contested,
            Localized words,
            @Nullable Source source) implements EvidenceAct {}

    /**
     * A member no longer holds that.
     *
     * @param contest the act by which it did
     * @param reason why
     */
    record ContestEnded(ActRef contest, String reason) implements EvidenceAct {}

    /**
     * What assessors who scored a member apart agreed on afterwards. It holds until one of them scores anew.
     *
     * @param commitment about which
     * @param member who is scored; never the author
     * @param assessments the assessments they reconcile, of at least two authors
     * @param score the score they agree on, on the same scale
     * @param reasons why
     */
    record AssessmentsReconciled(
            ActRef commitment, MemberId member, List<ActRef> assessments, int score, Localized reasons)
            implements EvidenceAct {
        /** Copies the list in. */
        public AssessmentsReconciled {
            assessments = List.copyOf(assessments);
        }
    }
}
