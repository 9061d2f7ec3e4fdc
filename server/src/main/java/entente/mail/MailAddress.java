package entente.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of one mailbox as it stands in an envelope (RFC 5321, Mailbox): a dot-atom and a domain name. Quoted
 * local parts, address literals, comments, display names and lists are not taken, so nothing of it can become a header.
 *
 * @param value in ASCII; a domain in other letters is written in its Punycode form
 */
public record MailAddress(String value) {
    /** Longest address (RFC 5321, section 4.5.3.1.3, without the angle brackets). */
    public static final int LENGTH_MAX = 254;

    private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,31}"
            + "@(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){0,31}");

    /** @throws IllegalArgumentException if it is no such address */
    public MailAddress {
        if (value.length() > LENGTH_MAX
                || value.indexOf('@') > 64
                || !MAILBOX.matcher(value).matches()) {
            throw new IllegalArgumentException("not the address of a mailbox");
        }
    }

    /** The address that somebody typed; nothing if it is none. */
    public static Optional<MailAddress> parse(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new MailAddress(address.substring(0, at) + "@" + domain.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The part after the at sign. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
