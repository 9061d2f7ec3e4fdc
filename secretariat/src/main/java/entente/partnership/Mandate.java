package entente.partnership;

import entente.act.Act;
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
import entente.member.PostKind;

/** Which kind of post may put which act on the record. What is not listed is refused. */
public final class Mandate {
    private Mandate() {}

    /**
     * What a party's own server may do by itself: found, see to its keys, create its posts, say that a text under
     * silence has reached it and that silence was kept.
     */
    static boolean withoutPost(Act act) {
        return switch (act) {
            case ConsultationAct consultation -> consultation instanceof ConsultationAct.ConsultationAcknowledged;
            case PartnershipAct.PartnershipFounded _,
                    PartnershipAct.KeyIntroduced _,
                    PartnershipAct.KeysRotated _,
                    PartnershipAct.KeyRetired _,
                    PartnershipAct.KeyCompromised _,
                    ContinuityAct.PostCreated _,
                    SilenceAct.SilenceAcknowledged _,
                    SilenceAct.SilenceKept _ -> true;
            case PartnershipAct.BodyReleased _,
                    ContinuityAct.TermRecorded _,
                    ContinuityAct.TermEnded _,
                    ContinuityAct.EndExpected _,
                    ContinuityAct.StandStated _,
                    ContinuityAct.StandTakenBack _,
                    InstrumentAct _,
                    CommitmentAct _,
                    EvidenceAct _,
                    FactorAct _,
                    MeetingAct _,
                    NegotiationAct _,
                    AdoptionAct _,
                    HandoverAct _,
                    SilenceAct.MethodConsented _,
                    SilenceAct.SilenceOpened _,
                    SilenceAct.SilenceBroken _,
                    SilenceAct.SilenceExtended _,
                    SilenceAct.SilenceSuspended _,
                    SilenceAct.SilenceWithdrawn _ -> false;
        };
    }

    /** Whether a post of this kind may do this. */
    public static boolean admits(PostKind kind, Act act) {
        return switch (kind) {
            case DESK, OFFICIAL, BOARD -> desk(act);
            case HEAD_OF_STATE_OR_GOVERNMENT, MINISTER -> political(act);
            case ADVISER -> political(act) && !(act instanceof AdoptionAct);
        };
    }

    /**
     * What is done by those who answer for a member: they speak for it and sign, and leave the desk to others. An
     * adviser speaks, and does not sign.
     */
    private static boolean political(Act act) {
        return switch (act) {
            case EvidenceAct.ProgressReported _,
                    ConsultationAct.ConsultationAcknowledged _,
                    ConsultationAct.PositionStated _,
                    ConsultationAct.MemberOptedOut _,
                    SilenceAct.SilenceAcknowledged _,
                    SilenceAct.SilenceBroken _,
                    SilenceAct.MethodConsented _,
                    NegotiationAct.TextProposed _,
                    NegotiationAct.ProposalWithdrawn _,
                    NegotiationAct.StanceTaken _,
                    AdoptionAct.SigningKeyIntroduced _,
                    AdoptionAct.SigningKeyRetired _,
                    AdoptionAct.InstrumentSigned _,
                    AdoptionAct.SignatureAsserted _,
                    AdoptionAct.SignatureConfirmed _,
                    AdoptionAct.StatementAttached _,
                    AdoptionAct.CorrigendumProposed _,
                    AdoptionAct.CorrigendumAnswered _,
                    AdoptionAct.DenunciationNotified _ -> true;
            default -> false;
        };
    }

    private static boolean desk(Act act) {
        return switch (act) {
            case PartnershipAct.PartnershipFounded _,
                    PartnershipAct.KeyIntroduced _,
                    PartnershipAct.KeysRotated _,
                    PartnershipAct.KeyRetired _,
                    PartnershipAct.KeyCompromised _ -> false;
            case PartnershipAct.BodyReleased _,
                    ContinuityAct _,
                    InstrumentAct _,
                    CommitmentAct _,
                    EvidenceAct _,
                    FactorAct _,
                    MeetingAct _,
                    SilenceAct _,
                    NegotiationAct _,
                    AdoptionAct _,
                    HandoverAct _,
                    ConsultationAct _ -> true;
        };
    }
}
