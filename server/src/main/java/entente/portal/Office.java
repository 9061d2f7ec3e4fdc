package entente.portal;

import entente.account.Account;
import entente.act.Act;
import entente.act.ActRef;
import entente.act.ContinuityAct.PostCreated;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The desk as a visitor meets it: what the visitor may read, and in which post the visitor acts. */
public final class Office {
    private final Desk desk;

    /** An office over a desk. */
    public Office(Desk desk) {
        this.desk = desk;
    }

    /**
     * In which post somebody acts.
     *
     * @param member for whom
     * @param post in which post
     * @param kind what kind of post
     * @param person the person's name
     */
    public record Acting(MemberId member, PostId post, PostKind kind, String person) {
        /** Whether the post works on the register and not only reports. */
        public boolean keepsRegister() {
            return switch (kind) {
                case DESK, OFFICIAL, BOARD -> true;
                case HEAD_OF_STATE_OR_GOVERNMENT, MINISTER, ADVISER -> false;
            };
        }
    }

    /** On whose behalf a visitor reads. */
    public static Reader reader(Visit visit) {
        return visit.who()
                .<Reader>map(account -> new Reader.Of(account.member()))
                .orElseGet(Reader.Anyone::new);
    }

    /** What a visitor may read now. */
    public Partnership state(Visit visit) {
        return desk.snapshot(reader(visit));
    }

    /** The post a visitor acts in; nothing if nobody is signed in or the post is not on the record. */
    public Optional<Acting> acting(Visit visit, Partnership state) {
        return visit.who().flatMap(account -> acting(account, state));
    }

    /** The post an account acts in; nothing if it is not on the record. */
    public static Optional<Acting> acting(Account account, Partnership state) {
        return post(account, state)
                .filter(post -> post.member().equals(account.member()))
                .map(post -> new Acting(post.member(), post.post(), post.kind(), account.displayName()));
    }

    private static Optional<PostCreated> post(Account account, Partnership state) {
        return state.offices().all().stream()
                .filter(post -> post.ref().equals(new ActRef(account.postId())))
                .map(post -> post.created())
                .findFirst();
    }

    /** Whether a visitor acts in a post that works on the register. */
    public boolean keepsRegister(Visit visit) {
        return acting(visit, state(visit)).filter(Acting::keepsRegister).isPresent();
    }

    /** Refuses, as forbidden, who acts in no such post. */
    public void requireKeeper(Visit visit) {
        if (!keepsRegister(visit)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Asks the desk to record an act in the post the visitor acts in. */
    public Answer submit(Visit visit, Release release, Act act) {
        Optional<Acting> acting = acting(visit, state(visit));
        return acting.isEmpty()
                ? new Answer.Refused(new Refusal(Refusal.Rule.NO_MANDATE, "post"))
                : desk.receive(new Submission(
                        acting.get().member(), acting.get().post(), acting.get().person(), release, act));
    }

    /** What the desk would say to an act in the post the visitor acts in, without recording it. */
    public Optional<Refusal> foresee(Visit visit, Release release, Act act) {
        Optional<Acting> acting = acting(visit, state(visit));
        return acting.isEmpty()
                ? Optional.of(new Refusal(Refusal.Rule.NO_MANDATE, "post"))
                : desk.foresee(new Submission(
                        acting.get().member(), acting.get().post(), acting.get().person(), release, act));
    }

    /** The desk itself. */
    public Desk desk() {
        return desk;
    }
}
