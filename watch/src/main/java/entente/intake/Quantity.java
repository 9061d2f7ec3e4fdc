package entente.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a report that can be held against another report's: how many of what.
 *
 * @param kind of what
 * @param value how many, in the kind's own unit
 * @param more whether it says that it is more than that
 * @param said as it stands in the report
 */
public record Quantity(Kind kind, double value, boolean more, String said) {
    /** What is counted or measured. */
    public enum Kind {
        /** Soldiers, workers, victims. */
        PEOPLE("troops|soldiers|servicemen|personnel|people|人|名|명"),
        /** Missiles. A word of counting alone, such as 発, says nothing of what it counts. */
        MISSILES("missiles?", "ミサイル|미사일"),
        /** Rockets. */
        ROCKETS("rockets", "ロケット弾|로켓|방사포"),
        /** Shells and rounds. */
        SHELLS("shells?|rounds", "砲弾|弾薬|포탄|탄약"),
        /** Launchers. */
        LAUNCHERS("launchers?", "発射台|발사대"),
        /** Warheads. */
        WARHEADS("warheads?"),
        /** Drones. */
        DRONES("drones?", "無人機|ドローン|무인기|드론"),
        /** Ships. */
        SHIPS("vessels?|ships|隻|척"),
        /** Containers. */
        CONTAINERS("containers?", "コンテナ|컨테이너"),
        /** Tons. */
        TONS("tons|tonnes|トン|톤"),
        /** Barrels. */
        BARRELS("barrels"),
        /** Kilometres; miles are made such. */
        KILOMETRES("kilomet(?:er|re)s|km|miles|キロ|킬로미터|㎞"),
        /** Dollars. */
        DOLLARS("dollars|ドル|달러"),
        /** Yen. */
        YEN("円"),
        /** Won. */
        WON("원");

        private final Pattern counted;

        Kind(String last) {
            this.counted = Pattern.compile("(?:" + last + ")(?:余り|以上|여)?$");
        }

        Kind(String last, String named) {
            this.counted = Pattern.compile("(?:" + last + ")$|" + named);
        }
    }

    private static final double KILOMETRES_A_MILE = 1.609344;
    /** A rounded number of miles is as good as the kilometres it was made of. */
    private static final double TOLERANCE = 0.03;

    private static final List<String> ONE_TO_TEN =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Map<String, Double> TIMES = Map.of(
            "hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "百", 1e2, "千", 1e3, "万", 1e4, "億", 1e8);
    private static final Map<String, String> KOREAN = Map.of("백", "百", "천", "千", "만", "万", "억", "億");
    private static final Pattern PART =
            Pattern.compile("(\\d[\\d,.]*)((?: ?(?:hundred|thousand|million|billion)|[百千万億])*)");
    private static final Pattern TIME = Pattern.compile("hundred|thousand|million|billion|[百千万億]");

    /** Reads an amount as a claim gives it; empty where it names no number ("dozens") or nothing that is compared. */
    public static Optional<Quantity> of(String amount) {
        Optional<Kind> kind = kind(amount);
        String text = digits(amount);
        Matcher part = PART.matcher(text);
        double value = 0;
        while (part.find()) {
            value += number(part.group(1)) * times(part.group(2));
        }
        if (kind.isEmpty() || value == 0) {
            return Optional.empty();
        }
        boolean miles = amount.endsWith("miles");
        boolean more = amount.matches(".*(?:余り|以上|여)\\P{N}*");
        return Optional.of(new Quantity(kind.get(), miles ? value * KILOMETRES_A_MILE : value, more, amount));
    }

    /** Whether both can be right. */
    public boolean agrees(Quantity other) {
        double apart = Math.abs(value - other.value);
        return kind == other.kind
                && (apart <= TOLERANCE * Math.max(value, other.value)
                        || (more && other.value >= value)
                        || (other.more && value >= other.value));
    }

    private static Optional<Kind> kind(String amount) {
        if (amount.startsWith("$")) {
            return Optional.of(Kind.DOLLARS);
        }
        for (Kind kind : Kind.values()) {
            if (kind.counted.matcher(amount).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String digits(String amount) {
        String text = Normalizer.normalize(amount, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> unit : KOREAN.entrySet()) {
            text = text.replace(unit.getKey(), unit.getValue());
        }
        for (int i = 0; i < ONE_TO_TEN.size(); i++) {
            text = text.replaceFirst("^" + ONE_TO_TEN.get(i) + "\\b", Integer.toString(i + 1));
        }
        return text;
    }

    private static double number(String digits) {
        String plain = digits.replace(",", "").replaceAll("\\.+$", "");
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException twoPoints) {
            return 0;
        }
    }

    private static double times(String units) {
        double times = 1;
        Matcher unit = TIME.matcher(units);
        while (unit.find()) {
            times *= TIMES.getOrDefault(unit.group(), 1.0);
        }
        return times;
    }
}
