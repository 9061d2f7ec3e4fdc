package entente.claim;

import entente.article.Language;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Dates in English, Japanese and Korean, made days against the day of the text. A day or month without a year is the
 * one nearest to the text; an era's year 1 is the year it began in.
 */
public final class DateReader {
    private static final String MONTHS = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
    private static final String DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
    private static final List<String> MONTH_KEYS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private record Rule(Pattern pattern, BiFunction<MatchResult, LocalDate, When> reading) {}

    private static final List<Rule> ENGLISH = List.of(
            rule(
                    "\\b(" + MONTHS + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b",
                    (m, day) -> When.day(m.group(), LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2)))),
            rule(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)? (" + MONTHS + ")\\.?,? (\\d{4})\\b",
                    (m, day) -> When.day(m.group(), LocalDate.of(number(m, 3), month(m.group(2)), number(m, 1)))),
            rule(
                    "\\b(" + MONTHS + ") (\\d{4})\\b",
                    (m, day) -> When.month(m.group(), LocalDate.of(number(m, 2), month(m.group(1)), 1))),
            rule(
                    "\\b(" + MONTHS + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b",
                    (m, day) -> When.day(m.group(), nearest(day, month(m.group(1)), number(m, 2)))),
            rule(
                    "\\b(\\d{1,2}) (" + MONTHS + ")\\b",
                    (m, day) -> When.day(m.group(), nearest(day, month(m.group(2)), number(m, 1)))),
            rule(
                    "\\b(?:in|since|by|until|last|next|early|late|mid-?) ?(" + MONTHS + ")\\b",
                    (m, day) -> When.month(m.group(), nearest(day, month(m.group(1)), 15))),
            rule("\\b(?:on |last |this )?(" + DAYS + ")\\b", (m, day) -> When.day(m.group(), before(day, m.group(1)))),
            rule(
                    "\\b(yesterday|today|tomorrow)\\b",
                    (m, day) -> When.day(
                            m.group(),
                            day.plusDays(
                                    switch (m.group(1).toLowerCase(Locale.ROOT)) {
                                        case "yesterday" -> -1;
                                        case "tomorrow" -> 1;
                                        default -> 0;
                                    }))),
            rule(
                    "\\b(last|this|next) (month|year)\\b",
                    (m, day) ->
                            shifted(m.group(), day, side(m.group(1)), m.group(2).equalsIgnoreCase("month"))),
            rule("\\b(?:in|since|by|until|of) ((?:19|20)\\d{2})\\b", (m, day) -> When.year(m.group(), number(m, 1))));

    private static final List<Rule> JAPANESE = List.of(
            rule(
                    "(令和|平成)(\\d{1,2}|元)年(\\d{1,2})月(\\d{1,2})日",
                    (m, day) ->
                            When.day(m.group(), LocalDate.of(era(m.group(1), m.group(2)), number(m, 3), number(m, 4)))),
            rule(
                    "(\\d{4})年(\\d{1,2})月(\\d{1,2})日",
                    (m, day) -> When.day(m.group(), LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))),
            rule(
                    "(\\d{4})年(\\d{1,2})月",
                    (m, day) -> When.month(m.group(), LocalDate.of(number(m, 1), number(m, 2), 1))),
            rule("(\\d{1,2})月(\\d{1,2})日", (m, day) -> When.day(m.group(), nearest(day, number(m, 1), number(m, 2)))),
            rule("(?<![\\d月])(\\d{1,2})日(?![間目])", (m, day) -> When.day(m.group(), dayOfMonth(day, number(m, 1)))),
            rule("(\\d{4})年", (m, day) -> When.year(m.group(), number(m, 1))),
            rule("(?<!\\d)(\\d{1,2})月(?!\\d)", (m, day) -> When.month(m.group(), nearest(day, number(m, 1), 15))),
            rule("昨日|きのう", (m, day) -> When.day(m.group(), day.minusDays(1))),
            rule("本日|今日|きょう", (m, day) -> When.day(m.group(), day)),
            rule("明日|あす", (m, day) -> When.day(m.group(), day.plusDays(1))),
            rule("先月|来月|今月", (m, day) -> shifted(m.group(), day, side(m.group()), true)),
            rule("昨年|来年|今年", (m, day) -> shifted(m.group(), day, side(m.group()), false)));

    private static final List<Rule> KOREAN = List.of(
            rule(
                    "(\\d{4})년 ?(\\d{1,2})월 ?(\\d{1,2})일",
                    (m, day) -> When.day(m.group(), LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))),
            rule(
                    "(\\d{4})년 ?(\\d{1,2})월",
                    (m, day) -> When.month(m.group(), LocalDate.of(number(m, 1), number(m, 2), 1))),
            rule("(\\d{1,2})월 ?(\\d{1,2})일", (m, day) -> When.day(m.group(), nearest(day, number(m, 1), number(m, 2)))),
            rule("(?<![\\d월])(\\d{1,2})일(?![간째])", (m, day) -> When.day(m.group(), dayOfMonth(day, number(m, 1)))),
            rule("(\\d{4})년", (m, day) -> When.year(m.group(), number(m, 1))),
            rule("(?<!\\d)(\\d{1,2})월(?! ?\\d)", (m, day) -> When.month(m.group(), nearest(day, number(m, 1), 15))),
            rule("어제|전날", (m, day) -> When.day(m.group(), day.minusDays(1))),
            rule("오늘", (m, day) -> When.day(m.group(), day)),
            rule("내일", (m, day) -> When.day(m.group(), day.plusDays(1))),
            rule("지난달|다음 ?달|이번 ?달", (m, day) -> shifted(m.group(), day, side(m.group()), true)),
            rule("지난해|작년|내년|올해", (m, day) -> shifted(m.group(), day, side(m.group()), false)));

    private DateReader() {}

    /**
     * All dates of a piece of text, in their order.
     *
     * @param language what it is written in
     * @param text the piece
     * @param day the day it was published
     */
    public static List<When> read(Language language, String text, LocalDate day) {
        List<Rule> rules = switch (language) {
            case ENGLISH -> ENGLISH;
            case JAPANESE -> JAPANESE;
            case KOREAN -> KOREAN;
            case OTHER -> List.of();
        };
        StringBuilder rest = new StringBuilder(text);
        List<When> dates = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(rest.toString());
            while (matcher.find()) {
                try {
                    dates.add(rule.reading().apply(matcher.toMatchResult(), day));
                } catch (DateTimeException impossible) {
                    // The 31st of a month that has none is left as the text's own slip.
                    continue;
                }
                // What one rule has read the next does not read again.
                rest.replace(matcher.start(), matcher.end(), "\0".repeat(matcher.end() - matcher.start()));
            }
        }
        dates.sort(Comparator.comparingInt(when -> text.indexOf(when.text())));
        return dates;
    }

    private static Rule rule(String pattern, BiFunction<MatchResult, LocalDate, When> reading) {
        return new Rule(Pattern.compile(pattern), reading);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        return MONTH_KEYS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int era(String name, String year) {
        int first = name.equals("令和") ? 2019 : 1989;
        return first - 1 + (year.equals("元") ? 1 : Integer.parseInt(year));
    }

    private static LocalDate nearest(LocalDate day, int month, int dayOfMonth) {
        return IntStream.of(0, -1, 1)
                .mapToObj(shift -> YearMonth.of(day.getYear() + shift, month))
                .filter(each -> each.isValidDay(dayOfMonth))
                .map(each -> each.atDay(dayOfMonth))
                .min(Comparator.comparingLong(each -> Math.abs(each.toEpochDay() - day.toEpochDay())))
                .orElseThrow(() -> new DateTimeException("no such day: " + month + "-" + dayOfMonth));
    }

    /** A bare day is the last such day up to the text, or tomorrow's if that is what it names. */
    private static LocalDate dayOfMonth(LocalDate day, int number) {
        LocalDate here = day.plusDays(1).getDayOfMonth() == number
                ? day.plusDays(1)
                : day.withDayOfMonth(1).plusDays(number - 1L);
        return here.isAfter(day.plusDays(1)) ? day.minusMonths(1).withDayOfMonth(number) : here;
    }

    private static LocalDate before(LocalDate day, String name) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    private static int side(String words) {
        return switch (words.replace(" ", "").toLowerCase(Locale.ROOT)) {
            case "last", "先月", "昨年", "지난달", "지난해", "작년" -> -1;
            case "next", "来月", "来年", "다음달", "내년" -> 1;
            default -> 0;
        };
    }

    private static When shifted(String text, LocalDate day, int side, boolean month) {
        return month ? When.month(text, day.plusMonths(side)) : When.year(text, day.getYear() + side);
    }
}
