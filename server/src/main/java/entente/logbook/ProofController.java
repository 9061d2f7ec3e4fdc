package entente.logbook;

import entente.body.BodyCodec;
import entente.desk.LogBooks;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page on which a visitor's own browser verifies a proof; it may be opened with an act's. */
@Controller
public final class ProofController {
    private final Pages pages;
    private final Office office;

    /** The page over an office. */
    public ProofController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /**
     * What stands in the page's fields at first.
     *
     * @param body an act's bytes, or nothing
     * @param proof its proof (C2SP tlog-proof), or nothing
     * @param keys the keys of every log here, one a line (C2SP signed-note verifier keys)
     */
    public record Sheet(String body, String proof, String keys) {}

    /** The page. */
    @GetMapping("/record/verify")
    public View verify(Visit visit, @RequestParam(required = false, defaultValue = "") String act) {
        LogBooks books = office.desk().logBooks();
        String keys = books.members().stream()
                .flatMap(member -> books.verifierKeys(member).stream())
                .collect(Collectors.joining("\n"));
        if (act.isEmpty()) {
            return pages.page(visit, "logbook/verify", new Sheet("", "", keys));
        }
        var entry = found(office.state(visit), act).entry();
        String body = new String(BodyCodec.format(entry.body()), StandardCharsets.UTF_8);
        return pages.page(visit, "logbook/verify", new Sheet(body, books.proof(entry.log(), entry.index()), keys));
    }

    private static Standing found(Partnership state, String act) {
        List<Standing> found = act.matches("[0-9a-f]{12,64}")
                ? state.acts().stream()
                        .filter(standing -> standing.entry().ref().value().startsWith(act))
                        .limit(2)
                        .toList()
                : List.of();
        if (found.size() != 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found.getFirst();
    }
}
