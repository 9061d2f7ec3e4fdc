package entente.enquiry;

import entente.portal.Visit;
import entente.registry.Naming;
import entente.search.Citation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** By what the findings can be narrowed. */
    public enum Facet {
        KIND,
        YEAR,
        MEMBER,
        AREA,
        LANGUAGE;

        private List<String> of(Citation citation) {
            return switch (this) {
                case KIND -> List.of(Naming.slug(citation.kind()));
                case YEAR -> citation.year().isEmpty() ? List.of() : List.of(citation.year());
                case MEMBER ->
                    citation.members().stream().map(member -> member.value()).toList();
                case AREA -> citation.area().isEmpty() ? List.of() : List.of(citation.area());
                case LANGUAGE -> List.copyOf(citation.words().in().keySet());
            };
        }

        /** Its name in an address. */
        public String parameter() {
            return Naming.slug(this);
        }
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

    private boolean fits(Citation citation, Facet but) {
        return asked.only().entrySet().stream()
                .allMatch(
                        one -> one.getKey() == but || one.getKey().of(citation).contains(one.getValue()));
    }

    /** Everything that fits all facets. */
    public List<Citation> fitting() {
        return found.stream()
                .filter(citation -> asked.only().entrySet().stream()
                        .allMatch(one -> one.getKey().of(citation).contains(one.getValue())))
                .toList();
    }

    /** What stands on this page. */
    public List<Citation> shown(List<Citation> fitting) {
        int from = Math.min(fitting.size(), (asked.page() - 1) * PAGE_SIZE);
        return fitting.subList(from, Math.min(fitting.size(), from + PAGE_SIZE));
    }

    /**
     * The values of a facet with how much there is of each, the other facets as they are chosen; the chosen one is
     * among them even if there is nothing of it.
     */
    public SortedMap<String, Long> counts(Facet facet) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Citation citation : found) {
            if (fits(citation, facet)) {
                facet.of(citation).forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }
        String chosen = asked.only().get(facet);
        if (chosen != null) {
            counts.putIfAbsent(chosen, 0L);
        }
        return counts;
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
