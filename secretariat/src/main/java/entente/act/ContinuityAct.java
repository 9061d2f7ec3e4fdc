package entente.act;

import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import org.jspecify.annotations.Nullable;

/** Posts, who holds them when, and how each government stands to what was promised. */
public sealed interface ContinuityAct extends Act {
    /** How a government stands to a commitment. */
    enum Stand {
        REAFFIRMED,
        UNDER_REVIEW,
        MODIFIED,
        WITHDRAWN
    }

    /** Why a term is expected to end. */
    enum EndGround {
        /** The law gives it a length. */
        FIXED_TERM,
        /** A vote is due by then. */
        ELECTION,
        /** The post goes round. */
        ROTATION,
        /** It was said that the holder leaves. */
        ANNOUNCED
    }

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

    /**
     * A term that still runs is expected to end. The latest expectation counts; an end that is recorded replaces it.
     *
     * @param term the act that recorded the term
     * @param by when it is expected to have ended
     * @param ground why
     * @param source where this is said, or null if the member says so itself
     */
    record EndExpected(
            ActRef term,
            PartialDate by,
            EndGround ground,
            @Nullable Source source) implements ContinuityAct {}

    /**
     * How a government stands to a commitment, with the sentence that shows it.
     *
     * @param commitment which commitment
     * @param term the act that recorded the term of its head: the government
     * @param stand how it stands
     * @param on when that was said
     * @param sentence the words that show it, as they were said; by the language they were said in
     * @param statement the statement on the record that they stand in, or null
     * @param source where they can be read, or null if they stand in a statement or the member says so itself
     */
    record StandStated(
            ActRef commitment,
            ActRef term,
            Stand stand,
            PartialDate on,
            Localized sentence,
            @Nullable ActRef statement,
            @Nullable Source source)
            implements ContinuityAct {}

    /**
     * A stand taken back by who recorded it, for it was read wrongly; it stays readable.
     *
     * @param stand the act that stated it
     * @param reason why
     */
    record StandTakenBack(ActRef stand, String reason) implements ContinuityAct {}
}
