package entente.api;

import entente.act.ActRef;
import entente.act.CommitmentAct.Status;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Round;
import entente.desk.Agenda;
import entente.evidence.Dossier;
import entente.member.MemberId;
import entente.member.PostId;
import entente.text.PartialDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A commitment in a list. */
record CommitmentRow(
        ActRef id,
        String code,
        CommitmentView.Made statement,
        Terms terms,
        Status status,
        boolean current,
        SortedMap<MemberId, PostId> leads,
        @Nullable PartialDate due,
        int roundsLapsed,
        int reports,
        int evidence,
        int assessments) {

    static CommitmentRow of(Caller caller, Commitment commitment) {
        Dossier dossier = caller.state().dossiers().of(commitment.ref());
        List<Round> rounds = Agenda.rounds(caller.state(), commitment, caller.today());
        return new CommitmentRow(
                commitment.ref(),
                commitment.code(),
                CommitmentView.Made.of(caller.state(), commitment.statement()),
                commitment.terms(),
                commitment.standing().status(),
                commitment.current(),
                new TreeMap<>(commitment.leads()),
                due(commitment, rounds),
                (int) rounds.stream().filter(CommitmentRow::lapsed).count(),
                dossier.reports().size(),
                dossier.showing(caller.today()).size(),
                dossier.assessments().size());
    }

    static boolean lapsed(Round round) {
        return switch (round.state()) {
            case REPORTED_ONLY, EXPECTED_NOT_EVIDENCED -> true;
            case HELD, WAIVED, AFTER_AS_OF, NOT_YET_DUE -> false;
        };
    }

    /** The last day of the round running, or the deadline. */
    static @Nullable PartialDate due(Commitment commitment, List<Round> rounds) {
        Terms.Deadline deadline = commitment.terms().deadline();
        if (!rounds.isEmpty()) {
            return PartialDate.of(rounds.getLast().due());
        }
        return deadline == null ? null : deadline.date();
    }
}
