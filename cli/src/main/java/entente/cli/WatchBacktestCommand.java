package entente.cli;

import entente.alert.Alert;
import entente.alert.EventList;
import entente.alert.IndicatorPast;
import entente.alert.IndicatorShelf;
import entente.alert.Watching;
import entente.backtest.BackTest;
import entente.indicator.Fault;
import entente.indicator.Indicator;
import entente.surge.AtLeast;
import entente.surge.Detector;
import entente.surge.Method;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How an indicator would have done over the archive. */
@Command(
        name = "backtest",
        description = "Runs an indicator over the archive: how often it would have fired, on which events of a list,"
                + " how late, how often for nothing, and against chance.",
        footer = {
            "",
            "INDICATOR is the id of a saved one, or a file that holds one, which is not saved.",
            "A list of events is CSV with the columns date and action; docs/watch/backtest.md.",
            "Exit codes: 0 done; 2 wrong usage; 3 the indicator or the list was refused; 4 a file could not be opened."
        },
        mixinStandardHelpOptions = true)
final class WatchBacktestCommand implements Callable<Integer> {
    private static final String ANY = "any";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private WatchArchive data = new WatchArchive();

    @Parameters(paramLabel = "INDICATOR", description = "An indicator's id, or a file.")
    private String indicator = "";

    @Option(names = "--events", paramLabel = "FILE", description = "The dated list of events.")
    private Optional<Path> events = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "WORD",
            description = "Only events whose line holds this word; may be repeated.")
    private List<String> only = List.of();

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "reweighted, weekday, c1, c2, c3, farrington, or any (no baseline);"
                    + " default: the indicator's own.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            description = "Days after an event within which an alarm catches it (default: 2).",
            defaultValue = "2")
    private int within = 2;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "The fewest reports of a day that make an alarm (default: 2, as in the inbox).",
            defaultValue = "" + Alert.SURGE_MIN)
    private int least = Alert.SURGE_MIN;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        Optional<Detector> chosen = method.flatMap(this::detector);
        if (method.isPresent() && chosen.isEmpty()) {
            return new Complaint(
                            ExitCode.USAGE, "there is no method " + method.get(), "Try: entente watch backtest --help")
                    .print(line.getErr());
        }
        try (Watching watching = data.open()) {
            Optional<Indicator> found = found(watching);
            if (found.isEmpty()) {
                return new Complaint(ExitCode.REFUSED, "there is no indicator " + indicator, "Try: entente watch list")
                        .print(line.getErr());
            }
            List<BackTest.Event> list = events.isPresent() ? listed(events.get()) : List.of();
            IndicatorPast past = IndicatorPast.of(watching, found.get());
            Detector detector = chosen.orElseGet(
                    () -> watching.shelf().method(found.get().id()).detector());
            BackTest.Outcome outcome = past.against(detector, least, list, Math.clamp(within, 0, 365));
            int sources = watching.shelf()
                    .find(found.get().id())
                    .map(IndicatorShelf.Shelved::least)
                    .orElse(1);
            List<IndicatorPast.Week> weeks = past.weeks(outcome, sources);
            if (json) {
                Json.print(line.getOut(), answer(past, outcome, weeks));
            } else {
                print(line.getOut(), past, outcome, weeks);
            }
            return ExitCode.DONE.number();
        } catch (Fault fault) {
            return new Complaint(ExitCode.REFUSED, String.valueOf(fault.getMessage()), "See docs/watch/backtest.md")
                    .print(line.getErr());
        }
    }

    private Optional<Detector> detector(String name) {
        return name.equals(ANY)
                ? Optional.of(new AtLeast(least))
                : Method.of(name).map(Method::detector);
    }

    private Optional<Indicator> found(Watching watching) throws IOException, Fault {
        Path file = Path.of(indicator);
        if (Files.isRegularFile(file)) {
            return Optional.of(IndicatorShelf.one(Files.readString(file), watching.register()));
        }
        return watching.shelf().find(indicator).map(IndicatorShelf.Shelved::indicator);
    }

    private List<BackTest.Event> listed(Path file) throws IOException, Fault {
        return EventList.parse(Files.readString(file), only);
    }

    private void print(PrintWriter out, IndicatorPast past, BackTest.Outcome outcome, List<IndicatorPast.Week> weeks) {
        out.printf(
                Locale.ROOT,
                "%d documents from %s to %s; %d reports found, copies left out%n",
                past.looked(),
                past.from(),
                past.until(),
                past.reports().stream().filter(report -> !report.copy()).count());
        int lines = weeks.stream().mapToInt(IndicatorPast.Week::lines).sum();
        out.printf(
                Locale.ROOT,
                "%d lines, %.2f a week; %d days of alarm on %d days that could be judged%n",
                lines,
                (double) lines / past.weeksLooked(),
                outcome.alarms().size(),
                outcome.judged());
        out.printf("%nweek        reports  lines  alarms%n");
        weeks.forEach(
                week -> out.printf("%s  %7d  %5d  %6d%n", week.monday(), week.reports(), week.lines(), week.alarms()));
        if (events.isPresent()) {
            printEvents(out, outcome);
        }
    }

    private static void printEvents(PrintWriter out, BackTest.Outcome outcome) {
        out.printf("%nevent       alarm       what%n");
        outcome.events()
                .forEach(caught -> out.printf(
                        "%s  %-10s  %s%n",
                        caught.event().day(),
                        caught.alarm() == null ? "-" : caught.alarm().toString(),
                        caught.event().what()));
        out.printf(
                Locale.ROOT,
                "%n%d of %d events caught (%s; by chance %s), %s days late; %d days of alarm caught none,"
                        + " %.2f in thirty days%n",
                outcome.events().stream()
                        .filter(caught -> caught.alarm() != null)
                        .count(),
                outcome.events().size(),
                known("%.3f", outcome.sensitivity()),
                known("%.3f", outcome.chance()),
                known("%.1f", outcome.delay()),
                outcome.falseAlarms().size(),
                outcome.falsePerMonth());
    }

    private static Map<String, @Nullable Object> answer(
            IndicatorPast past, BackTest.Outcome outcome, List<IndicatorPast.Week> weeks) {
        return Json.object(
                "documents", past.looked(),
                "from", past.from().toString(),
                "until", past.until().toString(),
                "weeks",
                        weeks.stream()
                                .map(week -> Json.object(
                                        "monday", week.monday().toString(),
                                        "reports", week.reports(),
                                        "lines", week.lines(),
                                        "alarms", week.alarms()))
                                .toList(),
                "judgedDays", outcome.judged(),
                "alarms", outcome.alarms().stream().map(Object::toString).toList(),
                "falseAlarms",
                        outcome.falseAlarms().stream().map(Object::toString).toList(),
                "events",
                        outcome.events().stream()
                                .map(caught -> Json.object(
                                        "day",
                                        caught.event().day().toString(),
                                        "what",
                                        caught.event().what(),
                                        "alarm",
                                        caught.alarm() == null
                                                ? null
                                                : caught.alarm().toString()))
                                .toList(),
                "sensitivity", number(outcome.sensitivity()),
                "chance", number(outcome.chance()),
                "falsePerThirtyDays", outcome.falsePerMonth(),
                "delayDays", number(outcome.delay()));
    }

    private static String known(String form, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, form, value);
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
