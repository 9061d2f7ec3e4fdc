package entente.conference;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.TextTabled;
import entente.act.Release;
import entente.body.RecordForm;
import entente.desk.Answer;
import entente.draft.Draft;
import entente.member.MemberId;
import entente.negotiation.Instrument;
import entente.negotiation.TakingIn;
import entente.negotiation.Version;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import entente.rendition.docx.Tracked;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Instruments: all of them, and each with its rolling text and what can be done about it. */
@Controller
public final class InstrumentController {
    /** What fits into an act of the record with what else stands in it: the record takes 1 MiB. */
    private static final int DRAFT_BYTES_MAX = 1_000_000;

    private final Pages pages;
    private final Office office;
    private final Terminology terms;

    /**
     * @param pages renders
     * @param office over the desk
     * @param terms what the partnership agreed on to say in each language
     */
    public InstrumentController(Pages pages, Office office, Terminology terms) {
        this.pages = pages;
        this.office = office;
        this.terms = terms;
    }

    /** All instruments, and the form that opens one. */
    @GetMapping("/instruments")
    public View all(Visit visit) {
        office.desk().settle();
        return pages.page(
                visit, "conference/list", ListSheet.of(visit, office, Optional.empty(), Map.of(), Imports.none()));
    }

    /** Opens an instrument with the text it begins with. */
    @PostMapping("/instruments")
    public View open(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletResponse response) {
        Typed typed = new Typed(fields);
        Partnership state = office.state(visit);
        Imports imports = Imports.none();
        Answer answer;
        try {
            imports = imports(state, typed, files);
            InstrumentOpened opened = Beginnings.opened(state, typed);
            answer = imports.unread(typed)
                    ? new Answer.Refused(new Refusal(Rule.EMPTY, "file"))
                    : open(visit, opened, Beginnings.draft(state, opened, typed, imports));
        } catch (Typed.Bad bad) {
            answer = new Answer.Refused(new Refusal(Rule.EMPTY, bad.field()));
        } catch (IllegalArgumentException malformed) {
            answer = new Answer.Refused(new Refusal(Rule.TOO_LONG, String.valueOf(malformed.getMessage())));
        }
        return switch (answer) {
            case Answer.Recorded recorded -> new RedirectView(InstrumentSheet.address(recorded.ref()));
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.page(
                        visit,
                        "conference/list",
                        ListSheet.of(visit, office, Optional.of(refused.refusal()), typed.kept(), imports));
            }
        };
    }

    private static Imports imports(Partnership state, Typed typed, MultiValueMap<String, MultipartFile> files) {
        List<String> languages =
                state.founded().map(founded -> founded.languages()).orElse(List.of());
        Tracked tracked = typed.value("tracked").isEmpty() ? Tracked.REFUSE : typed.choice("tracked", Tracked.class);
        Set<String> members = state.parties().stream().map(MemberId::value).collect(Collectors.toSet());
        return Imports.of(files, languages, tracked, members);
    }

    /** Members and chair read it, and nobody else, until it is published. */
    private Answer open(Visit visit, InstrumentOpened opened, Draft draft) {
        TreeSet<MemberId> readers = new TreeSet<>(opened.members());
        readers.add(opened.chair());
        office.acting(visit, office.state(visit)).ifPresent(as -> readers.add(as.member()));
        Release release = new Release.NamedMembers(readers.stream().toList());
        boolean chair = office.acting(visit, office.state(visit))
                .filter(as -> as.member().equals(opened.chair()))
                .isPresent();
        if (chair && RecordForm.format(draft).length > DRAFT_BYTES_MAX) {
            return new Answer.Refused(new Refusal(Rule.TOO_LONG, "text"));
        }
        Answer answer = office.submit(visit, release, opened);
        if (chair && answer instanceof Answer.Recorded recorded) {
            // It is open, whatever becomes of the text: the chair tables one on its page.
            ActRef ref = recorded.ref();
            office.submit(visit, release, new TextTabled(ref, ref, opened.kind(), draft, null));
        }
        return answer;
    }

    /** The chair's first text of an instrument that was opened without one. */
    private Answer tabled(Visit visit, Partnership state, Instrument of, Typed typed) {
        if (of.head().isPresent()) {
            return new Answer.Refused(new Refusal(Rule.MOVED_ON, "text"));
        }
        try {
            Draft draft = Beginnings.draft(state, of.opened(), typed, Imports.none());
            return submit(
                    visit,
                    state,
                    of,
                    new TextTabled(of.ref(), of.ref(), of.opened().kind(), draft, null));
        } catch (Typed.Bad bad) {
            throw bad;
        } catch (IllegalArgumentException malformed) {
            return new Answer.Refused(new Refusal(Rule.TOO_LONG, String.valueOf(malformed.getMessage())));
        }
    }

    /** One instrument with its rolling text. */
    @GetMapping("/instruments/{id:[0-9a-f]{12,64}}")
    public View one(Visit visit, @PathVariable String id, @RequestParam(name = "show", defaultValue = "") String show) {
        office.desk().settle();
        Partnership state = office.state(visit);
        return page(visit, "conference/instrument", state, found(state, id), Optional.empty(), Map.of("show", show));
    }

    /** Clauses against members. */
    @GetMapping("/instruments/{id:[0-9a-f]{12,64}}/matrix")
    public View matrix(Visit visit, @PathVariable String id) {
        Partnership state = office.state(visit);
        return page(visit, "conference/matrix", state, found(state, id), Optional.empty(), Map.of());
    }

    /** What everybody proposed, and what became of it: the concordance. */
    @GetMapping("/instruments/{id:[0-9a-f]{12,64}}/proposals")
    public View proposals(Visit visit, @PathVariable String id) {
        Partnership state = office.state(visit);
        return page(visit, "conference/proposals", state, found(state, id), Optional.empty(), Map.of());
    }

    /** Puts what was typed about the text on the record, or shows the page again with the reason and the words. */
    @PostMapping("/instruments/{id:[0-9a-f]{12,64}}/{form:[a-z-]{3,20}}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Instrument of = found(state, id);
        Typed typed = new Typed(fields);
        Answer answer = answered(visit, state, of, form, typed);
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView(back(of, typed));
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> kept = typed.kept();
                kept.put("form", form);
                String template = typed.value("page").equals("proposals") ? "proposals" : "instrument";
                yield page(
                        visit,
                        "conference/" + template,
                        office.state(visit),
                        found(office.state(visit), id),
                        Optional.of(refused.refusal()),
                        kept);
            }
        };
    }

    private Answer answered(Visit visit, Partnership state, Instrument of, String form, Typed typed) {
        boolean chair = office.acting(visit, state)
                .filter(as -> as.member().equals(of.chair()) && !typed.has("as-member"))
                .isPresent();
        try {
            if (form.equals("table")) {
                return tabled(visit, state, of, typed);
            }
            if (form.equals("checked")) {
                return checked(visit, state, of, typed);
            }
            Moves moves = new Moves(of, typed, visit.language().tag(), chair);
            if (form.equals("take-together")) {
                return together(visit, state, of, moves);
            }
            return moves.movedOn()
                    ? new Answer.Refused(new Refusal(Rule.MOVED_ON, typed.value("clause")))
                    : submit(visit, state, of, moves.act(form));
        } catch (Typed.Bad bad) {
            return new Answer.Refused(new Refusal(Rule.EMPTY, bad.field()));
        }
    }

    /** Each that cannot be taken in is named, and then none is. */
    private Answer together(Visit visit, Partnership state, Instrument of, Moves moves) {
        return switch (moves.together()) {
            case TakingIn.Possible possible -> submit(visit, state, of, moves.together(possible));
            case TakingIn.Refused refused -> {
                Numbers numbers = new Numbers(of.head().map(Version::draft));
                String language = visit.language().tag();
                String why = refused.troubles().stream()
                        .map(one -> {
                            String member = of.proposal(one.proposal())
                                    .map(proposal -> "[" + proposal.member().value() + "] ")
                                    .orElse("");
                            String clause = one.clause().isEmpty() ? "" : numbers.label(one.clause(), language) + " ";
                            return clause + member + visit.text("conference.together." + Naming.slug(one.why()));
                        })
                        .collect(Collectors.joining("; "));
                yield new Answer.Refused(new Refusal(Rule.NOT_POSSIBLE, why.isEmpty() ? "proposal" : why));
            }
        };
    }

    /** All that was compared is foreseen before the first of it is recorded. */
    private Answer checked(Visit visit, Partnership state, Instrument of, Typed typed) {
        List<Act> acts = new Moves(of, typed, visit.language().tag(), false).checked();
        Release release = state.releaseAbout(of.ref());
        for (Act act : acts) {
            Optional<Refusal> refusal = office.foresee(visit, release, act);
            if (refusal.isPresent()) {
                return new Answer.Refused(refusal.get());
            }
        }
        Answer answer = new Answer.Refused(new Refusal(Rule.EMPTY, "clause"));
        for (Act act : acts) {
            answer = office.submit(visit, release, act);
            if (answer instanceof Answer.Refused) {
                break;
            }
        }
        return answer;
    }

    private Answer submit(Visit visit, Partnership state, Instrument of, Act act) {
        return office.submit(visit, state.releaseAbout(of.ref()), act);
    }

    private static String back(Instrument of, Typed typed) {
        String clause = typed.value("clause");
        String page = typed.value("page").equals("proposals") ? "/proposals" : "";
        Selection selection = Selection.named(typed.value("show"));
        return InstrumentSheet.address(of.ref())
                + page
                + (selection == Selection.ALL ? "" : "?show=" + Naming.slug(selection))
                + (clause.matches("[a-z][a-z0-9_-]{0,39}") && page.isEmpty() ? "#c-" + clause : "");
    }

    private View page(
            Visit visit,
            String template,
            Partnership state,
            Instrument of,
            Optional<Refusal> refusal,
            Map<String, String> typed) {
        return pages.page(visit, template, InstrumentSheet.of(visit, office, state, of, terms, refusal, typed));
    }

    static Instrument found(Partnership state, String id) {
        return Addressed.found(state.instruments().all(), Instrument::ref, id);
    }
}
