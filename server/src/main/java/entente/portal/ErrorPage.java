package entente.portal;

/**
 * An error page.
 *
 * @param status shown small, for whoever is asked for help
 * @param kind the part of the texts' keys that tells errors apart
 */
public record ErrorPage(int status, String kind) {}
