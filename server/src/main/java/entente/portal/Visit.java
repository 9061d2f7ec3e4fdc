package entente.portal;

import entente.account.Account;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One request for a page: who asks, in which language, and what the layout needs to know.
 *
 * @param messages the texts
 * @param language of the page
 * @param who the account signed in, if any
 * @param letterhead what stands on every page
 * @param path the path asked for
 * @param query the rest of the address without the choice of language; empty or ending in an ampersand
 * @param formToken makes the token against forged forms; only asked where a form is
 * @param assets the path under which style sheets and scripts lie
 * @param now when
 * @param address tells the portal's address; only asked where a link is read elsewhere
 */
public record Visit(
        Messages messages,
        Language language,
        Optional<Account> who,
        Letterhead letterhead,
        String path,
        String query,
        Supplier<String> formToken,
        String assets,
        Instant now,
        Supplier<URI> address) {

    /** The same visit in another language. */
    public Visit speaking(Language other) {
        return new Visit(messages, other, who, letterhead, path, query, formToken, assets, now, address);
    }

    /** The text under a key in the page's language. */
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The token against forged forms, to be sent back as {@code _csrf}. */
    public String csrf() {
        return formToken.get();
    }

    /** The portal's address in links that are read elsewhere, as in a calendar or a feed. */
    public URI home() {
        return address.get();
    }

    /** The same address in another language. */
    public String in(Language other) {
        return path + "?" + query + "lang=" + other.tag();
    }

    /** Whether the page lies in a part of the portal. */
    public boolean within(String part) {
        return part.equals("/") ? path.equals("/") : path.equals(part) || path.startsWith(part + "/");
    }

    /** A day as the page's language writes it in full. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** An instant in UTC, to the minute. */
    public String time(Instant instant) {
        return time(instant, ZoneOffset.UTC) + " UTC";
    }

    /** An instant in a zone, to the minute. */
    public String time(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
    }
}
