package entente.api;

import entente.enquiry.Findings;
import entente.enquiry.Findings.Facet;
import entente.member.MemberId;
import entente.registry.Naming;
import entente.search.Citation;
import entente.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how much fits
 * @param page which part of it
 * @param facets by facet and value how much there is, the other facets as they were asked for
 * @param found this part, best first
 */
record SearchView(int total, int page, Map<String, Map<String, Long>> facets, List<Found> found) {
    SearchView {
        facets = Map.copyOf(facets);
        found = List.copyOf(found);
    }

    /**
     * One finding.
     *
     * @param kind what it is
     * @param act the act that holds it
     * @param start where a sentence begins in its statement's text, in code points; null if it is no sentence
     * @param words its words
     * @param title what it is part of
     * @param address the page, at the place
     * @param date of what it is part of, if known
     * @param members whom it is about
     * @param area the issue area, if it has one
     */
    record Found(
            String kind,
            String act,
            @Nullable Integer start,
            Localized words,
            Localized title,
            String address,
            @Nullable String date,
            List<MemberId> members,
            @Nullable String area) {
        private static Found of(Citation citation) {
            int colon = citation.id().indexOf(':');
            return new Found(
                    Naming.slug(citation.kind()),
                    colon < 0 ? citation.id() : citation.id().substring(0, colon),
                    colon < 0 ? null : Integer.valueOf(citation.id().substring(colon + 1)),
                    citation.words(),
                    citation.title(),
                    citation.address(),
                    citation.date().isEmpty() ? null : citation.date(),
                    citation.members(),
                    citation.area().isEmpty() ? null : citation.area());
        }
    }

    static SearchView of(Findings findings, Page page) {
        Map<String, Map<String, Long>> facets = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.parameter(), findings.counts(facet));
        }
        List<Citation> fitting = findings.fitting();
        return new SearchView(
                fitting.size(),
                page.number(),
                facets,
                page.of(fitting).stream().map(Found::of).toList());
    }
}
