package entente.act;

import entente.member.MemberId;
import entente.member.PostId;
import entente.text.CalendarDay;
import entente.text.Localized;
import entente.text.Passage;
import entente.text.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Meetings from the call to what became of their outcomes, and the days that members are careful about. */
public sealed interface MeetingAct extends Act {
    /**
     * When a meeting is.
     *
     * @param from when it begins, in whole seconds
     * @param to when it ends
     * @param zone IANA name of the time zone it is announced in
     * @param wholeDays whether only its days are settled: from midnight to midnight in that zone
     */
    record Schedule(Instant from, Instant to, String zone, boolean wholeDays) {}

    /**
     * A point of an agenda.
     *
     * @param title what it is about
     * @param minutes how long it may take, or null
     * @param about the commitment or statement it is about, or null
     */
    record AgendaItem(
            Localized title,
            @Nullable Integer minutes,
            @Nullable ActRef about) {}

    /**
     * A meeting is called. The act's name is its identity.
     *
     * @param code what officers call it, 1 to 30 characters
     * @param title its title
     * @param when when
     * @param place where, or null
     * @param online the address at which it is joined, or null
     * @param posts who is to come
     * @param agenda what is to be spoken about, in this order
     */
    record MeetingCalled(
            String code,
            Localized title,
            Schedule when,
            @Nullable Localized place,
            @Nullable String online,
            List<PostId> posts,
            List<AgendaItem> agenda)
            implements MeetingAct {
        /** Copies the lists in. */
        public MeetingCalled {
            posts = List.copyOf(posts);
            agenda = List.copyOf(agenda);
        }
    }

    /**
     * Another time, place, circle or agenda for a meeting: all of it takes the place of what was said before.
     *
     * @param meeting which
     * @param when when
     * @param place where, or null
     * @param online the address at which it is joined, or null
     * @param posts who is to come
     * @param agenda what is to be spoken about
     * @param reason why
     */
    record MeetingChanged(
            ActRef meeting,
            Schedule when,
            @Nullable Localized place,
            @Nullable String online,
            List<PostId> posts,
            List<AgendaItem> agenda,
            String reason)
            implements MeetingAct {
        /** Copies the lists in. */
        public MeetingChanged {
            posts = List.copyOf(posts);
            agenda = List.copyOf(agenda);
        }
    }

    /**
     * A meeting is not held.
     *
     * @param meeting which
     * @param reason why
     */
    record MeetingCancelled(ActRef meeting, String reason) implements MeetingAct {}

    /**
     * The board pack of a meeting as it stood when it was frozen.
     *
     * @param meeting for which meeting
     * @param content the pack as data: JSON in one spelling
     * @param printed the same for people, by a name such as {@code en.pdf}
     * @param earlier the act that froze the pack it is compared with, or null
     */
    record PackFrozen(
            ActRef meeting,
            DocumentRef content,
            SortedMap<String, DocumentRef> printed,
            @Nullable ActRef earlier) implements MeetingAct {
        /** Copies the map in. */
        public PackFrozen {
            printed = Collections.unmodifiableSortedMap(new TreeMap<>(printed));
        }
    }

    /**
     * What was said and settled at a meeting.
     *
     * @param meeting at which meeting
     * @param statement the act that entered the minutes as a text
     * @param outcomes the passages of it that settle something
     */
    record MinutesEntered(ActRef meeting, ActRef statement, List<Passage> outcomes) implements MeetingAct {
        /** Copies the list in. */
        public MinutesEntered {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** What an outcome became. */
    enum Becoming {
        DECISION,
        COMMITMENT,
        TASK,
        REPORT
    }

    /**
     * An outcome of a meeting became something.
     *
     * @param minutes the act that entered the minutes
     * @param outcome which outcome, from 0
     * @param as what it became
     * @param by the act that it became; null if it is a decision, which this act records
     */
    record OutcomeTaken(
            ActRef minutes,
            int outcome,
            Becoming as,
            @Nullable ActRef by) implements MeetingAct {}

    /**
     * A day on which a member had better not be asked to do certain things.
     *
     * @param member whose
     * @param day which day
     * @param name what it is
     * @param source where this is said, or null if the member says so itself
     */
    record SensitiveDayMarked(
            MemberId member,
            CalendarDay day,
            Localized name,
            @Nullable Source source) implements MeetingAct {}

    /**
     * A day is not sensitive, or no longer.
     *
     * @param day the act that marked it
     * @param reason why
     */
    record SensitiveDayTakenBack(ActRef day, String reason) implements MeetingAct {}
}
