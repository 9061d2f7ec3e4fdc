package entente.body;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Instants as nearly all acts have them, {@code 2026-01-01T00:00:00Z}, read without the platform's general parser. */
final class WholeSeconds {
    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int HOUR_MAX = 23;
    private static final int SIXTIETH_MAX = 59;

    /** How many characters the form has. */
    static final int LENGTH = FORM.length();

    private static final byte[] FORM_BYTES = FORM.getBytes(StandardCharsets.US_ASCII);
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int DAY_SECONDS = 24 * 60 * 60;

    private WholeSeconds() {}

    /** Writes an instant as {@link Instant#toString} does, if that has this form; else says no. */
    static boolean write(Instant instant, byte[] out, int at) {
        long seconds = instant.getEpochSecond();
        if (instant.getNano() != 0 || seconds < FIRST || seconds > LAST) {
            return false;
        }
        System.arraycopy(FORM_BYTES, 0, out, at, LENGTH);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY_SECONDS));
        int second = Math.floorMod(seconds, DAY_SECONDS);
        two(day.getYear() / 100, out, at);
        two(day.getYear() % 100, out, at + 2);
        two(day.getMonthValue(), out, at + 5);
        two(day.getDayOfMonth(), out, at + 8);
        two(second / 3600, out, at + 11);
        two(second / 60 % 60, out, at + 14);
        two(second % 60, out, at + 17);
        return true;
    }

    private static void two(int number, byte[] out, int at) {
        out[at] = (byte) ('0' + number / 10);
        out[at + 1] = (byte) ('0' + number % 10);
    }

    /**
     * The instant, or null if the text has another form, which may be right as well.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    static @Nullable Instant parse(String text) {
        if (!hasForm(text)) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > HOUR_MAX || minute > SIXTIETH_MAX || second > SIXTIETH_MAX) {
            return null;
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        return Instant.ofEpochSecond(((day.toEpochDay() * 24 + hour) * 60 + minute) * 60 + second);
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
