package entente.korean;

import entente.predicate.Calendar;
import entente.predicate.Calendar.Part;
import entente.predicate.Grammar.Time;
import entente.predicate.Numerals;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that say when or how often in Korean: dates, parts of the year, spans, rounds. */
final class KoreanTimes {
    private static final String N = "(?:[0-9]+|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열|[일이삼사오육칠팔구십백]+)";
    private static final String UNTIL = "(?:\\s?(?:까지|이내에?|안에|내에|내로|중에?|무렵에?|이전에|전에|이후에?|경에?|부터)|에)?";
    private static final String PART = "(?:초|상반기|하반기|전반|후반|중반|말|봄|여름|가을|겨울)";
    private static final Pattern CADENCE = Pattern.compile("(?:매년|해마다|연간?|1년에)\\s?(?<times>" + N + ")\\s?(?:회|차례|번)"
            + "|매년|해마다|매월|매달|달마다|매주|매\\s?분기|분기마다|분기별로|반기마다|반년마다"
            + "|(?<count>" + N + ")\\s?(?<unit>년|해|달|개월|주|분기)\\s?(?:마다|에\\s(?:한|1)\\s?(?:번|차례|회)|간격으로)"
            + "|격년(?:으로|제로)?|격월로?");
    private static final Pattern SPAN = Pattern.compile("(?<!지난\\s|최근\\s|과거\\s|첫\\s)(?:(?:앞으로|향후|이후)\\s)?(?:(?<count>"
            + N + ")\\s?(?<unit>년|해|개월|달|주|일)|(?<half>반년))\\s?(?:이내에?|안에|내에|동안|간에?\\s?걸쳐|에\\s?걸쳐|간|뒤에?|후에?)(?![가-힣])");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:(?<year>[0-9]{4})년|(?<rel>올해|금년|내년|내후년|이듬해))"
            + "(?:\\s?(?:(?<month>[0-9]{1,2})월(?:\\s?(?<day>[0-9]{1,2})일)?|(?<part>"
            + PART + ")))?" + UNTIL);
    private static final Pattern SOON = Pattern.compile(
            "(?<rel>연내|연말|연초|올봄|올여름|올가을|올겨울|내달|다음\\s?달|이달|이번\\s?달|월말|상반기|하반기)(?:\\s?(?:초|말|중))?" + UNTIL);
    private static final Pattern MONTH = Pattern.compile(
            "(?<![0-9년]|년\\s|지난\\s)(?<month>[0-9]{1,2})월(?:\\s?(?<day>[0-9]{1,2})일)?(?:\\s?(?:초|말))?" + UNTIL);
    private static final Pattern EVENT = Pattern.compile(
            "(?:다음|차기|차회)\\s(?:[가-힣]{1,6}\\s?)?(?:회의|회담|대화)(?:까지|에서)|몇\\s?(?:주|달)\\s?(?:안에|내에)|이른 시일\\s?(?:안에|내에)");

    private KoreanTimes() {}

    /** The expressions between the two offsets, in order, the one found first where two overlap. */
    static List<Time> in(String text, int start, int end, Optional<LocalDate> today) {
        List<Time> found = new ArrayList<>();
        for (Pattern pattern : List.of(CADENCE, SPAN, YEAR, MONTH, SOON, EVENT)) {
            Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                int from = matcher.start();
                int to = matcher.end();
                boolean taken = found.stream().anyMatch(other -> from < other.end() && other.start() < to);
                if (!taken && !names(text, to)) {
                    time(pattern, matcher, today).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingInt(Time::start));
        return found;
    }

    /** A year that only names or dates something done says nothing about when. */
    private static boolean names(String text, int to) {
        return text.startsWith("대", to) || text.startsWith(" 기념", to);
    }

    private static Optional<Time> time(Pattern pattern, Matcher at, Optional<LocalDate> today) {
        if (pattern == CADENCE) {
            return Optional.of(new Time(at.start(), at.end(), Optional.empty(), round(at), true));
        }
        if (pattern == SPAN) {
            Optional<Period> length = at.group("half") != null
                    ? Optional.of(Period.ofMonths(6))
                    : length(at.group("count"), at.group("unit"));
            return length.map(period ->
                    new Time(at.start(), at.end(), today.map(day -> day.plus(period)), Optional.of(period), false));
        }
        Optional<LocalDate> date = pattern == EVENT ? Optional.empty() : date(pattern, at, today);
        boolean over = date.isPresent() && today.isPresent() && date.get().isBefore(today.get());
        boolean unknown = pattern == YEAR && date.isEmpty() && at.group("rel") == null;
        return over || unknown
                ? Optional.empty()
                : Optional.of(new Time(at.start(), at.end(), date, Optional.empty(), false));
    }

    private static Optional<LocalDate> date(Pattern pattern, Matcher at, Optional<LocalDate> today) {
        if (pattern == YEAR) {
            return year(at, today).flatMap(year -> inYear(at, year));
        }
        if (pattern == MONTH) {
            int month = Numerals.value(at.group("month"));
            return month < 1 || month > 12
                    ? Optional.empty()
                    : today.flatMap(day -> Calendar.day(Calendar.yearOf(month, day), month, number(at.group("day"))));
        }
        return today.flatMap(day -> soon(at.group("rel").replaceAll("\\s", ""), day));
    }

    private static Optional<Integer> year(Matcher at, Optional<LocalDate> today) {
        if (at.group("year") != null) {
            return Optional.of(Integer.valueOf(at.group("year")));
        }
        int later = switch (at.group("rel")) {
            case "내년", "이듬해" -> 1;
            case "내후년" -> 2;
            default -> 0;
        };
        return today.map(day -> day.getYear() + later);
    }

    private static Optional<LocalDate> inYear(Matcher at, int year) {
        if (at.group("month") != null) {
            return Calendar.day(year, Numerals.value(at.group("month")), number(at.group("day")));
        }
        return Optional.of(Calendar.end(year, part(at.group("part")), false));
    }

    private static Part part(@Nullable String words) {
        return switch (words == null ? "" : words) {
            case "초" -> Part.BEGINNING;
            case "봄" -> Part.SPRING;
            case "상반기", "전반", "중반" -> Part.FIRST_HALF;
            case "여름" -> Part.SUMMER;
            case "가을" -> Part.AUTUMN;
            default -> Part.WHOLE;
        };
    }

    private static Optional<LocalDate> soon(String words, LocalDate today) {
        return switch (words) {
            case "연내", "연말", "하반기" -> Optional.of(Calendar.end(today.getYear(), Part.WHOLE, false));
            case "연초" ->
                Optional.of(Calendar.end(
                        today.getMonthValue() > 3 ? today.getYear() + 1 : today.getYear(), Part.BEGINNING, false));
            case "상반기" -> Optional.of(Calendar.end(today.getYear(), Part.FIRST_HALF, false));
            case "이달", "이번달", "월말" -> Calendar.day(today.getYear(), today.getMonthValue(), 0);
            case "내달", "다음달" -> {
                LocalDate next = today.withDayOfMonth(1).plusMonths(1);
                yield Calendar.day(next.getYear(), next.getMonthValue(), 0);
            }
            default -> Optional.of(Calendar.end(today.getYear(), part(words.substring(1)), false));
        };
    }

    private static Optional<Period> round(Matcher at) {
        String words = at.group();
        if (at.group("count") != null) {
            return length(at.group("count"), at.group("unit"));
        }
        if (at.group("times") != null) {
            int times = Numerals.value(at.group("times"));
            return times > 0 && 12 % times == 0
                    ? Optional.of(Period.ofMonths(12 / times).normalized())
                    : Optional.empty();
        }
        if (words.startsWith("격년")) {
            return Optional.of(Period.ofYears(2));
        }
        if (words.startsWith("격월")) {
            return Optional.of(Period.ofMonths(2));
        }
        return Optional.of(
                words.contains("분기")
                        ? Period.ofMonths(3)
                        : words.startsWith("반")
                                ? Period.ofMonths(6)
                                : words.contains("주")
                                        ? Period.ofDays(7)
                                        : words.contains("월") || words.contains("달")
                                                ? Period.ofMonths(1)
                                                : Period.ofYears(1));
    }

    private static Optional<Period> length(String count, String unit) {
        int number = Numerals.value(count);
        if (number < 1) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unit) {
                    case "년", "해" -> Period.ofYears(number);
                    case "주" -> Period.ofDays(7 * number);
                    case "일" -> Period.ofDays(number);
                    case "분기" -> Period.ofMonths(3 * number);
                    default -> Period.ofMonths(number);
                });
    }

    private static int number(@Nullable String written) {
        return written == null ? 0 : Numerals.value(written);
    }
}
