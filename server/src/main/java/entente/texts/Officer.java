package entente.texts;

import entente.account.Account;
import entente.act.Act;
import entente.act.ContinuityAct.PostCreated;
import entente.act.Release;
import entente.desk.Submission;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import java.util.Optional;

/**
 * Who acts: a person in a post whose kind may work on texts. What such a person may do in each case the desk decides.
 *
 * @param member for whom
 * @param post in which post
 * @param person the person's name
 */
public record Officer(MemberId member, PostId post, String person) {
    /** The officer behind an account; nothing if the account's post is none that works on texts. */
    static Optional<Officer> of(Partnership state, Account account) {
        return post(state, account)
                .filter(post -> post.member().equals(account.member()) && worksOnTexts(post.kind()))
                .map(post -> new Officer(account.member(), post.post(), account.displayName()));
    }

    private static Optional<PostCreated> post(Partnership state, Account account) {
        return state.offices().all().stream()
                .filter(post -> post.ref().value().equals(account.postId()))
                .map(post -> post.created())
                .findFirst();
    }

    private static boolean worksOnTexts(PostKind kind) {
        return switch (kind) {
            case DESK, OFFICIAL, BOARD -> true;
            case HEAD_OF_STATE_OR_GOVERNMENT, MINISTER, ADVISER -> false;
        };
    }

    /** Whether this officer's member made the statement or entered it, or is an organ that works for those who did. */
    boolean worksOn(Partnership state, Statement statement) {
        return statement.author().equals(member)
                || statement.entered().members().contains(member)
                || state.party(member).map(party -> party.organ()).orElse(false);
    }

    Submission submission(Release release, Act act) {
        return new Submission(member, post, person, release, act);
    }
}
