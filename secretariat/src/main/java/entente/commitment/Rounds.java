package entente.commitment;

import entente.act.Terms.Cadence;
import entente.member.MemberId;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rounds a cadence asks for, computed from the day they are looked at; no job ever marks one. */
public final class Rounds {
    /** More rounds than this are never shown: a monthly duty over a century. */
    public static final int ROUNDS_MAX = 1_200;

    private static final int MONTHS_MAX = 1_200;

    private Rounds() {}

    /**
     * What shows that rounds were held, or need not be.
     *
     * @param held when rounds were shown to be held
     * @param reported when rounds were reported to be held
     * @param waived the last days, by the cadence, of the rounds that all agreed not to hold
     * @param moved the last days of the rounds that all agreed to move, by their last days by the cadence
     */
    public record Shown(
            Collection<PartialDate> held,
            Collection<PartialDate> reported,
            Set<LocalDate> waived,
            Map<LocalDate, LocalDate> moved) {
        /** Copies the collections in. */
        public Shown {
            held = List.copyOf(held);
            reported = List.copyOf(reported);
            waived = Set.copyOf(waived);
            moved = Map.copyOf(moved);
        }

        /** Where no round was moved. */
        public Shown(Collection<PartialDate> held, Collection<PartialDate> reported, Set<LocalDate> waived) {
            this(held, reported, waived, Map.of());
        }
    }

    /**
     * The rounds from the first to the one that the horizon lies in.
     *
     * @param cadence how often; its period must be whole months or years
     * @param made when the commitment was made: the first round ends a period later if the cadence does not say
     * @param shown what shows rounds, or waives them
     * @param asOf the day up to which the record's facts were gathered, or null if it is kept from day to day; that
     *     nothing shows a round which ended later says nothing
     * @param today the day of looking
     * @param horizon how far ahead, not before {@code today}
     * @return the rounds, oldest first; none if the period is not understood
     */
    public static List<Round> of(
            Cadence cadence,
            LocalDate made,
            Shown shown,
            @Nullable LocalDate asOf,
            LocalDate today,
            LocalDate horizon) {
        Optional<Period> period = period(cadence);
        if (period.isEmpty()) {
            return List.of();
        }
        SortedMap<LocalDate, LocalDate> lasts = lasts(cadence, made, period.get(), shown.moved(), horizon);
        List<LocalDate> dues = List.copyOf(lasts.values());
        int grace = cadence.graceDays() == null ? 0 : cadence.graceDays();
        LocalDate from = lasts.firstKey().minus(period.get()).plusDays(1);
        Set<LocalDate> held = credited(dues, from, shown.held(), grace, Set.of());
        Set<LocalDate> reported = credited(dues, from, shown.reported(), grace, held);
        List<Round> rounds = new ArrayList<>();
        for (Map.Entry<LocalDate, LocalDate> last : lasts.entrySet()) {
            LocalDate original = last.getKey();
            LocalDate due = last.getValue();
            LocalDate until = due.plusDays(grace);
            Round.State state = open(due, until, asOf, today);
            if (held.contains(due)) {
                state = Round.State.HELD;
            } else if (reported.contains(due)) {
                state = Round.State.REPORTED_ONLY;
            } else if (shown.waived().contains(original)) {
                state = Round.State.WAIVED;
            }
            LocalDate movedFrom = due.equals(original) ? null : original;
            rounds.add(new Round(from, due, until, host(cadence, rounds.size()), state, movedFrom));
            from = due.plusDays(1);
        }
        return rounds;
    }

    /**
     * The last days of the rounds by their last days by the cadence, up to the first that is not before the horizon. A
     * move that would put a round before its forerunner, or past the next one's last day by the cadence, has no effect.
     */
    private static SortedMap<LocalDate, LocalDate> lasts(
            Cadence cadence, LocalDate made, Period period, Map<LocalDate, LocalDate> moves, LocalDate horizon) {
        LocalDate first = first(cadence, made, period);
        TreeMap<LocalDate, LocalDate> lasts = new TreeMap<>();
        LocalDate before = first.minus(period);
        do {
            LocalDate due = due(first, period, lasts.size());
            LocalDate next = due(first, period, lasts.size() + 1);
            LocalDate to = moves.getOrDefault(due, due);
            before = to.isAfter(before) && to.isBefore(next) ? to : due;
            lasts.put(due, before);
        } while (lasts.size() < ROUNDS_MAX && before.isBefore(horizon));
        return lasts;
    }

