package entente.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a source is signed in to with: HTTP Basic (RFC 7617) or a bearer token (RFC 6750). It is sent to the origin it
 * was given for and to no other, also when a host leads on elsewhere; nothing of it is ever printed.
 */
public final class SignIn {
    private static final int LENGTH_MAX = 4_096;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\]");

    private final String origin;
    private final String header;

    private SignIn(String origin, String header) {
        this.origin = origin;
        this.header = header;
    }

    /**
     * With a name and a password.
     *
     * @param address where it may be sent: any address of the same origin, over TLS
     * @throws IllegalArgumentException naming what is wrong, and never the password
     */
    public static SignIn basic(String address, String user, String password) {
        if (user.isEmpty() || user.contains(":") || CONTROL.matcher(user).find()) {
            throw new IllegalArgumentException("a user's name is not empty and has no colon (RFC 7617)");
        }
        if (password.isEmpty()
                || password.length() > LENGTH_MAX
                || CONTROL.matcher(password).find()) {
            throw new IllegalArgumentException("a password has 1 to " + LENGTH_MAX + " characters, none of control");
        }
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new SignIn(secured(address), "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /**
     * With a token.
     *
     * @param address where it may be sent: any address of the same origin, over TLS
     * @throws IllegalArgumentException naming what is wrong, and never the token
     */
    public static SignIn bearer(String address, String token) {
        if (token.length() > LENGTH_MAX || !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "a token has letters, digits and ._~+/- only, perhaps = at its end (RFC 6750)");
        }
        return new SignIn(secured(address), "Bearer " + token);
    }

    /** What goes along to an address; nothing where it is another origin. */
    Optional<String> header(URI at) {
        return origin(at).equals(origin) ? Optional.of(header) : Optional.empty();
    }

    /** As a line of the file: the origin and what is sent to it. */
    String written() {
        return origin + " " + header;
    }

    static SignIn parse(String written) {
        int blank = written.indexOf(' ');
        return new SignIn(written.substring(0, blank), written.substring(blank + 1));
    }

    private static String secured(String address) {
        URI at = URI.create(address);
        String host = String.valueOf(at.getHost());
        boolean own = "http".equalsIgnoreCase(at.getScheme())
                && LOOPBACK.matcher(host).matches();
        if (!"https".equalsIgnoreCase(at.getScheme()) && !own) {
            throw new IllegalArgumentException("a sign-in goes over https only, and this is " + address);
        }
        return origin(at);
    }

    private static String origin(URI at) {
        String scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        int port = at.getPort() != -1 ? at.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(at.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    @Override
    public String toString() {
        return "a sign-in for " + origin;
    }
}
