package entente.act;

import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment says: who, what, how firmly, by when.
 *
 * @param summary the undertaking in plain words
 * @param members who is bound; may reach beyond the partnership
 * @param kind how it is fulfilled
 * @param force how firmly it is put
 * @param area the issue area, a name from the partnership's taxonomy ({@code dprk})
 * @param deadline by when, or null
 * @param cadence how often, or null
 * @param condition in which case only, or null
 * @param testable whether one could later say if it was done
 */
public record Terms(
        Localized summary,
        List<MemberId> members,
        Kind kind,
        Force force,
        String area,
        @Nullable Deadline deadline,
        @Nullable Cadence cadence,
        @Nullable Localized condition,
        boolean testable) {

    /** Copies the list in. */
    public Terms {
        members = List.copyOf(members);
    }

    /** How a commitment is fulfilled. */
    public enum Kind {
        ONE_OFF,
        RECURRING,
        CONTINUING,
        CONDITIONAL
    }

    /** How firmly it is put (after the verb levels of the Toronto G7 Research Group). */
    public enum Force {
        FIRM,
        INTENT,
        CONTINUING
    }

    /**
     * By when.
     *
     * @param text the words of the text
     * @param date the day, month or year meant, or null if the words do not settle it
     */
    public record Deadline(String text, @Nullable PartialDate date) {}

    /**
     * How often.
     *
     * @param text the words of the text
     * @param period an ISO 8601 period of whole years or months ({@code P1Y}, {@code P6M})
     * @param firstDue the end of the first round, or null if not settled
     * @param graceDays how many days after a round's last day it may still be held, 1 to 366, or null for none
     * @param hosts whose turn each round is, in the order of the turns, the first round's first; or null
     */
    public record Cadence(
            String text,
            String period,
            @Nullable PartialDate firstDue,
            @Nullable Integer graceDays,
            @Nullable List<MemberId> hosts) {
        /** Copies the list in. */
        public Cadence {
            hosts = hosts == null ? null : List.copyOf(hosts);
        }

        /** A cadence without grace or hosts. */
        public Cadence(String text, String period, @Nullable PartialDate firstDue) {
            this(text, period, firstDue, null, null);
        }
    }
}
