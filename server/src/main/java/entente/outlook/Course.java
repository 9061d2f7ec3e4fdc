package entente.outlook;

import entente.factor.Factor;
import entente.factor.Reading;
import entente.member.MemberId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A factor's readings over time: one line for each party that read it, drawn from reading to reading. Across, places
 * are in percent of the width, so that it fits any page; upwards, a step for each degree of leaning.
 *
 * @param from the first day
 * @param to the last day
 * @param today the day of looking
 * @param lines one for each party, in the order of its first reading
 */
public record Course(LocalDate from, LocalDate to, LocalDate today, List<Line> lines) {
    /** How high the picture is, in pixels. */
    public static final int HEIGHT = 132;

    private static final int STEP = 24;
    private static final int MIDDLE = 60;
    private static final double LEFT_PERCENT = 9;
    private static final double WIDTH_PERCENT = 84;
    private static final int DAYS_MIN = 30;
    private static final int MARKS_MAX = 4;
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12, 24, 60, 120);

    /** What one party read. */
    public record Line(MemberId author, List<Reading> readings) {}

    /** Nothing to draw without a reading. */
    static Course of(Factor factor, LocalDate today) {
        Map<MemberId, List<Reading>> byAuthor = new LinkedHashMap<>();
        LocalDate from = today;
        LocalDate to = today;
        for (Reading one : factor.standing()) {
            byAuthor.computeIfAbsent(one.author(), author -> new ArrayList<>()).add(one);
            LocalDate day = one.read().on().first();
            from = day.isBefore(from) ? day : from;
            to = day.isAfter(to) ? day : to;
        }
        if (ChronoUnit.DAYS.between(from, to) < DAYS_MIN) {
            from = to.minusDays(DAYS_MIN);
        }
        List<Line> lines = new ArrayList<>();
        byAuthor.forEach((author, readings) -> lines.add(new Line(author, List.copyOf(readings))));
        return new Course(from, to, today, List.copyOf(lines));
    }

    /** The degrees of leaning, the most first. */
    public List<Integer> degrees() {
        return IntStream.rangeClosed(Reading.LEAST, Reading.MOST)
                .boxed()
                .toList()
                .reversed();
    }

    /** A few days on which a month begins, so far apart that their names fit a telephone. */
    public List<LocalDate> marks() {
        long whole = ChronoUnit.MONTHS.between(from, to) + 1;
        int months = STEPS.stream()
                .filter(step -> whole / step <= MARKS_MAX)
                .findFirst()
                .orElse(STEPS.getLast());
        List<LocalDate> marks = new ArrayList<>();
        LocalDate first = LocalDate.of(from.getYear(), 1, 1);
        for (LocalDate day = first; !day.isAfter(to); day = day.plusMonths(months)) {
            if (!day.isBefore(from)) {
                marks.add(day);
            }
        }
        return marks;
    }

    /** Where a day lies across. */
    public String at(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(from, to);
        double share = Math.clamp(ChronoUnit.DAYS.between(from, day) / whole, 0, 1);
        return String.format(Locale.ROOT, "%.2f%%", LEFT_PERCENT + share * WIDTH_PERCENT);
    }

    /** How high a degree of leaning lies, in pixels from the top. */
    public int height(int leaning) {
        return MIDDLE - STEP * leaning;
    }
}
