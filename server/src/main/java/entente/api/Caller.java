package entente.api;

import entente.account.Account;
import entente.act.ActRef;
import entente.act.ContinuityAct.PostCreated;
import entente.continuity.Post;
import entente.desk.Reader;
import entente.member.PostId;
import entente.partnership.Partnership;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who asks, and all that they may know.
 *
 * @param account the account, if signed in or by token
 * @param state the record as this reader may read it
 * @param today the day of asking: one has passed when it has in every capital
 */
record Caller(Optional<Account> account, Partnership state, LocalDate today) {
    /** On whose behalf an account reads; without one, the public's. */
    static Reader reader(Optional<Account> account) {
        return account.<Reader>map(found -> new Reader.Of(found.member())).orElseGet(Reader.Anyone::new);
    }

    Reader reader() {
        return reader(account);
    }

    /** The post the account acts in; an account names it by the act that created it. */
    Optional<PostId> post() {
        return account.flatMap(found -> state.offices().all().stream()
                .filter(post -> names(found.postId(), post))
                .map(Post::created)
                .map(PostCreated::post)
                .findFirst());
    }

    private static boolean names(String id, Post post) {
        ActRef ref = post.ref();
        return ref.value().equals(id) || post.created().post().value().equals(id);
    }
}
