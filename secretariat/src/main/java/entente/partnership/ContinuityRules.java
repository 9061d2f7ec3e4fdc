package entente.partnership;

import static entente.partnership.Refusal.Rule.NOT_A_DATE_ORDER;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.POST_EXISTS;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_POST;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.Body;
import entente.act.ContinuityAct;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.continuity.Post;
import entente.member.MemberId;
import entente.member.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts and terms: a member's own, or compiled by an organ from public sources. */
final class ContinuityRules {
    private ContinuityRules() {}

    static @Nullable Refusal check(Partnership state, Body body, ContinuityAct act) {
        return switch (act) {
            case PostCreated created ->
                first(
                        unless(state.offices().find(created.post()).isEmpty(), POST_EXISTS, "post"),
                        unless(state.parties().contains(created.member()), NOT_ITS_POST, "member"),
                        unless(mayKeep(state, body.author(), created.member()), NOT_ITS_POST, "member"),
                        Wording.localized(created.title(), 200, "title"));
            case TermRecorded term -> term(state, body, term);
            case TermEnded ended -> ended(state, body, ended);
        };
    }

    private static @Nullable Refusal term(Partnership state, Body body, TermRecorded term) {
        Optional<Post> post = state.offices().find(term.post());
        return first(
                unless(post.isPresent(), UNKNOWN_POST, "post"),
                unless(
                        post.isEmpty()
                                || mayKeep(
                                        state,
                                        body.author(),
                                        post.get().created().member()),
                        NOT_ITS_POST,
                        "post"),
                unless(
                        term.to() == null
                                || !term.to().last().isBefore(term.from().first()),
                        NOT_A_DATE_ORDER,
                        "to"),
                Wording.localized(term.person(), 200, "person"),
                Wording.source(term.source(), "source"));
    }

    private static @Nullable Refusal ended(Partnership state, Body body, TermEnded ended) {
        Optional<Post> post = state.offices().ofTerm(ended.term());
        if (post.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "term");
        }
        boolean inOrder = post.get().terms().stream()
                .filter(term -> term.ref().equals(ended.term()))
                .allMatch(term -> !ended.on().last().isBefore(term.from().first()));
        return first(
                unless(mayKeep(state, body.author(), post.get().created().member()), NOT_ITS_POST, "term"),
                unless(inOrder, NOT_A_DATE_ORDER, "on"),
                Wording.source(ended.source(), "source"));
    }

    /** A member keeps its own posts; an organ may compile anyone's from public sources. */
    private static boolean mayKeep(Partnership state, MemberId author, MemberId member) {
        return author.equals(member) || state.party(author).map(Party::organ).orElse(false);
    }
}
