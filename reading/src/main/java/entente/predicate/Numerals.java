package entente.predicate;

/** Numbers as texts of East Asia write them: digits of either width, Chinese numerals, Korean number words. */
public final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SINO_KOREAN = "영일이삼사오육칠팔구";
    private static final String[][] KOREAN = {
        {"한", "1"},
        {"두", "2"},
        {"세", "3"},
        {"석", "3"},
        {"네", "4"},
        {"넉", "4"},
        {"다섯", "5"},
        {"여섯", "6"},
        {"일곱", "7"},
        {"여덟", "8"},
        {"아홉", "9"},
        {"열", "10"}
    };

    private Numerals() {}

    /** The number written, or -1 if it is none below ten thousand. */
    public static int value(String written) {
        if (written.equals("元")) {
            return 1;
        }
        for (String[] word : KOREAN) {
            if (word[0].equals(written)) {
                return Integer.parseInt(word[1]);
            }
        }
        int total = 0;
        int current = 0;
        boolean any = false;
        for (int index = 0; index < written.length(); index++) {
            char unit = written.charAt(index);
            int digit = digit(unit);
            int weight = weight(unit);
            if (digit >= 0) {
                current = current * 10 + digit;
            } else if (weight > 0) {
                total += Math.max(current, 1) * weight;
                current = 0;
            } else {
                return -1;
            }
            any = true;
            if (total + current > 9_999) {
                return -1;
            }
        }
        return any ? total + current : -1;
    }

    private static int digit(char unit) {
        int decimal = Character.digit(unit, 10);
        return decimal >= 0 ? decimal : Math.max(DIGITS.indexOf(unit), SINO_KOREAN.indexOf(unit));
    }

    private static int weight(char unit) {
        return switch (unit) {
            case '十', '십' -> 10;
            case '百', '백' -> 100;
            case '千', '천' -> 1_000;
            default -> 0;
        };
    }
}
