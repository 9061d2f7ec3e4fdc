package entente.text;

import org.jspecify.annotations.Nullable;

/**
 * Where something is said.
 *
 * @param title what the source is called
 * @param url its address, or null
 * @param date its own date, or null
 */
public record Source(
        String title, @Nullable String url, @Nullable PartialDate date) {}
