package entente.negotiation;

import entente.act.ActRef;
import entente.act.Mark;
import entente.member.MemberId;
import entente.member.PostId;
import org.jspecify.annotations.Nullable;

/**
 * An act with who said it.
 *
 * @param mark the act, its log and its place there
 * @param post in which post
 * @param person who
 * @param act what
 */
public record Said<T>(
        Mark mark, @Nullable PostId post, @Nullable String person, T act) {
    /** The act's name. */
    public ActRef ref() {
        return mark.ref();
    }

    /** For whom it was said. */
    public MemberId member() {
        return mark.log();
    }

    /** The same with its act as what it is known to be. */
    <S> Said<S> of(S known) {
        return new Said<>(mark, post, person, known);
    }
}
