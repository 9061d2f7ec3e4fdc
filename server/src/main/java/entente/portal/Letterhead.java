package entente.portal;

import entente.text.Localized;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every page.
 *
 * @param partnership the partnership's name
 * @param example whether this is the example that the product ships
 * @param notice words that every page must show, as that this is the example and no government's record, or null
 * @param factsAsOf the day up to which its facts were gathered, or null
 * @param version of this program
 */
public record Letterhead(
        Localized partnership,
        boolean example,
        @Nullable Localized notice,
        @Nullable LocalDate factsAsOf,
        String version) {}
