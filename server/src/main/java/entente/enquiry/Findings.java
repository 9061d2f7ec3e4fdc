package entente.enquiry;

import entente.registry.Naming;
import entente.search.Citation;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds the words asked for, and how it is narrowed.
 *
 * @param only by facet, the one value wanted
 * @param found everything that holds the words, best first
 */
public record Findings(Map<Facet, String> only, List<Citation> found) {
    /** Copies both in. */
    public Findings {
        only = Map.copyOf(only);
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

    /** Everything that fits all facets. */
    public List<Citation> fitting() {
        return found.stream()
                .filter(citation -> only.entrySet().stream()
                        .allMatch(one -> one.getKey().of(citation).contains(one.getValue())))
                .toList();
    }

    private boolean fits(Citation citation, Facet but) {
        return only.entrySet().stream()
                .allMatch(
                        one -> one.getKey() == but || one.getKey().of(citation).contains(one.getValue()));
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
        String chosen = only.get(facet);
        if (chosen != null) {
            counts.putIfAbsent(chosen, 0L);
        }
        return counts;
    }
}
