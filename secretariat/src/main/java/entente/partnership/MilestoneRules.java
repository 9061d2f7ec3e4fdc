package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.CommitmentAct.MilestoneClosed;
import entente.act.CommitmentAct.MilestoneSet;
import entente.commitment.Milestone;
import entente.member.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Milestones: set by a bound member or an organ, and closed once by who set them. */
final class MilestoneRules {
    /** The most milestones that one party sets for one commitment. */
    static final int MILESTONES_MAX = 100;

    private MilestoneRules() {}

    static @Nullable Refusal check(Partnership state, Body body, MilestoneSet set) {
        Refusal refusal = CommitmentRules.standing(state, set.commitment());
        if (refusal != null) {
            return refusal;
        }
        var commitment = state.register().find(set.commitment()).orElseThrow();
        boolean organ = state.party(body.author()).map(Party::organ).orElse(false);
        long own = commitment.milestones().stream()
                .filter(one -> one.author().equals(body.author()))
                .count();
        return first(
                unless(organ || commitment.terms().members().contains(body.author()), NOT_BOUND, "author"),
                unless(own < MILESTONES_MAX, TOO_MANY, "milestones"),
                Wording.localized(set.what(), 1_000, "what"));
    }

    static @Nullable Refusal check(Partnership state, Body body, MilestoneClosed closed) {
        Optional<Milestone> milestone = state.register().milestone(closed.milestone());
        if (milestone.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "milestone");
        }
        ActRef commitment = milestone.get().set().commitment();
        boolean about = closed.restsOn().stream()
                .allMatch(ref ->
                        state.commitmentOf(ref).filter(commitment::equals).isPresent());
        return first(
                unless(milestone.get().author().equals(body.author()), NOT_THE_AUTHOR, "milestone"),
                unless(milestone.get().open(), DONE_ALREADY, "milestone"),
                unless(about, UNKNOWN_ACT, "restsOn"),
                Wording.localized(closed.note(), 1_000, "note"));
    }
}
