package entente.enquiry;

import entente.enquiry.EnquirySheet.Asked;
import entente.enquiry.Findings.Facet;
import entente.partnership.Partnership;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.search.Citation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of the search over everything. */
@Controller
public final class EnquiryController {
    private static final int WORDS_MAX = 200;

    private final Pages pages;
    private final Office office;
    private final Catalogue catalogue;

    /** The page over an office. */
    public EnquiryController(Pages pages, Office office, Catalogue catalogue) {
        this.pages = pages;
        this.office = office;
        this.catalogue = catalogue;
    }

    /** What holds the words; a facet that cannot be understood finds nothing. */
    @GetMapping("/search")
    public View search(Visit visit, @RequestParam Map<String, String> typed) {
        Partnership state = office.state(visit);
        String typedWords = typed.getOrDefault("q", "").strip();
        String words = typedWords.substring(0, Math.min(WORDS_MAX, typedWords.length()));
        Map<Facet, String> only = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = typed.getOrDefault(facet.parameter(), "");
            if (!value.isEmpty() && value.length() <= WORDS_MAX) {
                only.put(facet, value);
            }
        }
        String page = typed.getOrDefault("page", "1");
        Asked asked = new Asked(words, only, page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
        List<Citation> found = words.isEmpty() ? List.of() : catalogue.find(Office.reader(visit), state, words);
        return pages.page(visit, "enquiry/search", new EnquirySheet(new Naming(visit, state), asked, found));
    }
}
