package entente.rendition.akn;

import entente.rendition.Particulars;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * Addresses after the Akoma Ntoso Naming Convention 1.0 and Akoma Ntoso for the United Nations System: country, type,
 * kind, actor, year, number. No country code stands for several states: {@code xx} is left to users by ISO 3166-1.
 */
final class Iri {
    static final String COUNTRY = "xx";

    private final String work;
    private final Particulars particulars;

    Iri(Particulars particulars) {
        this.particulars = particulars;
        this.work = "/akn/" + COUNTRY + "/statement/" + particulars.kind() + "/"
                + String.join("-", particulars.members()).toLowerCase(Locale.ROOT) + "/"
                + particulars.date().getYear() + "/" + particulars.code().toLowerCase(Locale.ROOT);
    }

    String work() {
        return work;
    }

    /** One language of one version; {@code mul} for all. */
    String expression(String language) {
        return work + "/" + alpha3(language) + "@" + particulars.date() + "/v" + particulars.version();
    }

    String manifestation(String language) {
        return expression(language) + ".akn";
    }

    /** A language as Akoma Ntoso for the United Nations System has it: three letters (ISO 639-2). */
    static String alpha3(String language) {
        try {
            return Locale.forLanguageTag(language).getISO3Language();
        } catch (MissingResourceException unknown) {
            return language;
        }
    }

    /** A language as this system has it: two letters where there are two. */
    static String alpha2(String language) {
        for (String code : Locale.getISOLanguages()) {
            if (alpha3(code).equals(language)) {
                return code;
            }
        }
        return language;
    }
}
