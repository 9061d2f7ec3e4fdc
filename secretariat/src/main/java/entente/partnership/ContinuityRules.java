package entente.partnership;

import static entente.partnership.Refusal.Rule.DONE_ALREADY;
import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.NOT_A_DATE_ORDER;
import static entente.partnership.Refusal.Rule.NOT_BOUND;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.NO_GOVERNMENT;
import static entente.partnership.Refusal.Rule.POST_EXISTS;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_POST;
import static entente.partnership.Refusal.Rule.WITHDRAWN_ALREADY;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.ContinuityAct;
import entente.act.ContinuityAct.EndExpected;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.StandTakenBack;
import entente.act.ContinuityAct.TermEnded;
import entente.act.ContinuityAct.TermRecorded;
import entente.continuity.Post;
import entente.continuity.StatedStand;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostKind;
import entente.text.PartialDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts, terms and governments' stands: a member's own, or compiled by an organ from public sources. */
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
            case TermEnded ended ->
                first(onTerm(state, body, ended.term(), ended.on(), "on"), Wording.source(ended.source(), "source"));
            case EndExpected expected ->
                first(
                        onTerm(state, body, expected.term(), expected.by(), "by"),
                        unless(term(state, expected.term()).map(Post.Term::to).isEmpty(), DONE_ALREADY, "term"),
                        Wording.source(expected.source(), "source"));
            case StandStated stated -> stand(state, body, stated);
            case StandTakenBack back -> takenBack(state, body, back);
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

    /** Something about a term of a post that the author may keep, on a day that is not before the term. */
    private static @Nullable Refusal onTerm(Partnership state, Body body, ActRef ref, PartialDate day, String place) {
        Optional<Post> post = state.offices().ofTerm(ref);
        Optional<Post.Term> term = term(state, ref);
        if (post.isEmpty() || term.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "term");
        }
        return first(
                unless(mayKeep(state, body.author(), post.get().created().member()), NOT_ITS_POST, "term"),
                unless(!day.last().isBefore(term.get().from().first()), NOT_A_DATE_ORDER, place));
    }

    private static Optional<Post.Term> term(Partnership state, ActRef ref) {
        return state.offices()
                .ofTerm(ref)
                .flatMap(post -> post.terms().stream()
                        .filter(term -> term.ref().equals(ref))
                        .findFirst());
    }

    /** Only a head's term is a government; it says nothing before it came in or after it has gone. */
    private static @Nullable Refusal stand(Partnership state, Body body, StandStated stated) {
        Refusal refusal = first(
                CommitmentRules.standing(state, stated.commitment()),
                onTerm(state, body, stated.term(), stated.on(), "on"));
        if (refusal != null) {
            return refusal;
        }
        PostCreated post = state.offices().ofTerm(stated.term()).orElseThrow().created();
        Post.Term term = term(state, stated.term()).orElseThrow();
        boolean bound = state.register()
                .find(stated.commitment())
                .orElseThrow()
                .terms()
                .members()
                .contains(post.member());
        boolean shown = stated.source() != null
                || stated.statement() != null
                || body.author().equals(post.member());
        return first(
                unless(post.kind() == PostKind.HEAD_OF_STATE_OR_GOVERNMENT, NO_GOVERNMENT, "term"),
                unless(
                        term.to() == null
                                || !stated.on().first().isAfter(term.to().last()),
                        NOT_A_DATE_ORDER,
                        "on"),
                unless(bound, NOT_BOUND, "term"),
                unless(shown, EMPTY, "source"),
                unless(
                        stated.statement() == null
                                || state.statements().find(stated.statement()).isPresent(),
                        UNKNOWN_ACT,
                        "statement"),
                Wording.localized(stated.sentence(), CommitmentRules.WORDS_MAX, "sentence"),
                Wording.source(stated.source(), "source"));
    }

    private static @Nullable Refusal takenBack(Partnership state, Body body, StandTakenBack back) {
        Optional<StatedStand> stand = state.stands().find(back.stand());
        if (stand.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "stand");
        }
        return first(
                unless(stand.get().author().equals(body.author()), NOT_THE_AUTHOR, "stand"),
                unless(stand.get().stands(), WITHDRAWN_ALREADY, "stand"),
                Wording.line(back.reason(), 1_000, "reason"));
    }

    /** A member keeps its own posts; an organ may compile anyone's from public sources. */
    private static boolean mayKeep(Partnership state, MemberId author, MemberId member) {
        return author.equals(member) || state.party(author).map(Party::organ).orElse(false);
    }
}
