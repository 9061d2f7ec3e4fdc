package entente.commitment;

import entente.act.Terms.Cadence;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rounds a cadence asks for, computed from the day they are looked at; no job ever marks one. */
public final class Rounds {
    /** More rounds than this are never shown: a monthly duty over a century. */
    public static final int ROUNDS_MAX = 1_200;

    private static final int MONTHS_MAX = 1_200;

    private Rounds() {}

    /**
     * The rounds from the first to the one that {@code today} lies in.
     *
     * @param cadence how often; its period must be whole months or years
     * @param made when the commitment was made: the first round ends a period later if the cadence does not say
     * @param held when rounds were shown to be held
     * @param reported when rounds were reported to be held
     * @param asOf the day up to which the record's facts were gathered, or null if it is kept from day to day; that
     *     nothing shows a round which ended later says nothing
     * @param today the day of looking
     * @return the rounds, oldest first; none if the period is not understood
     */
    public static List<Round> of(
            Cadence cadence,
            LocalDate made,
            Collection<PartialDate> held,
            Collection<PartialDate> reported,
            @Nullable LocalDate asOf,
            LocalDate today) {
        Optional<Period> period = period(cadence);
        if (period.isEmpty()) {
            return List.of();
        }
        LocalDate first = cadence.firstDue() == null
                ? made.plus(period.get())
                : cadence.firstDue().last();
        List<Round> rounds = new ArrayList<>();
        LocalDate from = first.minus(period.get()).plusDays(1);
        for (int i = 0; i < ROUNDS_MAX; i++) {
            LocalDate due = due(first, period.get(), i);
            rounds.add(new Round(from, due, state(from, due, held, reported, asOf, today)));
            if (!due.isBefore(today)) {
                break;
            }
            from = due.plusDays(1);
        }
        return rounds;
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

    private static Round.State state(
            LocalDate from,
            LocalDate due,
            Collection<PartialDate> held,
            Collection<PartialDate> reported,
            @Nullable LocalDate asOf,
            LocalDate today) {
        if (held.stream().anyMatch(day -> within(day, from, due))) {
            return Round.State.HELD;
        }
        if (reported.stream().anyMatch(day -> within(day, from, due))) {
            return Round.State.REPORTED_ONLY;
        }
        if (!due.isBefore(today)) {
            return Round.State.NOT_YET_DUE;
        }
        return asOf != null && due.isAfter(asOf) ? Round.State.AFTER_AS_OF : Round.State.EXPECTED_NOT_EVIDENCED;
    }

    private static boolean within(PartialDate day, LocalDate from, LocalDate due) {
        return !day.first().isBefore(from) && !day.first().isAfter(due);
    }
}
