package entente.reminding;

import entente.member.PostId;
import entente.text.Localized;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that awaits a post.
 *
 * @param key names it as it stands: what gets more pressing has another; at most 200 characters
 * @param kind what it is
 * @param pace how pressing it is
 * @param post whose it is
 * @param code what officers call the thing, or empty
 * @param words what it is about
 * @param by its last day, or null if it has none
 * @param until the instant at which it ends, or null if it has none
 * @param path where it is dealt with in the portal
 */
public record Reminder(
        String key,
        Kind kind,
        Pace pace,
        PostId post,
        String code,
        Localized words,
        @Nullable LocalDate by,
        @Nullable Instant until,
        String path) {
    /** What awaits a post. */
    public enum Kind {
        /** A consultation that nobody of the member has acknowledged. */
        CONSULTATION,
        /** A silence procedure that runs. */
        SILENCE,
        /** A task. */
        TASK,
        /** A round or deadline of a commitment that the post leads. */
        DUTY,
        /** The same where the post contributes. */
        CONTRIBUTION,
        /** An open question that the post answers for, to be looked at again. */
        FACTOR,
        /** An open question that another party asks the member to answer for. */
        OFFER,
        /** A post of the member that nobody holds, though duties stand on it. */
        VACANCY
    }

    /** How pressing it is, the most pressing first. */
    public enum Pace {
        /** It cannot wait for the day's digest. */
        AT_ONCE,
        /** Its day has passed, and nothing shows that it was done. */
        PASSED,
        /** Its day is within a week. */
        WEEK,
        /** Its day is within thirty days. */
        MONTH,
        /** It has no day. */
        OPEN
    }
}
