package entente.portal;

import entente.text.Localized;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every page.
 *
 * @param partnership the partnership's name
 * @param example whether this is the example, and therefore no government's record
 * @param factsAsOf the day up to which the example's facts were gathered, or null
 * @param version of this program
 */
public record Letterhead(
        Localized partnership, boolean example, @Nullable LocalDate factsAsOf, String version) {}
