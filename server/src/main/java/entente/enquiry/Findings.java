package entente.enquiry;

import entente.registry.Naming;
import entente.search.Citation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

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

        /** Gives each value that a citation has of it. */
        private void each(Citation citation, Consumer<String> to) {
            switch (this) {
                case KIND -> to.accept(Naming.slug(citation.kind()));
                case YEAR -> {
                    if (!citation.year().isEmpty()) {
                        to.accept(citation.year());
                    }
                }
                case MEMBER -> citation.members().forEach(member -> to.accept(member.value()));
                case AREA -> {
                    if (!citation.area().isEmpty()) {
                        to.accept(citation.area());
                    }
                }
                case LANGUAGE -> citation.words().in().keySet().forEach(to);
            }
        }

        /** Whether a citation has this value of it. */
        private boolean has(Citation citation, String value) {
            return switch (this) {
                case KIND -> Naming.slug(citation.kind()).equals(value);
                case YEAR -> !value.isEmpty() && citation.year().equals(value);
                case MEMBER ->
                    citation.members().stream()
                            .anyMatch(member -> member.value().equals(value));
                case AREA -> !value.isEmpty() && citation.area().equals(value);
                case LANGUAGE -> citation.words().in().containsKey(value);
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
                .filter(citation ->
                        only.entrySet().stream().allMatch(one -> one.getKey().has(citation, one.getValue())))
                .toList();
    }

    private boolean fits(Citation citation, Facet but) {
        return only.isEmpty()
                || only.entrySet().stream()
                        .allMatch(one -> one.getKey() == but || one.getKey().has(citation, one.getValue()));
    }

    /**
     * The values of a facet with how much there is of each, the other facets as they are chosen; the chosen one is
     * among them even if there is nothing of it.
     */
    public SortedMap<String, Long> counts(Facet facet) {
        Map<String, int[]> counted = new HashMap<>();
        for (Citation citation : found) {
            if (fits(citation, facet)) {
                facet.each(citation, value -> counted.computeIfAbsent(value, _ -> new int[1])[0]++);
            }
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        counted.forEach((value, count) -> counts.put(value, (long) count[0]));
        String chosen = only.get(facet);
        if (chosen != null) {
            counts.putIfAbsent(chosen, 0L);
        }
        return counts;
    }
}
