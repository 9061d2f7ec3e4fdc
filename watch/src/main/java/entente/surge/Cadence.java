package entente.surge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What falls silent: something reported or held at a steady pace that has not been for longer than its pace explains.
 * The pace is the median of the gaps between the last times; silence is a gap longer than the longest of them times a
 * tolerance, so that an irregular pace is given more room than a regular one.
 */
public final class Cadence {
    private static final int GAPS_MIN = 3;
    private static final int GAPS_MAX = 12;

    private Cadence() {}

    /**
     * A silence.
     *
     * @param last when it was last seen
     * @param pace the median gap
     * @param due when the next was to be expected, by the pace
     * @param missed how many times have been missed since, at least 1
     */
    public record Silence(Instant last, Duration pace, Instant due, int missed) {}

    /**
     * Says whether something has fallen silent.
     *
     * @param seen when it was seen, in any order; at least four times, else nothing is said
     * @param now the moment of asking
     * @param tolerance by how much the longest gap so far may be exceeded, such as 1.25
     */
    public static Optional<Silence> silence(List<Instant> seen, Instant now, double tolerance) {
        List<Instant> times = seen.stream()
                .filter(time -> !time.isAfter(now))
                .distinct()
                .sorted()
                .toList();
        List<Long> gaps = new ArrayList<>();
        for (int i = Math.max(1, times.size() - GAPS_MAX); i < times.size(); i++) {
            gaps.add(Duration.between(times.get(i - 1), times.get(i)).toSeconds());
        }
        if (gaps.size() < GAPS_MIN) {
            return Optional.empty();
        }
        gaps.sort(null);
        long pace = Math.max(1, gaps.get(gaps.size() / 2));
        Instant last = times.getLast();
        long open = Duration.between(last, now).toSeconds();
        if (open <= gaps.getLast() * tolerance) {
            return Optional.empty();
        }
        Instant due = last.plusSeconds(pace);
        return Optional.of(new Silence(last, Duration.ofSeconds(pace), due, (int) Math.max(1, open / pace)));
    }
}
