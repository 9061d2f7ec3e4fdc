package entente.alert;

import entente.intake.ArchiveFile;
import entente.surge.Bound;
import entente.surge.Cadence;
import entente.surge.Detector;
import entente.surge.Method;
import entente.surge.SourcePanel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Against which level of chance an indicator's reports are held: daily counts by time of publication, copies left out,
 * of the sources that were there for all of the baseline.
 */
public final class Levels {
    private static final double TOLERANCE = 1.5;
    private static final Duration PAST = Duration.ofDays(400);

    private final ArchiveFile file;
    private final Function<String, Method> methods;
    private final Map<String, LocalDate> since = new HashMap<>();
    private final Map<String, Optional<Bound>> known = new HashMap<>();

    /**
     * Levels over an archive as it is now.
     *
     * @param methods by which method each indicator's days are judged
     */
    public Levels(ArchiveFile file, Function<String, Method> methods) {
        this.file = file;
        this.methods = methods;
        file.rows("select source, min(published) as first from document group by source", row -> {
            since.put(row.getString("source"), day(row.getLong("first")));
            return true;
        });
    }

    private record Count(String source, LocalDate day) {}

    /** What an indicator's reports of one day are held against; nothing where no source was there for so long. */
    public Optional<Bound> level(String indicator, LocalDate day) {
        return known.computeIfAbsent(indicator + " " + day, _ -> judged(indicator, day));
    }

    /** By which method an indicator's days are judged. */
    public Method method(String indicator) {
        return methods.apply(indicator);
    }

    private Optional<Bound> judged(String indicator, LocalDate day) {
        Detector detector = methods.apply(indicator).detector();
        int history = detector.history();
        LocalDate first = day.minusDays(history);
        if (since.values().stream().noneMatch(began -> !began.isAfter(first))) {
            return Optional.empty();
        }
        Map<String, double[]> counts = new HashMap<>();
        for (Count count : counts(indicator, first, day)) {
            double[] own = counts.computeIfAbsent(count.source(), _ -> new double[history + 1]);
            own[(int) ChronoUnit.DAYS.between(first, count.day())]++;
        }
        Map<String, Integer> began = new HashMap<>();
        since.forEach((source, from) -> began.put(source, (int) Math.max(0, ChronoUnit.DAYS.between(first, from))));
        return Optional.of(SourcePanel.at(counts, began, history, detector));
    }

    /** Whether an indicator has fallen silent: its stories came at a pace, and for longer than that none has come. */
    public Optional<Cadence.Silence> silence(String indicator, Instant now) {
        List<Instant> seen = file.rows(
                "select min(d.published) as first from match m join document d on d.id = m.document"
                        + " where m.indicator = ? and d.published >= ? group by d.story",
                row -> day(row.getLong("first")).atStartOfDay(ZoneOffset.UTC).toInstant(),
                indicator,
                now.minus(PAST).toEpochMilli());
        return Cadence.silence(seen, now, TOLERANCE);
    }

    private List<Count> counts(String indicator, LocalDate from, LocalDate until) {
        return file.rows(
                "select d.source, d.published from match m join document d on d.id = m.document"
                        + " where m.indicator = ? and d.original = d.id and d.published >= ? and d.published < ?",
                row -> new Count(row.getString("source"), day(row.getLong("published"))),
                indicator,
                millis(from),
                millis(until.plusDays(1)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
