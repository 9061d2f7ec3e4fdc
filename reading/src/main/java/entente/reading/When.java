package entente.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that say when or how often, and reads them against the statement's date. */
final class When {
    /** An expression in UTF-16 offsets of the text. */
    record Found(int start, int end, String text, Optional<LocalDate> date, Optional<Period> period, boolean cadence) {}

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String NUMBER =
            "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|several|few|couple of)";
    private static final String UNIT = "(?:days?|weeks?|months?|years?|quarters?|decades?)";
    private static final String PART =
            "(?:(?:the )?(?:very )?(?:end|beginning|start|middle|close|first half|second half|first quarter|second "
                    + "quarter|third quarter|fourth quarter|spring|summer|autumn|fall|winter|first|second) of |early "
                    + "|late |mid-?)";
    private static final Pattern CADENCE = Pattern.compile(
            "(?:at least |on an? |on a )?\\b(?:semi-?annual(?:ly)?|bi-?annual(?:ly)?|annual(?:ly)?|bi-?ennial(?:ly)?"
                    + "|quarterly|monthly|weekly|twice a year|once a year|twice yearly|yearly|every (?:(?:other|two"
                    + "|three|four|five|six|2|3|4|5|6) )?(?:years?|months?|weeks?|quarters?)|each (?:year|month"
                    + "|quarter)|per (?:year|annum))\\b(?: basis)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:(?:by|before|no later than|not later than|until|through|in|on|during|for|at|from|within|ahead of"
                    + "|starting in|beginning in|as early as|later in|over) )?(?:the )?(?:upcoming |coming )?(?:"
                    + PART + "?(?:\\d{1,2}(?:st|nd|rd|th)? " + MONTH + "|" + MONTH
                    + "(?: \\d{1,2}(?:st|nd|rd|th)?)?)(?:,? 20\\d\\d)?|" + PART
                    + "(?:this year|next year|the year|the decade|this decade|(?:fiscal year )?20\\d\\d)"
                    + "|(?:the )?(?:fiscal year |FY ?)?20\\d\\d(?! (?:Agenda|Strategy|Vision|Plan"
                    + "|Framework)))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVENT =
            Pattern.compile("\\b(?:(?:by|before|ahead of|in time for|no later than) (?:the |our )?(?:upcoming |next "
                    + "|forthcoming )?|(?:at|for|during) (?:the |our |its |their )?(?:upcoming|next|forthcoming) "
                    + ")(?:[A-Z][\\w&.-]*\\d+|(?:[\\w.&-]+ ){0,4}(?:summit|meeting|meetings|ministerial|conference"
                    + "|Summit|Meeting|Meetings|Ministerial|Conference))(?: in 20\\d\\d)?\\b");
    private static final Pattern SPAN = Pattern.compile(
            "\\b(?:within|over|in|during|for) (?:the )?(?:(?:next|coming|following|course of the next) )?(?:" + NUMBER
                    + " )?" + UNIT
                    + "\\b(?: ahead| to come)?|\\b(?:in|within|over|for) the (?:very )?(?:near|short|medium"
                    + "|long)(?:er)?[- ]?(?:to[- ](?:medium|long)[- ])?(?:term|future)\\b|\\b(?:by |before "
                    + "|until |in |later |early |late )?(?:the end of )?(?:this|next) (?:year|month|week"
                    + "|spring|summer|autumn|fall|winter|decade)\\b|\\bas soon as (?:possible|practicable)\\b"
                    + "|\\bfor as long as (?:it takes|necessary|needed)\\b|\\bas long as it takes\\b|\\bat "
                    + "the earliest (?:possible )?(?:opportunity|date)\\b|\\bwithout delay\\b|\\bby the end "
                    + "of the (?:year|decade|month)\\b|\\b(?:later|earlier) this (?:year|month)\\b",
            Pattern.CASE_INSENSITIVE);
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
            Map.entry("other", 2),
            Map.entry("next", 1));
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private When() {}

    /** The expressions between the two offsets, the longest at each place. */
    static List<Found> in(String text, int start, int end, Optional<LocalDate> today) {
        List<Found> found = new ArrayList<>();
        add(CADENCE, true, text, start, end, today, found);
        add(SPAN, false, text, start, end, today, found);
        add(EVENT, false, text, start, end, today, found);
        add(DATE, false, text, start, end, today, found);
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
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
                found.add(new Found(from, to, words, date(words, today), period(words, cadence), cadence));
            }
        }
    }

    /** "The 2025 Summit": only the year says when. */
    private static int attributive(String text, int from, int to) {
        boolean name = to + 1 < text.length() && text.charAt(to) == ' ' && Character.isUpperCase(text.charAt(to + 1));
        boolean year = text.substring(from, to)
                .matches("(?i)(?:(?:the|upcoming|coming|through|for|at|on|in|during) )+20\\d\\d");
        return name && year && !text.substring(from, to).isEmpty() ? to - 4 : from;
    }

    /** A date before the statement's own is history, and a year in the name of an old document is no deadline. */
    private static boolean isAhead(Pattern pattern, String text, int from, int to, Optional<LocalDate> today) {
        if (pattern != DATE) {
            return !text.substring(from, to).toLowerCase(Locale.ROOT).startsWith("earlier");
        }
        String words = text.substring(from, to);
        Matcher year = YEAR.matcher(words);
        boolean bare = words.matches("(?i)(?:the )?" + MONTH + "|(?i)may");
        if (year.find()) {
            int value = Integer.parseInt(year.group());
            boolean later = text.startsWith(" Agenda", to) || text.startsWith(" Strategy", to);
            return !later && (today.isEmpty() || value >= today.get().getYear());
        }
        return !bare;
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

    private static Optional<Period> length(String number, String unit) {
        Integer count = number.matches("\\d+") ? Integer.valueOf(number) : NUMBERS.get(number);
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
        Optional<Integer> named = year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
        Matcher month = Pattern.compile(MONTH, Pattern.CASE_INSENSITIVE).matcher(words);
        if (month.find()) {
            Month value = Month.valueOf(month.group().toUpperCase(Locale.ROOT));
            Optional<Integer> inYear = named.or(() ->
                    today.map(day -> day.getMonthValue() <= value.getValue() ? day.getYear() : day.getYear() + 1));
            return inYear.flatMap(number -> day(words, number, value));
        }
        if (named.isPresent()) {
            return Optional.of(ofYear(lower, named.get()));
        }
        if (lower.contains("next year")) {
            return today.map(day -> ofYear(lower, day.getYear() + 1));
        }
        if (lower.contains("this year") || lower.contains("end of the year")) {
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

    private static LocalDate ofYear(String lower, int year) {
        boolean half = lower.contains("mid") || lower.contains("first half");
        boolean early = lower.contains("early") || lower.contains("first quarter");
        return half ? LocalDate.of(year, 6, 30) : early ? LocalDate.of(year, 3, 31) : LocalDate.of(year, 12, 31);
    }
}
