package entente.intake;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where reporting comes from.
 *
 * @param id small letters, digits and hyphens
 * @param kind how it is read
 * @param address where it is; for an import the name of the file it came in
 * @param reliability A (completely reliable) to E (unreliable), F (cannot be judged): the Admiralty code
 */
public record Source(String id, Kind kind, String address, char reliability) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** How a source is read. */
    public enum Kind {
        /** RSS, Atom or JSON Feed. */
        FEED,
        /** A sitemap of pages. */
        SITEMAP,
        /** One page, read again when it changes. */
        PAGE,
        /** The event files of GDELT 2, by the list that names the latest. */
        GDELT,
        /** A collection of a TAXII 2.1 server. */
        TAXII,
        /** Files brought in by hand. */
        IMPORT
    }

    /** @throws IllegalArgumentException naming the part that is wrong */
    public Source {
        if (!ID.matcher(id).matches() || id.length() > 60) {
            throw new IllegalArgumentException("an id has small letters, digits and hyphens, at most 60: " + id);
        }
        if (reliability < 'A' || reliability > 'F') {
            throw new IllegalArgumentException("reliability is a letter from A to F: " + reliability);
        }
        if (kind != Kind.IMPORT) {
            URI uri = URI.create(address);
            String scheme = String.valueOf(uri.getScheme());
            if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
                throw new IllegalArgumentException("an address begins with http:// or https://: " + address);
            }
        }
    }
}
