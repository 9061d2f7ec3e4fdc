package entente.partnership;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.CommitmentAct;
import entente.act.ConsultationAct;
import entente.act.ContinuityAct;
import entente.act.EvidenceAct;
import entente.act.FactorAct;
import entente.act.HandoverAct;
import entente.act.InstrumentAct;
import entente.act.MeetingAct;
import entente.act.NegotiationAct;
import entente.act.PartnershipAct;
import entente.act.SilenceAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which acts an act speaks of, and which commitment it belongs to. */
public final class Citations {
    private Citations() {}

    /** Every act that this one cites. */
    public static List<ActRef> of(Act act) {
        return switch (act) {
            case PartnershipAct partnership -> ofPartnership(partnership);
            case ContinuityAct continuity -> ofContinuity(continuity);
            case InstrumentAct.StatementEntered _ -> List.of();
            case InstrumentAct.VersionTied tied -> List.of(tied.statement(), tied.version());
            case CommitmentAct commitment -> ofCommitment(commitment);
            case EvidenceAct evidence -> ofEvidence(evidence);
            case FactorAct factor -> ofFactor(factor);
            case SilenceAct silence -> ofSilence(silence);
            case MeetingAct meeting -> ofMeeting(meeting);
            case NegotiationAct negotiation -> NegotiationCitations.of(negotiation);
            case AdoptionAct adoption -> NegotiationCitations.of(adoption);
            case HandoverAct.HandoverPrepared _ -> List.of();
            case HandoverAct.HandoverAccepted accepted -> List.of(accepted.handover());
            case ConsultationAct consultation -> ofConsultation(consultation);
        };
    }

    private static List<ActRef> ofPartnership(PartnershipAct act) {
        return switch (act) {
            case PartnershipAct.PartnershipFounded _,
                    PartnershipAct.KeyIntroduced _,
                    PartnershipAct.KeysRotated _,
                    PartnershipAct.KeyRetired _,
                    PartnershipAct.KeyCompromised _ -> List.of();
            case PartnershipAct.BodyReleased released -> List.of(released.released());
        };
    }

    private static List<ActRef> ofContinuity(ContinuityAct act) {
        return switch (act) {
            case ContinuityAct.PostCreated _, ContinuityAct.TermRecorded _ -> List.of();
            case ContinuityAct.TermEnded ended -> List.of(ended.term());
            case ContinuityAct.EndExpected expected -> List.of(expected.term());
            case ContinuityAct.StandStated stated ->
                joined(
                        List.of(stated.commitment(), stated.term()),
                        stated.statement() == null ? List.of() : List.of(stated.statement()));
            case ContinuityAct.StandTakenBack back -> List.of(back.stand());
        };
    }

    private static List<ActRef> ofCommitment(CommitmentAct act) {
        return switch (act) {
            case CommitmentAct.CommitmentConfirmed confirmed -> List.of(confirmed.statement());
            case CommitmentAct.FindingRejected rejected -> List.of(rejected.statement());
            case CommitmentAct.CommitmentCorrected corrected -> List.of(corrected.commitment());
            case CommitmentAct.CommitmentsReplaced replaced -> joined(replaced.replaced(), replaced.by());
            case CommitmentAct.CommitmentLinked linked -> List.of(linked.commitment(), linked.earlier());
            case CommitmentAct.PostContributes contributes -> List.of(contributes.commitment());
            case CommitmentAct.MilestoneSet set -> List.of(set.commitment());
            case CommitmentAct.MilestoneClosed closed -> joined(List.of(closed.milestone()), closed.restsOn());
            case CommitmentAct.TaskSet set -> List.of(set.commitment());
            case CommitmentAct.TaskClosed closed -> List.of(closed.task());
            case CommitmentAct.LeadAssigned lead -> List.of(lead.commitment());
            case CommitmentAct.StatusStated stated -> List.of(stated.commitment());
            case CommitmentAct.RoundWaived waived -> List.of(waived.commitment());
            case CommitmentAct.RoundMoved moved -> List.of(moved.commitment());
        };
    }

