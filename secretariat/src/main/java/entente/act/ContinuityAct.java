package entente.act;

import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import org.jspecify.annotations.Nullable;

/** Posts, and who holds them when. */
public sealed interface ContinuityAct extends Act {
    /**
     * A post that duties can hang on.
     *
     * @param post its name
     * @param member whose post it is
     * @param title what it is called
     * @param kind what kind of office
     */
    record PostCreated(PostId post, MemberId member, Localized title, PostKind kind) implements ContinuityAct {}

    /**
     * A person's time in a post.
     *
     * @param post the post
     * @param person who
     * @param from since when
     * @param to until when, or null while it lasts
     * @param acting whether only acting
     * @param source where this is said, or null if the member says so itself
     */
    record TermRecorded(
            PostId post,
            Localized person,
            PartialDate from,
            @Nullable PartialDate to,
            boolean acting,
            @Nullable Source source)
            implements ContinuityAct {}

    /**
     * The end of a term recorded without one.
     *
     * @param term the act that recorded it
     * @param on the last day
     * @param source where this is said, or null
     */
    record TermEnded(ActRef term, PartialDate on, @Nullable Source source) implements ContinuityAct {}
}
