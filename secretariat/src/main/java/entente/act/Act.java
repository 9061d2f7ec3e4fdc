package entente.act;

/**
 * One thing said or done on the record. The list is closed: a new act does not compile until every fold has
 * answered for it.
 */
public sealed interface Act
        permits PartnershipAct,
                ContinuityAct,
                InstrumentAct,
                CommitmentAct,
                EvidenceAct,
                FactorAct,
                SilenceAct,
                MeetingAct,
                NegotiationAct,
                AdoptionAct,
                HandoverAct,
                ConsultationAct {}
