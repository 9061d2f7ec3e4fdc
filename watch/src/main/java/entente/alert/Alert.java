package entente.alert;

import entente.article.Article;
import entente.article.Language;
import entente.indicator.Explanation;
import entente.intake.KeptClaim;
import entente.surge.Bound;
import entente.surge.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A story that crossed an indicator, with what a person needs to judge it.
 *
 * @param story the story's id
 * @param first the report it is told by: the first that met an indicator, unless another was chosen
 * @param reports all its reports, the oldest first
 * @param crossings the indicators it met
 * @param verdict the last verdict, if one stands for every indicator it met
 */
public record Alert(
        String story, Article first, List<Report> reports, List<Crossing> crossings, Optional<Judgement> verdict) {
    /** The fewest reports of a day that are a surge: one is above the bound of whatever is seldom reported. */
    public static final int SURGE_MIN = 2;

    /** Copies the lists. */
    public Alert {
        reports = List.copyOf(reports);
        crossings = List.copyOf(crossings);
    }

    /**
     * A report of the story.
     *
     * @param article what it says
     * @param copy whether it is a copy of an earlier one
     * @param reliability of its source, A to F
     * @param claims what it claims; nothing in short form, and of a report that met no indicator
     */
    public record Report(Article article, boolean copy, char reliability, List<KeptClaim> claims) {
        /** Copies the list. */
        public Report {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A report that met an indicator.
     *
     * @param article the report
     * @param places the words that made it, in {@link Article#words()}; nothing in short form
     */
    public record Met(Article article, List<Explanation.Place> places) {
        /** Copies the list. */
        public Met {
            places = List.copyOf(places);
        }
    }

    /**
     * An indicator that was met.
     *
     * @param indicator which
     * @param met the report that met it first, then the first of each other language
     * @param method by which its days are judged
     * @param level what the day's reports were held against
     * @param calibration what its verdicts say
     */
    public record Crossing(
            IndicatorShelf.Shelved indicator,
            List<Met> met,
            Method method,
            Optional<Bound> level,
            Calibration calibration) {
        /** Copies the list. */
        public Crossing {
            met = List.copyOf(met);
        }

        /** The crossing as a report of a language shows it, where one met the indicator. */
        Crossing told(Language language) {
            List<Met> told = met.stream()
                    .sorted(Comparator.comparing(each -> each.article().language() != language))
                    .toList();
            return new Crossing(indicator, told, method, level, calibration);
        }

        /** Whether the day had more reports than its bound allows, and more than one. */
        public boolean surge() {
            return level.filter(bound -> bound.alarm() && bound.observed() >= SURGE_MIN)
                    .isPresent();
        }
    }

    /** What the report it is told by claims. */
    public List<KeptClaim> claims() {
        return reports.stream()
                .filter(report -> report.article().id().equals(first.id()))
                .findFirst()
                .map(Report::claims)
                .orElse(List.of());
    }

    /** The line as told by its first report in a language that claims something; as it was if there is none. */
    public Alert told(Language language) {
        return first.language() == language
                ? by(first)
                : told(report -> report.article().language() == language
                        && !report.claims().isEmpty());
    }

    /** The line as told by the report that says a sentence; as it was if none does. */
    public Alert citing(String sentence) {
        Predicate<Report> says = report ->
                report.claims().stream().anyMatch(claim -> claim.sentence().equals(sentence));
        return claims().stream().anyMatch(claim -> claim.sentence().equals(sentence)) ? this : told(says);
    }

    private Alert told(Predicate<Report> by) {
        return reports.stream()
                .filter(report -> !report.copy())
                .filter(by)
                .findFirst()
                .map(report -> by(report.article()))
                .orElse(this);
    }

    private Alert by(Article report) {
        List<Crossing> shown =
                crossings.stream().map(each -> each.told(report.language())).toList();
        return new Alert(story, report, reports, shown, verdict);
    }

    /** How many sources tell it in words of their own. */
    public int independent() {
        return (int) reports.stream()
                .filter(report -> !report.copy())
                .map(report -> report.article().source())
                .distinct()
                .count();
    }

    /** How many of its reports are copies. */
    public int copies() {
        return (int) reports.stream().filter(Report::copy).count();
    }

    /** Whether it stands in the inbox; else it is held back by the thresholds. */
    public boolean shown() {
        return crossings.stream()
                .anyMatch(crossing -> crossing.surge()
                        || independent() >= crossing.calibration().least());
    }
}
