package entente.portal;

/**
 * A page above this one.
 *
 * @param text what it is called
 * @param address its path
 */
public record Crumb(String text, String address) {}
