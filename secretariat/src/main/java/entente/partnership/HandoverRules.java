package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.ITSELF;
import static entente.partnership.Refusal.Rule.NOT_A_PARTY;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.NOT_READABLE_BY_ALL;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.NO_GOVERNMENT;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.Body;
import entente.act.HandoverAct;
import entente.act.HandoverAct.HandoverAccepted;
import entente.act.HandoverAct.HandoverPrepared;
import entente.act.HandoverAct.Occasion;
import entente.continuity.Post;
import entente.handover.Handover;
import entente.member.Party;
import entente.member.PostKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hand-overs: prepared by the outgoing side or an organ for it, accepted once by the incoming side. */
final class HandoverRules {
    private HandoverRules() {}

    static @Nullable Refusal check(Partnership state, Body body, HandoverAct act) {
        return switch (act) {
            case HandoverPrepared prepared -> prepared(state, body, prepared);
            case HandoverAccepted accepted -> {
                Optional<Handover> handover = state.handovers().find(accepted.handover());
                if (handover.isEmpty()) {
                    yield new Refusal(UNKNOWN_ACT, "handover");
                }
                yield first(
                        unless(handover.get().prepared().to().equals(body.author()), NOT_THE_AUTHOR, "handover"),
                        unless(handover.get().accepted() == null, DONE_ALREADY, "handover"),
                        bothSidesRead(body, handover.get().prepared()),
                        Wording.localized(accepted.remarks(), CommitmentRules.WORDS_MAX, "remarks"));
            }
        };
    }

    private static @Nullable Refusal prepared(Partnership state, Body body, HandoverPrepared prepared) {
        boolean chair = prepared.occasion() == Occasion.CHAIR;
        boolean organ = state.party(body.author()).map(Party::organ).orElse(false);
        return first(
                unless(state.parties().contains(prepared.from()), NOT_A_PARTY, "from"),
                unless(state.parties().contains(prepared.to()), NOT_A_PARTY, "to"),
                unless(body.author().equals(prepared.from()) || organ, NOT_THE_AUTHOR, "from"),
                unless(chair != prepared.from().equals(prepared.to()), ITSELF, "to"),
                bothSidesRead(body, prepared),
                post(state, prepared),
                Wording.localized(prepared.title(), 500, "title"));
    }

    private static @Nullable Refusal bothSidesRead(Body body, HandoverPrepared prepared) {
        return first(
                unless(body.release().admits(prepared.from(), body.author()), NOT_READABLE_BY_ALL, "from"),
                unless(body.release().admits(prepared.to(), body.author()), NOT_READABLE_BY_ALL, "to"));
    }

    /** The chair passes between members; anything else is a post of the member's own. */
    private static @Nullable Refusal post(Partnership state, HandoverPrepared prepared) {
        if (prepared.occasion() == Occasion.CHAIR) {
            return unless(prepared.post() == null, NOT_ITS_POST, "post");
        }
        Optional<Post> post = Optional.ofNullable(prepared.post()).flatMap(state.offices()::find);
        boolean own = post.map(found -> found.created().member().equals(prepared.from()))
                .orElse(false);
        boolean head = post.map(found -> found.created().kind() == PostKind.HEAD_OF_STATE_OR_GOVERNMENT)
                .orElse(false);
        return first(
                unless(own, NOT_ITS_POST, "post"),
                unless(head || prepared.occasion() == Occasion.POST, NO_GOVERNMENT, "post"));
    }
}
