package entente.conference;

import entente.act.NegotiationAct.Stance;
import entente.draft.Words;
import entente.negotiation.Instrument;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.store.PrivateNotes;
import entente.store.PrivateNotes.Note;
import entente.store.PrivateNotes.Subject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a delegation keeps for itself about a text: instructions, words of its own, fallbacks, red lines. It goes to the
 * store of the delegation's own server and nowhere else, and to nobody but those who act for the same member.
 */
@Controller
public final class DelegationController {
    private final Pages pages;
    private final Office office;
    private final PrivateNotes notes;

    /**
     * @param pages renders
     * @param office over the desk
     * @param notes what each delegation keeps for itself
     */
    public DelegationController(Pages pages, Office office, PrivateNotes notes) {
        this.pages = pages;
        this.office = office;
        this.notes = notes;
    }

    /** What the visitor's own delegation noted. */
    @GetMapping("/instruments/{id:[0-9a-f]{12,64}}/delegation")
    public View one(Visit visit, @PathVariable String id) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        return page(visit, state, of, seated(visit, state, of), Optional.empty(), Map.of());
    }

    /** Keeps what was noted about a clause, or shows the page again with the reason and the words. */
    @PostMapping("/instruments/{id:[0-9a-f]{12,64}}/delegation")
    public View keep(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        Office.Acting as = seated(visit, state, of);
        Typed typed = new Typed(fields);
        Refusal refusal;
        try {
            if (notes.keep(as.member(), noted(visit, of, as, typed))) {
                return new RedirectView(InstrumentSheet.address(of.ref()) + "/delegation#n-"
                        + DelegationSheet.anchor(typed.value("clause")));
            }
            refusal = new Refusal(Rule.MOVED_ON, typed.value("clause"));
        } catch (Typed.Bad bad) {
            boolean tooLong = typed.value(bad.field()).length() > PrivateNotes.CHARACTERS_MAX;
            refusal = new Refusal(tooLong ? Rule.TOO_LONG : Rule.EMPTY, bad.field());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, state, of, as, Optional.of(refusal), typed.kept());
    }

    /** Who is not at the table is answered as if the page were not there. */
    private Office.Acting seated(Visit visit, Partnership state, Instrument of) {
        return office.acting(visit, state)
                .filter(as -> InstrumentSheet.seated(of, as))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(
            Visit visit,
            Partnership state,
            Instrument of,
            Office.Acting as,
            Optional<Refusal> refusal,
            Map<String, String> typed) {
        InstrumentSheet sheet = InstrumentSheet.of(visit, office, state, of, refusal, typed);
        SortedMap<String, Note> own = notes.of(as.member(), of.ref().value());
        return pages.page(visit, "conference/delegation", new DelegationSheet(sheet, own));
    }

    private static Note noted(Visit visit, Instrument of, Office.Acting as, Typed typed) {
        String clause = typed.value("clause");
        boolean known = clause.isEmpty()
                || of.versions().stream()
                        .anyMatch(version -> version.clause(clause).isPresent());
        if (!known || !typed.value("version").matches("[0-9]{1,9}")) {
            throw new Typed.Bad(known ? "version" : "clause");
        }
        SortedMap<String, String> wording =
                typed.perLanguage("wording", of.opened().languages().all());
        wording.forEach((language, words) -> limit(words, Words.TEXT_MAX, "wording-" + language));
        return new Note(
                new Subject(of.ref().value(), clause),
                text(typed, "instruction"),
                wording,
                typed.value("stance").isEmpty() ? "" : Naming.slug(typed.choice("stance", Stance.class)),
                text(typed, "fallback"),
                text(typed, "red-line"),
                text(typed, "remark"),
                Integer.parseInt(typed.value("version")),
                limit(as.person(), 100, "person"),
                visit.now());
    }

    /** Lines stay; what a database cannot keep, or nobody can see, goes. */
    private static String text(Typed typed, String field) {
        StringBuilder out = new StringBuilder();
        typed.value(field).replace("\r\n", "\n").codePoints().forEach(point -> {
            int kind = Character.getType(point);
            if (point == '\n' || (kind != Character.CONTROL && kind != Character.SURROGATE)) {
                out.appendCodePoint(point);
            }
        });
        return limit(out.toString(), PrivateNotes.CHARACTERS_MAX, field);
    }

    private static String limit(String value, int most, String field) {
        if (value.length() > most) {
            throw new Typed.Bad(field);
        }
        return value;
    }
}
