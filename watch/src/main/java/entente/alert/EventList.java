package entente.alert;

import entente.backtest.BackTest;
import entente.indicator.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A dated list of events as a table with commas (RFC 4180): with a head that names the columns {@code date},
 * {@code action} (or {@code what}) and perhaps {@code precision}, or without one: a date and what happened.
 * Where a precision is given, only events known to the day count.
 */
public final class EventList {
    /** The most lines of a list. */
    public static final int EVENTS_MAX = 10_000;

    private static final int CHARACTERS_MAX = 4_000_000;
    private static final int WHAT_MAX = 300;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private EventList() {}

    /**
     * Reads a list.
     *
     * @param only keeps the lines that hold one of these words in any column, upper and lower case alike; all if empty
     * @throws Fault naming the line and the rule
     */
    public static List<BackTest.Event> parse(String text, List<String> only) throws Fault {
        if (text.length() > CHARACTERS_MAX) {
            throw new Fault(1, 1, "a list of events has at most " + CHARACTERS_MAX + " characters");
        }
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<BackTest.Event> events = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(bare, FORMAT)) {
            Columns columns = new Columns(0, 1, -1);
            int read = 0;
            for (CSVRecord row : parser) {
                read++;
                int line = (int) parser.getCurrentLineNumber();
                if (read > EVENTS_MAX + 1) {
                    throw new Fault(line, 1, "a list of events has at most " + EVENTS_MAX + " lines");
                }
                if (read == 1 && isHead(row)) {
                    columns = Columns.of(row, line);
                } else if (holds(row, only) && columns.knownToTheDay(row)) {
                    events.add(event(row, columns, line));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (UncheckedIOException | IllegalStateException damaged) {
            throw new Fault(1, 1, "the list is no table with commas: " + damaged.getMessage());
        }
        return events;
    }

    private record Columns(int date, int what, int precision) {
        static Columns of(CSVRecord head, int line) throws Fault {
            List<String> names =
                    head.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            int what = names.contains("action") ? names.indexOf("action") : names.indexOf("what");
            if (!names.contains("date") || what < 0) {
                throw new Fault(line, 1, "the head of a list of events names the columns date and action");
            }
            return new Columns(names.indexOf("date"), what, names.indexOf("precision"));
        }

        boolean knownToTheDay(CSVRecord row) {
            return precision < 0
                    || precision >= row.size()
                    || row.get(precision).equals("day");
        }
    }

    private static boolean isHead(CSVRecord row) {
        return row.stream().noneMatch(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}"));
    }

    private static boolean holds(CSVRecord row, List<String> only) {
        String all = String.join("\n", row.toList()).toLowerCase(Locale.ROOT);
        return only.isEmpty() || only.stream().anyMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static BackTest.Event event(CSVRecord row, Columns columns, int line) throws Fault {
        if (row.size() <= Math.max(columns.date(), columns.what())) {
            throw new Fault(line, 1, "an event has a date and what happened");
        }
        String what = row.get(columns.what());
        try {
            return new BackTest.Event(
                    LocalDate.parse(row.get(columns.date())),
                    what.length() > WHAT_MAX ? what.substring(0, WHAT_MAX) : what);
        } catch (DateTimeException wrong) {
            throw new Fault(line, 1, "a date is written 2024-11-15: " + row.get(columns.date()));
        }
    }
}