    private static List<ActRef> ofEvidence(EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.ProgressReported reported -> List.of(reported.commitment());
            case EvidenceAct.EvidenceAdded added -> List.of(added.commitment());
            case EvidenceAct.EvidenceWithdrawn withdrawn -> List.of(withdrawn.evidence());
            case EvidenceAct.ClaimContested contested -> List.of(contested.commitment(), contested.contested());
            case EvidenceAct.ContestEnded ended -> List.of(ended.contest());
            case EvidenceAct.AssessmentsReconciled reconciled ->
                joined(List.of(reconciled.commitment()), reconciled.assessments());
            case EvidenceAct.AssessmentGiven given -> joined(List.of(given.commitment()), given.restsOn());
        };
    }

    private static List<ActRef> ofSilence(SilenceAct act) {
        return switch (act) {
            case SilenceAct.MethodConsented _ -> List.of();
            case SilenceAct.SilenceOpened opened ->
                joined(joined(one(opened.statement()), one(opened.finalised())), opened.consents());
            case SilenceAct.SilenceAcknowledged acknowledged -> both(acknowledged.procedure(), acknowledged.term());
            case SilenceAct.SilenceBroken broken -> both(broken.procedure(), broken.term());
            case SilenceAct.SilenceKept kept -> both(kept.procedure(), kept.term());
            case SilenceAct.SilenceExtended extended -> List.of(extended.procedure());
            case SilenceAct.SilenceSuspended suspended -> List.of(suspended.procedure());
            case SilenceAct.SilenceWithdrawn withdrawn -> List.of(withdrawn.procedure());
        };
    }

    private static List<ActRef> ofMeeting(MeetingAct act) {
        return switch (act) {
            case MeetingAct.MeetingCalled called -> about(called.agenda());
            case MeetingAct.MeetingChanged changed -> joined(List.of(changed.meeting()), about(changed.agenda()));
            case MeetingAct.MeetingCancelled cancelled -> List.of(cancelled.meeting());
            case MeetingAct.PackFrozen frozen -> joined(List.of(frozen.meeting()), one(frozen.earlier()));
            case MeetingAct.MinutesEntered entered -> List.of(entered.meeting(), entered.statement());
            case MeetingAct.OutcomeTaken taken -> joined(List.of(taken.minutes()), one(taken.by()));
            case MeetingAct.SensitiveDayMarked _ -> List.of();
            case MeetingAct.SensitiveDayTakenBack back -> List.of(back.day());
        };
    }

    private static List<ActRef> about(List<MeetingAct.AgendaItem> agenda) {
        return agenda.stream().flatMap(item -> one(item.about()).stream()).toList();
    }

    static List<ActRef> one(@Nullable ActRef ref) {
        return ref == null ? List.of() : List.of(ref);
    }

    private static List<ActRef> ofConsultation(ConsultationAct act) {
        return switch (act) {
            case ConsultationAct.ConsultationOpened _ -> List.of();
            case ConsultationAct.ConsultationAcknowledged acknowledged -> List.of(acknowledged.consultation());
            case ConsultationAct.MemberTold told -> List.of(told.consultation());
            case ConsultationAct.PositionStated stated -> List.of(stated.consultation());
            case ConsultationAct.MemberOptedOut out -> List.of(out.consultation());
            case ConsultationAct.OptionProposed option -> List.of(option.consultation());
            case ConsultationAct.GroundAdded added -> List.of(added.consultation());
            case ConsultationAct.ResponseLinked linked -> both(linked.consultation(), linked.response());
            case ConsultationAct.ConsultationClosed closed -> List.of(closed.consultation());
        };
    }

    private static List<ActRef> ofFactor(FactorAct act) {
        return switch (act) {
            case FactorAct.FactorOpened opened -> opened.scope().commitments();
            case FactorAct.FactorChanged changed ->
                joined(List.of(changed.factor()), changed.scope().commitments());
            case FactorAct.FactorRead read -> List.of(read.factor());
            case FactorAct.ReadingTakenBack back -> List.of(back.reading());
            case FactorAct.FactorReviewed reviewed -> List.of(reviewed.factor());
            case FactorAct.FactorClosed closed -> List.of(closed.factor());
            case FactorAct.FactorOffered offered -> List.of(offered.factor());
            case FactorAct.FactorOfferDropped dropped -> List.of(dropped.offer());
            case FactorAct.FactorTakenOver over -> List.of(over.offer());
        };
    }

    private static List<ActRef> both(ActRef procedure, ActRef term) {
        return procedure.equals(term) ? List.of(procedure) : List.of(procedure, term);
    }

    /** The statement an act about a statement's words speaks of. */
    static Optional<ActRef> statementOf(Act act) {
        return switch (act) {
            case CommitmentAct.CommitmentConfirmed confirmed -> Optional.of(confirmed.statement());
            case CommitmentAct.FindingRejected rejected -> Optional.of(rejected.statement());
            default -> Optional.empty();
        };
    }

    static List<ActRef> joined(List<ActRef> one, List<ActRef> other) {
        List<ActRef> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
