package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.continuity.Government;
import entente.exposure.GovernmentStand;
import entente.exposure.Governments;
import entente.exposure.Saying;
import entente.exposure.Standpoint;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Governments over time: one lane for each member, terms as bars, what was said as points, and the time from a
 * government's coming in to its first word as a gap. Places are in percent of the width, so that it fits any page.
 *
 * @param from the first day
 * @param to the day after the last
 * @param today the day of looking
 * @param lanes one for each member, in the visitor's order
 */
public record Picture(LocalDate from, LocalDate to, LocalDate today, List<Lane> lanes) {
    private static final double LABEL_PERCENT_MIN = 11;

    /** What happened in one member. */
    public record Lane(MemberId member, List<Bar> bars, List<Point> points, List<Gap> gaps) {}

    /** A government. */
    public record Bar(Government government, LocalDate from, LocalDate to) {}

    /**
     * Something said.
     *
     * @param act the statement, or the act that shows it
     * @param words what it is called, or the sentence
     * @param shows how the government stands by it, or null where it is any statement
     */
    public record Point(
            PartialDate on,
            ActRef act,
            Localized words,
            @Nullable Standpoint shows) {}

    /** A government that has not spoken, or not for so long. */
    public record Gap(Government government, LocalDate from, LocalDate to, boolean ended) {
        /** How long, in days. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    /** All governments since the first statement, and every statement of the partnership as a point. */
    static Picture of(Governments succession, Collection<MemberId> members, LocalDate today) {
        List<Statement> statements = succession.state().statements().all().stream()
                .filter(one -> !one.entered().date().first().isAfter(today))
                .toList();
        LocalDate first = statements.stream()
                .map(one -> one.entered().date().first())
                .min(LocalDate::compareTo)
                .orElse(today);
        List<Lane> lanes = new ArrayList<>();
        for (MemberId member : members) {
            List<Point> points = statements.stream()
                    .filter(one -> one.entered().members().contains(member))
                    .map(one -> new Point(
                            one.entered().date(), one.ref(), one.entered().title(), null))
                    .toList();
            List<LocalDate> words =
                    points.stream().map(point -> point.on().first()).toList();
            List<Government> own = succession.governments(member).stream()
                    .filter(one -> one.to() == null || one.to().isAfter(first))
                    .toList();
            List<Gap> gaps = own.stream()
                    .filter(one -> !one.acting()
                            && one.from().isAfter(first)
                            && !one.from().isAfter(today))
                    .flatMap(one -> gap(one, words, today).stream())
                    .toList();
            lanes.add(lane(member, own, points, gaps, first, today));
        }
        return new Picture(beginning(first), today.plusYears(1), today, lanes);
    }

    /** The governments since a commitment was made, and what each said of it. */
    static Picture of(Governments succession, Commitment commitment, Collection<MemberId> members, LocalDate today) {
        LocalDate made = succession
                .state()
                .statements()
                .find(commitment.statement())
                .map(one -> one.entered().date().first())
                .orElse(today);
        List<Lane> lanes = new ArrayList<>();
        for (MemberId member : members) {
            List<GovernmentStand> stands = succession.stands(commitment, member, today);
            List<Point> points = stands.stream()
                    .flatMap(one -> one.sayings().stream())
                    .map(Picture::point)
                    .toList();
            List<Gap> gaps = stands.stream()
                    .filter(one -> !one.government().acting()
                            && one.government().from().isAfter(made))
                    .flatMap(one ->
                            gap(
                                    one.government(),
                                    one.sayings().stream()
                                            .map(said -> said.on().first())
                                            .toList(),
                                    today)
                                    .stream())
                    .toList();
            List<Government> own =
                    stands.stream().map(GovernmentStand::government).toList();
            lanes.add(lane(member, own, points, gaps, made, today));
        }
        return new Picture(beginning(made), today.plusYears(1), today, lanes);
    }

    private static Point point(Saying saying) {
        return new Point(saying.on(), saying.act(), saying.sentence(), saying.standpoint());
    }

    private static LocalDate beginning(LocalDate day) {
        return LocalDate.of(day.getYear(), 1, 1);
    }

    private static Lane lane(
            MemberId member,
            List<Government> own,
            List<Point> points,
            List<Gap> gaps,
            LocalDate from,
            LocalDate today) {
        LocalDate end = today.plusYears(1);
        List<Bar> bars = new ArrayList<>();
        for (Government one : own) {
            LocalDate until = one.to() == null || one.to().isAfter(end) ? end : one.to();
            LocalDate since = one.from().isBefore(beginning(from)) ? beginning(from) : one.from();
            bars.add(new Bar(one, since, until));
        }
        return new Lane(member, bars, points, gaps);
    }

    private static Optional<Gap> gap(Government one, List<LocalDate> words, LocalDate today) {
        boolean ended = one.to() != null && !one.to().isAfter(today);
        LocalDate end = ended && one.to() != null ? one.to() : today;
        LocalDate spoke = words.stream()
                .filter(day -> !day.isBefore(one.from()) && day.isBefore(end.plusDays(1)))
                .min(LocalDate::compareTo)
                .orElse(end);
        return spoke.isAfter(one.from()) ? Optional.of(new Gap(one, one.from(), spoke, ended)) : Optional.empty();
    }

    /** The years whose beginnings are marked. */
    public List<Integer> years() {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !LocalDate.of(year, 1, 1).isAfter(to))
                .boxed()
                .toList();
    }

    /** Where a day lies. */
    public String at(LocalDate day) {
        return percent(share(day));
    }

    /** How wide a time is; never so narrow that it could not be seen. */
    public String width(LocalDate since, LocalDate until) {
        return percent(Math.max(0.3, share(until) - share(since)));
    }

    /** Whether a bar has room for a name. */
    public boolean roomy(Bar bar) {
        return share(bar.to()) - share(bar.from()) > LABEL_PERCENT_MIN;
    }

    private double share(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(from, to);
        return Math.clamp(ChronoUnit.DAYS.between(from, day) * 100.0 / whole, 0, 100);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
