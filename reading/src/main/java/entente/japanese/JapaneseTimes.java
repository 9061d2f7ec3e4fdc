package entente.japanese;

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

/** Words that say when or how often in Japanese: years of either calendar, parts of the year, spans, rounds. */
final class JapaneseTimes {
    private static final String N = "[0-9０-９〇一二三四五六七八九十百]+";
    private static final String UNTIL = "(?:までに?|以内に?|中に?|のうちに?|のできるだけ早い時期に?|頃に?|ごろに?|から|以降に?|より|前に|に|を目途に|をめどに|の)?";
    private static final Pattern CADENCE = Pattern.compile("毎(?<every>年|月|週|日)|(?<half>半年)(?:ごと|毎|に(?:一|1|１)[度回])に?"
            + "|四半期(?<quarter>ごと|毎)に?|隔(?<other>年|月)(?:で|に|ごとに)?"
            + "|(?<unit>年|月|週)に?(?<times>" + N + ")[回度]"
            + "|(?<count>" + N + ")(?<span>年|か月|カ月|ヶ月|月|週間)(?:ごと|毎|おき)に?|(?<count2>" + N
            + ")(?<span2>年|か月|カ月|ヶ月|月|週間)に(?:一|1|１)[回度]|年次で");
    private static final Pattern SPAN = Pattern.compile("(?<!過去|この|最近|直近)(?:(?:今後|向こう|この先|次の|向こう)の?)?(?<count>" + N
            + ")(?<unit>年|か月|カ月|ヶ月|箇月|週間|日)(?:以内|後|間|の間|のうち)(?:に|で|の間に|を目途に)?|半年(?<half>以内|後)に?");
    private static final Pattern YEAR =
            Pattern.compile("(?:(?:令和(?<era>" + N + "|元)|(?<year>[0-9０-９]{4}|[一二]千?[〇一二三四五六七八九]{3}))年"
                    + "|(?<rel>本年|今年|同年|当年|来年|明年|翌年|再来年))(?<fiscal>度)?(?:の?(?:(?<month>" + N + ")月(?<day>" + N
                    + ")?日?)?(?<part>初頭|初め|早々|前半|上半期|後半|下半期|半ば|末|春|夏|秋|冬)?)" + UNTIL);
    private static final Pattern SOON = Pattern.compile(
            "(?<rel>年度内|年度末|年度中|年内|年末|月内|月末|今月|来月|今週|来週|今年度|来年度" + "|今春|今夏|今秋|今冬|来春|来夏|来秋|来冬)(?:末|中)?" + UNTIL);
    private static final Pattern MONTH = Pattern.compile(
            "(?<![年0-9０-９〇一二三四五六七八九十昨去る先])(?<month>" + N + ")月(?:(?<day>" + N + ")日)?(?:末|上旬|中旬|下旬)?" + UNTIL);
    private static final Pattern SEASON = Pattern.compile("(?<![一-龥])(?<part>春|夏|秋|冬)(?:までに|に)");
    private static final Pattern EVENT = Pattern.compile("次回の?(?:首脳)?会[合談議](?:までに|でも?)");

    private JapaneseTimes() {}

