package entente.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * What a feed or sitemap says of a page.
 *
 * @param address where the page is
 * @param title its title, may be empty
 * @param published when, where it is said
 */
public record Entry(String address, String title, Optional<Instant> published) {}
