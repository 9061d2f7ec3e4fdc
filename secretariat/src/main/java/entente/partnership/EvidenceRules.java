package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.NOT_A_DATE_ORDER;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.ONE_ASSESSOR;
import static entente.partnership.Refusal.Rule.ORGAN_IS_NO_PARTY;
import static entente.partnership.Refusal.Rule.OWN_MEMBER;
import static entente.partnership.Refusal.Rule.SCORE_OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.WITHDRAWN_ALREADY;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.CommitmentAct;
import entente.act.EvidenceAct;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.ClaimContested;
import entente.act.EvidenceAct.ContestEnded;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.commitment.Commitment;
import entente.evidence.Assessment;
import entente.evidence.Contest;
import entente.evidence.Evidence;
import entente.member.MemberId;
import entente.member.Party;
import entente.text.PartialDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims, evidence and assessments: one reports about oneself, and scores only others. */
final class EvidenceRules {
    private EvidenceRules() {}

    static @Nullable Refusal check(Partnership state, Body body, EvidenceAct act) {
        return switch (act) {
            case ProgressReported reported -> {
                boolean organ = state.party(body.author()).map(Party::organ).orElse(false);
                yield first(
                        CommitmentRules.standing(state, reported.commitment()),
                        unless(!organ, ORGAN_IS_NO_PARTY, "author"),
                        unless(bound(state, reported.commitment(), body.author()), NOT_BOUND, "author"),
                        Wording.localized(reported.words(), CommitmentRules.WORDS_MAX, "words"));
            }
            case EvidenceAdded added ->
                first(
                        CommitmentRules.standing(state, added.commitment()),
                        Wording.source(added.source(), "source"),
                        Wording.localized(added.shows(), CommitmentRules.WORDS_MAX, "shows"),
                        inOrder(added.occurred(), added.expires(), "expires"),
                        unless(added.members().size() <= CommitmentRules.MEMBERS_MAX, TOO_MANY, "members"));
            case ClaimContested contested -> contested(state, body, contested);
            case ContestEnded ended -> ended(state, body, ended);
            case EvidenceWithdrawn withdrawn -> withdrawal(state, body, withdrawn);
            case AssessmentGiven given -> assessment(state, body, given);
            case AssessmentsReconciled reconciled -> reconciliation(state, body, reconciled);
        };
    }