    /** The expressions between the two offsets, in order, the one found first where two overlap. */
    static List<Time> in(String text, int start, int end, Optional<LocalDate> today) {
        List<Time> found = new ArrayList<>();
        for (Pattern pattern : List.of(CADENCE, SPAN, YEAR, MONTH, SOON, SEASON, EVENT)) {
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

    /** A year that only names something ("the strategy towards 2050") says nothing about when. */
    private static boolean names(String text, int to) {
        return text.startsWith("に向け", Math.max(0, to - 1)) || text.startsWith("向け", to) || text.startsWith("代", to);
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
        if (pattern == SEASON) {
            return today.map(day -> Calendar.end(day.getYear(), part(at.group("part")), false));
        }
        return today.flatMap(day -> soon(at.group("rel"), day));
    }

    private static Optional<Integer> year(Matcher at, Optional<LocalDate> today) {
        if (at.group("era") != null) {
            return Optional.of(2018 + Numerals.value(at.group("era")));
        }
        if (at.group("year") != null) {
            int value = Numerals.value(at.group("year"));
            return value < 0 ? Optional.empty() : Optional.of(value);
        }
        int later = switch (at.group("rel")) {
            case "来年", "明年", "翌年" -> 1;
            case "再来年" -> 2;
            default -> 0;
        };
        return today.map(day -> day.getYear() + later);
    }

    private static Optional<LocalDate> inYear(Matcher at, int year) {
        if (at.group("month") != null) {
            return Calendar.day(year, Numerals.value(at.group("month")), number(at.group("day")));
        }
        Part part = at.group("part") == null ? Part.WHOLE : part(at.group("part"));
        return Optional.of(Calendar.end(year, part, at.group("fiscal") != null));
    }

    private static Part part(String words) {
        return switch (words) {
            case "初頭", "初め", "早々" -> Part.BEGINNING;
            case "春" -> Part.SPRING;
            case "前半", "上半期", "半ば" -> Part.FIRST_HALF;
            case "夏" -> Part.SUMMER;
            case "秋" -> Part.AUTUMN;
            default -> Part.WHOLE;
        };
    }

    private static Optional<LocalDate> soon(String words, LocalDate today) {
        int year = today.getYear() + (words.startsWith("来") && !words.contains("月") && !words.contains("週") ? 1 : 0);
        if (words.contains("年度")) {
            boolean before = today.getMonthValue() < 4;
            return Optional.of(Calendar.end(before ? year - 1 : year, Part.WHOLE, true));
        }
        return switch (words) {
            case "年内", "年末" -> Optional.of(Calendar.end(year, Part.WHOLE, false));
            case "今月", "月内", "月末" -> Calendar.day(today.getYear(), today.getMonthValue(), 0);
            case "来月" -> {
                LocalDate next = today.withDayOfMonth(1).plusMonths(1);
                yield Calendar.day(next.getYear(), next.getMonthValue(), 0);
            }
            case "今週" -> Optional.of(today.plusDays(7 - today.getDayOfWeek().getValue()));
            case "来週" -> Optional.of(today.plusDays(14 - today.getDayOfWeek().getValue()));
            default -> Optional.of(Calendar.end(year, part(words.substring(1)), false));
        };
    }

    private static Optional<Period> round(Matcher at) {
        if (at.group("every") != null || at.group("other") != null) {
            String unit = at.group("every") != null ? at.group("every") : at.group("other");
            return length(at.group("every") != null ? "1" : "2", unit);
        }
        if (at.group("half") != null) {
            return Optional.of(Period.ofMonths(6));
        }
        if (at.group("quarter") != null) {
            return Optional.of(Period.ofMonths(3));
        }
        if (at.group("times") != null) {
            int times = Numerals.value(at.group("times"));
            boolean divides = times > 0 && 12 % times == 0;
            return switch (at.group("unit")) {
                case "年" -> divides ? Optional.of(Period.ofMonths(12 / times).normalized()) : Optional.empty();
                case "月" -> times == 1 ? Optional.of(Period.ofMonths(1)) : Optional.empty();
                default -> times == 1 ? Optional.of(Period.ofDays(7)) : Optional.empty();
            };
        }
        String count = at.group("count") != null ? at.group("count") : at.group("count2");
        String span = at.group("span") != null ? at.group("span") : at.group("span2");
        return count == null ? Optional.of(Period.ofYears(1)) : length(count, span);
    }

    private static Optional<Period> length(String count, String unit) {
        int number = Numerals.value(count);
        if (number < 1) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unit) {
                    case "年" -> Period.ofYears(number);
                    case "週", "週間" -> Period.ofDays(7 * number);
                    case "日" -> Period.ofDays(number);
                    default -> Period.ofMonths(number);
                });
    }

    private static int number(@org.jspecify.annotations.Nullable String written) {
        return written == null ? 0 : Numerals.value(written);
    }
}
