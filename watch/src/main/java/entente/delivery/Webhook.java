package entente.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * An address that is told of lines.
 *
 * @param id names it
 * @param address where bodies are posted
 * @param secret the key of their signatures, as {@code whsec_} and Base64
 * @param occasion when it is told
 * @param created when it was set up
 * @param who by whom
 * @param stopped why nothing is sent there any more; empty while it is told
 */
public record Webhook(
        String id, String address, String secret, Occasion occasion, Instant created, String who, String stopped) {
    private static final int ADDRESS_MAX = 2_000;

    /** When an address is told of a line. */
    public enum Occasion {
        /** Once it stands in the inbox. */
        SHOWN,
        /** Once a person has judged it relevant. */
        RELEVANT;

        /** The type that bodies state. */
        public String type() {
            return "alert." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads an address that was typed.
     *
     * @throws IllegalArgumentException naming the rule it breaks
     */
    public static URI address(String typed) {
        String text = typed.strip();
        URI address = text.length() <= ADDRESS_MAX ? URI.create(text) : URI.create("");
        String scheme = String.valueOf(address.getScheme());
        if (!(scheme.equals("https") || scheme.equals("http"))
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getFragment() != null) {
            throw new IllegalArgumentException("a webhook has an address with http or https, without user or fragment");
        }
        return address;
    }
}