    private static @Nullable Refusal withdrawal(Partnership state, Body body, EvidenceWithdrawn withdrawn) {
        Optional<Evidence> evidence = state.commitmentOf(withdrawn.evidence())
                .flatMap(commitment -> state.dossiers().of(commitment).evidence(withdrawn.evidence()));
        if (evidence.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "evidence");
        }
        return first(
                unless(evidence.get().author().equals(body.author()), NOT_THE_AUTHOR, "evidence"),
                unless(evidence.get().stands(), WITHDRAWN_ALREADY, "evidence"),
                Wording.line(withdrawn.reason(), 1_000, "reason"));
    }

    private static @Nullable Refusal assessment(Partnership state, Body body, AssessmentGiven given) {
        for (ActRef ref : given.restsOn()) {
            Optional<ActRef> about = state.commitmentOf(ref);
            if (about.isEmpty() || !about.get().equals(given.commitment())) {
                return new Refusal(UNKNOWN_ACT, "restsOn");
            }
        }
        return first(
                CommitmentRules.standing(state, given.commitment()),
                unless(!given.member().equals(body.author()), OWN_MEMBER, "member"),
                unless(bound(state, given.commitment(), given.member()), NOT_BOUND, "member"),
                unless(given.score() >= -1 && given.score() <= 1, SCORE_OUT_OF_RANGE, "score"),
                Wording.localizedOrNull(given.method(), 1_000, "method"),
                given.period() == null
                        ? null
                        : inOrder(given.period().from(), given.period().to(), "period"),
                Wording.localized(given.reasons(), CommitmentRules.WORDS_MAX, "reasons"));
    }

    private static @Nullable Refusal inOrder(@Nullable PartialDate from, @Nullable PartialDate to, String place) {
        return unless(from == null || to == null || !to.last().isBefore(from.first()), NOT_A_DATE_ORDER, place);
    }

    /** A bound member speaks against what others said about the commitment, once while it holds. */
    private static @Nullable Refusal contested(Partnership state, Body body, ClaimContested contested) {
        boolean organ = state.party(body.author()).map(Party::organ).orElse(false);
        Optional<Body> claim = state.act(contested.contested())
                .map(standing -> standing.entry().body())
                .filter(said -> contestable(state, contested, said));
        boolean already = state.dossiers().of(contested.commitment()).against(contested.contested()).stream()
                .anyMatch(one -> one.author().equals(body.author()));
        return first(
                CommitmentRules.standing(state, contested.commitment()),
                unless(!organ, ORGAN_IS_NO_PARTY, "author"),
                unless(bound(state, contested.commitment(), body.author()), NOT_BOUND, "author"),
                unless(claim.isPresent(), UNKNOWN_ACT, "contested"),
                unless(claim.filter(said -> said.author().equals(body.author())).isEmpty(), ITSELF, "contested"),
                unless(!already, DONE_ALREADY, "contested"),
                Wording.localized(contested.words(), CommitmentRules.WORDS_MAX, "words"),
                Wording.source(contested.source(), "source"));
    }

    private static boolean contestable(Partnership state, ClaimContested contested, Body said) {
        return switch (said.act()) {
            case CommitmentAct.StatusStated stated -> stated.commitment().equals(contested.commitment());
            case ProgressReported _, EvidenceAdded _, AssessmentGiven _, AssessmentsReconciled _ ->
                state.commitmentOf(contested.contested())
                        .filter(contested.commitment()::equals)
                        .isPresent();
            default -> false;
        };
    }

    private static @Nullable Refusal ended(Partnership state, Body body, ContestEnded ended) {
        Optional<Contest> contest = state.commitmentOf(ended.contest())
                .flatMap(commitment -> state.dossiers().of(commitment).contest(ended.contest()));
        if (contest.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "contest");
        }
        return first(
                unless(contest.get().author().equals(body.author()), NOT_THE_AUTHOR, "contest"),
                unless(contest.get().stands(), DONE_ALREADY, "contest"),
                Wording.line(ended.reason(), 1_000, "reason"));
    }

    /** Assessments of one member under one commitment, by at least two who are not that member. */
    private static @Nullable Refusal reconciliation(Partnership state, Body body, AssessmentsReconciled reconciled) {
        List<Assessment> given = state.dossiers().of(reconciled.commitment()).assessments().stream()
                .filter(one -> reconciled.assessments().contains(one.ref())
                        && one.given().member().equals(reconciled.member()))
                .toList();
        long assessors = given.stream().map(Assessment::author).distinct().count();
        return first(
                CommitmentRules.standing(state, reconciled.commitment()),
                unless(!reconciled.member().equals(body.author()), OWN_MEMBER, "member"),
                unless(bound(state, reconciled.commitment(), reconciled.member()), NOT_BOUND, "member"),
                unless(given.size() == reconciled.assessments().size(), UNKNOWN_ACT, "assessments"),
                unless(assessors > 1, ONE_ASSESSOR, "assessments"),
                unless(reconciled.score() >= -1 && reconciled.score() <= 1, SCORE_OUT_OF_RANGE, "score"),
                Wording.localized(reconciled.reasons(), CommitmentRules.WORDS_MAX, "reasons"));
    }

    private static boolean bound(Partnership state, ActRef commitment, MemberId member) {
        return state.register()
                .find(commitment)
                .map(Commitment::terms)
                .map(terms -> terms.members().contains(member))
                .orElse(false);
    }
}
