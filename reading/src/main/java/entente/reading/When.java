package entente.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that say when or how often, and reads them against the statement's date. */
final class When {
    /** An expression in UTF-16 offsets of the text. */
    record Found(int start, int end, String text, Optional<LocalDate> date, Optional<Period> period, boolean cadence) {}

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("eighteen", 18),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90),
            Map.entry("other", 2),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("next", 1));
    private static final Pattern ATTRIBUTE = Pattern.compile("(?i)(?:.* )?(?:the|our|their|its) 20\\d\\d");
    private static final Pattern SMALL_NOUN = Pattern.compile(
            "\\s+(?!(?:and|to|or|in|on|with|for|by|at|through|as|of|when|where|that" + "|which)\\b)\\p{Ll}");
    private static final int OPENING_MAX = 800;
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private When() {}

    /** The expressions between the two offsets, the longest at each place. */
    static List<Found> in(String text, int start, int end, Optional<LocalDate> today) {
        List<Found> found = new ArrayList<>();
        add(TimeWords.CADENCE, true, text, start, end, today, found);
        add(TimeWords.SPAN, false, text, start, end, today, found);
        add(TimeWords.EVENT, false, text, start, end, today, found);
        add(TimeWords.DATE, false, text, start, end, today, found);
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    /** The date that a statement's opening gives it: the first full date on a short line, or after "on". */
    static Optional<LocalDate> opening(String text) {
        String head = text.substring(0, Math.min(text.length(), OPENING_MAX));
        Matcher matcher = TimeWords.DAY.matcher(head);
        return matcher.find() ? date(flat(matcher.group()), Optional.empty()) : Optional.empty();
    }

    private static void add(
            Pattern pattern,
            boolean cadence,
            String text,
            int start,
            int end,
            Optional<LocalDate> today,
            List<Found> found) {
        Matcher matcher = pattern.matcher(text).region(start, end);
        while (matcher.find()) {
            int from = attributive(text, matcher.start(), matcher.end());
            int to = matcher.end();
            boolean taken = found.stream().anyMatch(other -> from < other.end() && other.start() < to);
            if (!taken && (cadence || isAhead(pattern, text, from, to, today))) {
                String words = text.substring(from, to);
                Optional<Period> period = period(flat(words), cadence);
                found.add(new Found(from, to, words, date(flat(words), today), period, cadence));
            }
        }
    }

    /** "The 2025 Summit": only the year says when. */
    private static int attributive(String text, int from, int to) {
        boolean name = to + 1 < text.length() && text.charAt(to) == ' ' && Character.isUpperCase(text.charAt(to + 1));
        boolean year = flat(text.substring(from, to))
                .matches("(?i)(?:(?:the|upcoming|coming|through|for|at|on|in|during) )+20\\d\\d");
        return name && year && !text.substring(from, to).isEmpty() ? to - 4 : from;
    }

    /** A date before the statement's own is history, and a year in the name of an old document is no deadline. */
    private static boolean isAhead(Pattern pattern, String text, int from, int to, Optional<LocalDate> today) {
        if (pattern != TimeWords.DATE) {
            return !text.substring(from, to).toLowerCase(Locale.ROOT).startsWith("earlier");
        }
        if (TimeWords.DOCUMENT.matcher(text).region(to, text.length()).lookingAt()) {
            return false;
        }
        String words = flat(text.substring(from, to));
        if (ATTRIBUTE.matcher(words).matches()
                && SMALL_NOUN.matcher(text).region(to, text.length()).lookingAt()) {
            return false;
        }
        Optional<LocalDate> named = date(words, today);
        boolean bare = words.matches("(?i)(?:the )?" + TimeWords.MONTH + "|(?i)may");
        boolean dated = YEAR.matcher(words).find();
        boolean past = dated
                && today.isPresent()
                && named.isPresent()
                && named.get().isBefore(today.get().withDayOfMonth(1));
        return !past && (dated || !bare);
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static Optional<Period> period(String words, boolean cadence) {
        String lower = words.toLowerCase(Locale.ROOT).replace("-", "");
        if (!cadence) {
            Matcher matcher = Pattern.compile(
                            "(?:next|coming|within|in|over|for) (?:the )?(?:next |coming )?(\\w+) (day|week|month"
                                    + "|year)s?")
                    .matcher(lower);
            return matcher.find() ? length(matcher.group(1), matcher.group(2)) : Optional.empty();
        }
        if (lower.contains("semiannual") || lower.contains("biannual") || lower.contains("twice")) {
            return Optional.of(Period.ofMonths(6));
        }
        if (lower.contains("three times") || lower.contains("four times")) {
            return Optional.of(Period.ofMonths(lower.contains("three") ? 4 : 3));
        }
        if (lower.contains("biweekly") || lower.contains("fortnightly")) {
            return Optional.of(Period.ofWeeks(2));
        }
        if (lower.contains("triennial")) {
            return Optional.of(Period.ofYears(3));
        }
        if (lower.contains("biennial")) {
            return Optional.of(Period.ofYears(2));
        }
        if (lower.contains("quarter")) {
            return Optional.of(Period.ofMonths(3));
        }
        Matcher every = Pattern.compile("(?:every|each|per) (?:(\\w+) )?(year|month|week|quarter|annum)s?")
                .matcher(lower);
        if (every.find()) {
            String number = every.group(1) == null ? "one" : every.group(1);
            return length(number, every.group(2).equals("annum") ? "year" : every.group(2));
        }
        return Optional.of(
                lower.contains("month")
                        ? Period.ofMonths(1)
                        : lower.contains("week") ? Period.ofDays(7) : Period.ofYears(1));
    }

    /** A count of four digits or more says nothing that a calendar could hold. */
    private static Optional<Period> length(String number, String unit) {
        Integer count = number.matches("\\d{1,3}") ? Integer.valueOf(number) : NUMBERS.get(number);
        if (count == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unit) {
                    case "day" -> Period.ofDays(count);
                    case "week" -> Period.ofWeeks(count);
                    case "month" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                });
    }

    private static Optional<LocalDate> date(String words, Optional<LocalDate> today) {
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher year = YEAR.matcher(lower);
        Optional<Integer> named =
                year.results().map(MatchResult::group).map(Integer::valueOf).reduce((first, last) -> last);
        Matcher month =
                Pattern.compile(TimeWords.MONTH, Pattern.CASE_INSENSITIVE).matcher(words);
        Optional<String> last = month.results().map(MatchResult::group).reduce((first, next) -> next);
        if (last.isPresent()) {
            Month value = Month.valueOf(last.get().toUpperCase(Locale.ROOT));
            Optional<Integer> inYear = named.or(() ->
                    today.map(day -> day.getMonthValue() <= value.getValue() ? day.getYear() : day.getYear() + 1));
            return inYear.flatMap(number -> day(words, number, value));
        }
        if (named.isPresent()) {
            return Optional.of(lower.endsWith("s") ? ofDecade(lower, named.get()) : ofYear(lower, named.get()));
        }
        if (lower.endsWith(" month")) {
            return today.map(
                    day -> day.plusMonths(lower.contains("next") ? 1 : 0).with(TemporalAdjusters.lastDayOfMonth()));
        }
        if (lower.matches("(?:within|over|in|during) the (?:next|coming|following) year.*")) {
            return today.map(day -> day.plusYears(1));
        }
        if (lower.contains("next year")) {
            return today.map(day -> ofYear(lower, day.getYear() + 1));
        }
        if (lower.contains("this year") || lower.matches(".*year[- ]end") || lower.contains("end of the year")) {
            return today.map(day -> ofYear(lower, day.getYear()));
        }
        if (lower.contains("decade")) {
            return today.map(day -> LocalDate.of(day.getYear() / 10 * 10 + 10, 12, 31));
        }
        return today.flatMap(day -> period(words, false).map(day::plus));
    }

    private static Optional<LocalDate> day(String words, int year, Month month) {
        Matcher day = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\b").matcher(words);
        try {
            int number = day.find() ? Integer.parseInt(day.group(1)) : month.length(Year.isLeap(year));
            return Optional.of(LocalDate.of(year, month, number));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDate ofDecade(String lower, int year) {
        int last = lower.contains("early") ? 3 : lower.contains("mid") ? 6 : 9;
        return LocalDate.of(year + last, 12, 31);
    }

    private static LocalDate ofYear(String lower, int year) {
        boolean half = lower.contains("mid") || lower.contains("first half");
        boolean early = lower.contains("early") || lower.contains("first quarter");
        return half ? LocalDate.of(year, 6, 30) : early ? LocalDate.of(year, 3, 31) : LocalDate.of(year, 12, 31);
    }
}
