package entente.api;

import entente.enquiry.Catalogue;
import entente.enquiry.Findings;
import entente.enquiry.Findings.Facet;
import entente.registry.Naming;
import entente.search.Citation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over texts, minutes, commitments, evidence, reports and open questions. */
@RestController
final class SearchController {
    private static final String PATH = "/api/search";
    private static final int WORDS_MAX = 200;

    private final Catalogue catalogue;

    SearchController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(PATH)
    @Described(
            value = "What holds every word of q, in whichever language, best first: with the place it stands at,"
                    + " and how much there is by kind, year, member, area and language",
            gives = SearchView.class,
            query = {
                Parameters.Q,
                Parameters.KIND,
                Parameters.YEAR,
                Parameters.MEMBER,
                Parameters.AREA,
                Parameters.LANGUAGE,
                Parameters.PAGE,
                Parameters.LIMIT
            })
    ResponseEntity<byte[]> search(Caller caller, @RequestParam Map<String, String> asked) {
        return Answers.of(Page.of(asked)
                .then(page -> findings(caller, asked).map(findings -> {
                    SearchView view = SearchView.of(findings, page);
                    return Answers.json(view, page.links(PATH, asked, view.total()));
                })));
    }

    private Checked<Findings> findings(Caller caller, Map<String, String> asked) {
        String words = asked.getOrDefault(Parameters.Q, "").strip();
        if (words.isEmpty() || words.length() > WORDS_MAX) {
            return Checked.bad(ProblemKind.BAD_PARAMETER.at(Parameters.Q, "It is 1 to " + WORDS_MAX + " characters."));
        }
        String kind = asked.get(Parameters.KIND);
        var kinds = Arrays.stream(Citation.Kind.values()).map(Naming::slug).toList();
        if (kind != null && !kinds.contains(kind)) {
            return Checked.bad(
                    ProblemKind.BAD_PARAMETER.at(Parameters.KIND, "It is one of " + String.join(", ", kinds) + "."));
        }
        Map<Facet, String> only = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = asked.get(facet.parameter());
            if (value != null) {
                only.put(facet, value);
            }
        }
        return Checked.good(new Findings(only, catalogue.find(caller.reader(), caller.state(), words)));
    }
}
