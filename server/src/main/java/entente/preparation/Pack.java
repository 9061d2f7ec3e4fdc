package entente.preparation;

import entente.act.ActRef;
import entente.exposure.Ground;
import entente.member.MemberId;
import entente.member.PostId;
import entente.registry.Objection;
import entente.registry.Ongoing;
import entente.registry.OpenQuestion;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting needs, as data: computed from what every member may read, frozen as JSON. docs/meetings.md has the
 * rules.
 *
 * @param format {@value #FORMAT}
 * @param meeting for which meeting
 * @param at when it was made
 * @param on the day it looks at
 * @param upTo how many acts of each log it rests on
 * @param since what counts as the last meeting, or null if there was none
 * @param totals how much there is of each, however much is listed
 * @param changes what was done since, latest first
 * @param overdue what has passed with nothing to show for it
 * @param asks what each member is asked for
 * @param ahead what falls due before long
 * @param clashes days off and sensitive days: of the meeting's own days, of what falls due, and coming
 * @param drift changes of wording
 * @param exposed commitments that rest on a post or government that may not carry them
 * @param agenda the agenda proposed
 * @param ongoing texts under negotiation and consultations, or null in packs made before these were told
 * @param questions open questions on which commitments hang, or null likewise
 * @param objections what members hold against each other's claims, or null likewise
 */
public record Pack(
        int format,
        ActRef meeting,
        Instant at,
        PartialDate on,
        SortedMap<MemberId, Long> upTo,
        @Nullable Since since,
        Totals totals,
        List<Change> changes,
        List<Due> overdue,
        List<Ask> asks,
        List<Due> ahead,
        List<Clash> clashes,
        List<Shift> drift,
        List<Exposed> exposed,
        List<Point> agenda,
        @Nullable List<Ongoing> ongoing,
        @Nullable List<OpenQuestion> questions,
        @Nullable List<Objection> objections) {
    /** The version of this layout. */
    static final int FORMAT = 1;

    /** The most entries of one list. */
    static final int LISTED_MAX = 100;

    /** The most changes that are listed. */
    static final int CHANGES_MAX = 40;

    /** The last meeting: its name, code and end, and the pack that was frozen for it. */
    public record Since(
            ActRef meeting,
            String code,
            Instant end,
            @Nullable ActRef pack) {}

    /** How much there is of each. */
    public record Totals(int changes, int overdue, int asks, int ahead, int drift, int exposed) {}

    /** A commitment or statement by its name, its code and its words. */
    public record Subject(ActRef ref, String code, Localized words, boolean statement) {}

    /**
     * An act about something, or the last of several alike of one day.
     *
     * @param about about what
     * @param kind the act's type
     * @param author whose
     * @param at when
     * @param act the act
     * @param times how many there were, or null for one
     */
    public record Change(
            Subject about,
            String kind,
            MemberId author,
            Instant at,
            ActRef act,
            @Nullable Integer times) {
        /** The same line for so many acts. */
        Change times(int acts) {
            return new Change(about, kind, author, at, act, acts);
        }

        /** How many acts it stands for. */
        int acts() {
            return times == null ? 1 : times;
        }
    }

    /** A round or deadline, with how many rounds passed so. */
    public record Due(
            Subject commitment,
            PartialDate by,
            boolean round,
            boolean reported,
            int times,
            @Nullable MemberId host) {}

    /** What a member can be asked for. */
    public enum Want {
        /** A source that shows what has passed, or a waiver. */
        EVIDENCE,
        /** A source for what it reported. */
        SOURCE,
        /** A date: the round is its turn. */
        HOST,
        /** A post that answers for it. */
        LEAD,
        /** Who acts for a post that is vacant. */
        HOLDER,
        /** Where its government stands. */
        STAND,
        /** What came of a task whose day has passed. */
        TASK
    }

    /** What one member is asked for about some commitments. */
    public record Ask(MemberId member, Want want, int count, List<Subject> about) {}

    /** Why a day is awkward. */
    public enum ClashKind {
        HOLIDAY,
        WEEKEND,
        SENSITIVE
    }

    /** A day that is awkward for a member; {@code what} is due on it, or null if it is only coming. */
    public record Clash(
            PartialDate day,
            MemberId member,
            ClashKind kind,
            @Nullable Localized name,
            @Nullable Subject what,
            boolean meeting) {}

    /** A change of wording from one statement to a later one. */
    public record Shift(
            String earlier, String later, String kind, String before, String after, String language, String address) {}

    /** Commitments on a post that may not carry them, for the same reasons. */
    public record Exposed(MemberId member, PostId post, List<Ground> grounds, int count, List<Subject> about) {}

    /** What an agenda can be about. */
    public enum Topic {
        OUTCOMES,
        OVERDUE,
        ASKS,
        AHEAD,
        SILENCE,
        DRIFT,
        EXPOSURE,
        DIFFERING,
        CONTESTED,
        REVIEW,
        NEXT
    }

    /** A point proposed for the agenda, with how much there is of it. */
    public record Point(Topic topic, int count, List<Subject> about) {}
}
