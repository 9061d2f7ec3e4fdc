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
     * The instant that is written at a place of ASCII text, or null if another form stands there, which may be right as
     * well.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    static @Nullable Instant read(byte[] text, int at) {
        if (text.length - at < LENGTH || !hasForm(text, at)) {
            return null;
        }
        int hour = two(text, at + 11);
        int minute = two(text, at + 14);
        int second = two(text, at + 17);
        if (hour > HOUR_MAX || minute > SIXTIETH_MAX || second > SIXTIETH_MAX) {
            return null;
        }
        LocalDate day = LocalDate.of(two(text, at) * 100 + two(text, at + 2), two(text, at + 5), two(text, at + 8));
        return Instant.ofEpochSecond(((day.toEpochDay() * 24 + hour) * 60 + minute) * 60 + second);
    }

    private static boolean hasForm(byte[] text, int at) {
        for (int i = 0; i < LENGTH; i++) {
            byte wanted = FORM_BYTES[i];
            byte c = text[at + i];
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int two(byte[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }
}
