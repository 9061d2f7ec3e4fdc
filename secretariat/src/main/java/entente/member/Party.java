package entente.member;

import entente.text.Localized;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One that keeps a log: a member (signs for itself) or an organ (acts but is no party).
 *
 * @param id its code
 * @param organ whether it is an organ
 * @param name its name in the partnership's languages
 * @param timeZone the time zone of its capital by its IANA name ({@code Area/City}), or null: then UTC is shown
 */
public record Party(
        MemberId id,
        boolean organ,
        Localized name,
        @Nullable String timeZone) {
    /** A party of which no time zone is said. */
    public Party(MemberId id, boolean organ, Localized name) {
        this(id, organ, name, null);
    }

    /** The time zone of its capital; UTC if it said none, or one that is not known here. */
    public ZoneId zone() {
        try {
            return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
