package entente.enquiry;

import entente.enquiry.Findings.Facet;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.search.Citation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found.
 *
 * @param naming how things are called
 * @param asked what was asked for
 * @param found everything that holds the words, best first
 */
public record EnquirySheet(Naming naming, Asked asked, List<Citation> found) {
    /** How much stands on one page. */
    public static final int PAGE_SIZE = 20;

    private static final String KIND = "enquiry.kind.";

    /** Copies the list in. */
    public EnquirySheet {
        found = List.copyOf(found);
    }

    /**
     * What was asked for.
     *
     * @param words the words
     * @param only by facet, the one value wanted
     * @param page from 1
     */
    public record Asked(String words, Map<Facet, String> only, int page) {
        /** Copies the map in. */
        public Asked {
            only = Map.copyOf(only);
        }

        /** The address with one facet set to another value, or to none if it is empty. */
        public String with(Facet facet, String value) {
            Map<Facet, String> other = new EnumMap<>(Facet.class);
            other.putAll(only);
            other.put(facet, value);
            return address(other, 1);
        }

        /** The address of another page. */
        public String page(int other) {
            return address(only, other);
        }

        private String address(Map<Facet, String> facets, int number) {
            StringBuilder address = new StringBuilder("/search?q=").append(encoded(words));
            for (Facet facet : Facet.values()) {
                String value = facets.getOrDefault(facet, "");
                if (!value.isEmpty()) {
                    address.append('&').append(facet.parameter()).append('=').append(encoded(value));
                }
            }
            return number == 1
                    ? address.toString()
                    : address.append("&page=").append(number).toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** What was found, as it is narrowed. */
    public Findings findings() {
        return new Findings(asked.only(), found);
    }

    /** What stands on this page. */
    public List<Citation> shown(List<Citation> fitting) {
        int from = Math.min(fitting.size(), (asked.page() - 1) * PAGE_SIZE);
        return fitting.subList(from, Math.min(fitting.size(), from + PAGE_SIZE));
    }

    /** A facet's value in the page's words; as it is if nothing is called so. */
    public String name(Visit visit, Facet facet, String value) {
        return switch (facet) {
            case KIND -> visit.messages().has(visit.language(), KIND + value) ? visit.text(KIND + value) : value;
            case YEAR -> value;
            case MEMBER ->
                found.stream()
                        .flatMap(one -> one.members().stream())
                        .filter(member -> member.value().equals(value))
                        .findFirst()
                        .map(naming::member)
                        .orElse(value);
            case AREA -> naming.area(value);
            case LANGUAGE ->
                Locale.forLanguageTag(value).getDisplayLanguage(visit.language().locale());
        };
    }
}
