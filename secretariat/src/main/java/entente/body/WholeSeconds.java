package entente.body;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Instants as nearly all acts have them, {@code 2026-01-01T00:00:00Z}, read without the platform's general parser. */
final class WholeSeconds {
    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int HOUR_MAX = 23;
    private static final int SIXTIETH_MAX = 59;

    private WholeSeconds() {}

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
