package entente.transfer;

import entente.act.ActRef;
import entente.act.HandoverAct.Occasion;
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
 * What a hand-over file holds, as data. docs/handover.md has the rules.
 *
 * @param format {@value #FORMAT}
 * @param occasion what passes on
 * @param from the outgoing side
 * @param to the incoming side
 * @param post the post that passes on, or null
 * @param on the day
 * @param at when the file was made
 * @param next what to do first, in the order of their days
 * @param missing what the file ought to hold and the record does not
 * @param duties the duties that are open
 * @param tasks what is still to be done
 * @param dates what falls due within a year
 * @param contacts the posts and who holds them
 * @param positions what was said about the duties since, by which government
 * @param drafts texts that are not settled
 * @param meetings meetings and what came of them
 * @param ongoing texts under negotiation and consultations, or null in files made before these were told
 * @param questions open questions on which what passes on hangs, or null likewise
 * @param objections what members hold against each other's claims about it, or null likewise
 */
public record Contents(
        int format,
        Occasion occasion,
        MemberId from,
        MemberId to,
        @Nullable PostId post,
        PartialDate on,
        Instant at,
        List<Step> next,
        List<Missing> missing,
        List<Duty> duties,
        List<Errand> tasks,
        List<Date> dates,
        List<Contact> contacts,
        List<Stance> positions,
        List<Pending> drafts,
        List<Sitting> meetings,
        @Nullable List<Ongoing> ongoing,
        @Nullable List<OpenQuestion> questions,
        @Nullable List<Objection> objections) {
    /** The version of this layout. */
    static final int FORMAT = 1;

    /** What is to be done: {@code what} names the reason. */
    public record Step(@Nullable PartialDate by, Reason what, String code, Localized words) {}

    /** Why something is to be done first. */
    public enum Reason {
        OVERDUE,
        REPORTED_ONLY,
        NOT_KNOWN,
        DUE,
        TASK,
        OUTCOME,
        SILENCE,
        REVIEW,
        TAKE_OVER,
        EVIDENCE_REVIEW
    }

    /** What can be missing. */
    public enum Gap {
        NO_LEAD,
        VACANT,
        NO_EVIDENCE,
        NO_SOURCE,
        NO_STAND,
        NO_TEXT,
        NO_MINUTES,
        NO_MEETING,
        NO_HOSTS,
        NO_SUCCESSOR
    }

    /** Something that is missing, about a commitment, text, post or meeting by its code. */
    public record Missing(Gap gap, String code, Localized words) {}

    /** An open duty: who promised it, when and under whom, who leads, and when it falls due next. */
    public record Duty(
            ActRef ref,
            String code,
            Localized words,
            String kind,
            String status,
            String statement,
            PartialDate made,
            SortedMap<MemberId, Localized> under,
            SortedMap<MemberId, PostId> leads,
            @Nullable PartialDate due,
            int missed) {}

    /** A task of a post. */
    public record Errand(
            PostId post,
            String code,
            Localized what,
            @Nullable PartialDate by) {}

    /** A day on which something falls due. */
    public record Date(
            PartialDate day,
            String code,
            Localized words,
            @Nullable MemberId host) {}

    /** A post and who holds it. */
    public record Contact(
            PostId post,
            MemberId member,
            Localized title,
            @Nullable Localized person,
            @Nullable PartialDate since,
            boolean acting) {}

    /** How a government stood to a duty, with its sentence. */
    public record Stance(
            String code, MemberId member, Localized head, String stand, PartialDate on, Localized sentence) {}

    /** A text under silence. */
    public record Pending(String code, Localized title, Instant until) {}

    /** A meeting, and how many of its outcomes nobody carried on. */
    public record Sitting(String code, Localized title, Instant from, boolean minuted, int open) {}
}