    /** Whether a day lies after the round before the one that ends on {@code due}, and before the end of the next. */
    public static boolean between(Cadence cadence, LocalDate made, LocalDate due, LocalDate to) {
        List<LocalDate> dues = dues(cadence, made, due.plusDays(1));
        int round = dues.indexOf(due);
        if (round < 0) {
            return false;
        }
        LocalDate before =
                round > 0 ? dues.get(round - 1) : due.minus(period(cadence).orElseThrow());
        return to.isAfter(before) && (round + 1 >= dues.size() || to.isBefore(dues.get(round + 1)));
    }

    /** Whether a round of the cadence ends on this day. */
    public static boolean ends(Cadence cadence, LocalDate made, LocalDate due) {
        return dues(cadence, made, due).contains(due);
    }

    private static List<LocalDate> dues(Cadence cadence, LocalDate made, LocalDate horizon) {
        return period(cadence)
                .map(period -> List.copyOf(
                        lasts(cadence, made, period, Map.of(), horizon).keySet()))
                .orElse(List.of());
    }

    private static LocalDate first(Cadence cadence, LocalDate made, Period period) {
        return cadence.firstDue() == null
                ? made.plus(period)
                : cadence.firstDue().last();
    }

    private static @Nullable MemberId host(Cadence cadence, int round) {
        List<MemberId> hosts = cadence.hosts();
        return hosts == null || hosts.isEmpty() ? null : hosts.get(round % hosts.size());
    }

    /**
     * The rounds that these days stand for. A day in the grace of the round before stands for that one if nothing
     * earlier does; the first day a date can mean counts.
     */
    private static Set<LocalDate> credited(
            List<LocalDate> dues, LocalDate from, Collection<PartialDate> days, int grace, Set<LocalDate> before) {
        Set<LocalDate> credited = new HashSet<>();
        for (PartialDate date : days.stream().sorted().toList()) {
            LocalDate day = date.first();
            int round = day.isBefore(from) ? -1 : round(dues, day);
            if (round < 0) {
                continue;
            }
            LocalDate previous = round == 0 ? null : dues.get(round - 1);
            boolean late = previous != null
                    && !day.isAfter(previous.plusDays(grace))
                    && !credited.contains(previous)
                    && !before.contains(previous);
            credited.add(late && previous != null ? previous : dues.get(round));
        }
        return credited;
    }

    /** The place of the round that ends on a day or next after it; negative if none does. */
    private static int round(List<LocalDate> dues, LocalDate day) {
        int found = Collections.binarySearch(dues, day);
        int round = found >= 0 ? found : -found - 1;
        return round >= dues.size() ? -1 : round;
    }

    /** The cadence's period, if it is one of whole months or years. */
    public static Optional<Period> period(Cadence cadence) {
        try {
            Period period = Period.parse(cadence.period()).normalized();
            long months = period.toTotalMonths();
            boolean whole = months > 0
                    && months <= MONTHS_MAX
                    && period.equals(Period.ofMonths((int) months).normalized());
            return whole ? Optional.of(period) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Counts from the first round, so that a month's end does not creep; the last day of a month stays the last. */
    private static LocalDate due(LocalDate first, Period period, int round) {
        LocalDate due = first.plusMonths(period.toTotalMonths() * round);
        return first.getDayOfMonth() == first.lengthOfMonth() ? due.withDayOfMonth(due.lengthOfMonth()) : due;
    }

    private static Round.State open(LocalDate due, LocalDate until, @Nullable LocalDate asOf, LocalDate today) {
        if (!until.isBefore(today)) {
            return Round.State.NOT_YET_DUE;
        }
        return asOf != null && due.isAfter(asOf) ? Round.State.AFTER_AS_OF : Round.State.EXPECTED_NOT_EVIDENCED;
    }
}
