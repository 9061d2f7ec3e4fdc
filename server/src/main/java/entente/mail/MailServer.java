package entente.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our letters.
 *
 * @param host its name or address
 * @param port its port
 * @param security how the connection is protected
 * @param user to sign in as, or null to send without signing in
 * @param password of that user, or null
 * @param from the address that letters come from
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        MailAddress from) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    /** How the connection is protected. */
    public enum Security {
        /** TLS from the first byte (RFC 8314). */
        TLS,
        /** TLS after STARTTLS (RFC 3207); a server that does not offer it is not talked to. */
        STARTTLS,
        /** None: only to a server on this machine. */
        NONE
    }

    /**
     * The server at an address: {@code smtps://host} (port 465), {@code smtp://host} (port 587, STARTTLS), or on this
     * machine {@code smtp-plain://localhost} (port 25).
     *
     * @throws IllegalArgumentException if it is no such address; the message says why
     */
    public static MailServer at(URI address, @Nullable String user, @Nullable String password, MailAddress from) {
        Security security = switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
            case "smtps" -> Security.TLS;
            case "smtp" -> Security.STARTTLS;
            case "smtp-plain" -> Security.NONE;
            default -> throw new IllegalArgumentException("not a mail server's address: " + address);
        };
        String host = address.getHost();
        boolean bare = host != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && (address.getPath() == null || address.getPath().matches("/?"));
        if (!bare) {
            throw new IllegalArgumentException("a mail server's address has a host and perhaps a port: " + address);
        }
        if (security == Security.NONE && !HERE.contains(host.replace("[", "").replace("]", ""))) {
            throw new IllegalArgumentException(
                    "without TLS, letters go only to a mail server on this machine: " + address);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("a mail server's user and password go together");
        }
        int port = address.getPort() > 0 ? address.getPort() : usual(security);
        return new MailServer(host, port, security, user, password, from);
    }

    private static int usual(Security security) {
        return switch (security) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }

    /** Shows everything but the password. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
