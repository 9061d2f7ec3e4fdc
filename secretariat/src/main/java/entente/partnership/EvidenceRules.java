package entente.partnership;

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
import entente.act.EvidenceAct;
import entente.act.EvidenceAct.AssessmentGiven;
import entente.act.EvidenceAct.AssessmentsReconciled;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.EvidenceAct.EvidenceWithdrawn;
import entente.act.EvidenceAct.ProgressReported;
import entente.commitment.Commitment;
import entente.evidence.Assessment;
import entente.evidence.Evidence;
import entente.member.MemberId;
import entente.member.Party;
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
                        unless(added.members().size() <= CommitmentRules.MEMBERS_MAX, TOO_MANY, "members"));
            case EvidenceWithdrawn withdrawn -> withdrawal(state, body, withdrawn);
            case AssessmentGiven given -> assessment(state, body, given);
            case AssessmentsReconciled reconciled -> reconciliation(state, body, reconciled);
        };
    }

    private static @Nullable Refusal withdrawal(Partnership state, Body body, EvidenceWithdrawn withdrawn) {
        Optional<Evidence> evidence = state.dossiers().evidence(withdrawn.evidence());
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
            Optional<ActRef> about = state.dossiers().commitmentOf(ref);
            if (about.isEmpty() || !about.get().equals(given.commitment())) {
                return new Refusal(UNKNOWN_ACT, "restsOn");
            }
        }
        return first(
                CommitmentRules.standing(state, given.commitment()),
                unless(!given.member().equals(body.author()), OWN_MEMBER, "member"),
                unless(bound(state, given.commitment(), given.member()), NOT_BOUND, "member"),
                unless(given.score() >= -1 && given.score() <= 1, SCORE_OUT_OF_RANGE, "score"),
                Wording.localized(given.reasons(), CommitmentRules.WORDS_MAX, "reasons"));
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
