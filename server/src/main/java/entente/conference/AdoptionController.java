package entente.conference;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentPublished;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.InstrumentAct.VersionStanding;
import entente.act.InstrumentAct.VersionTied;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.Release;
import entente.desk.Answer;
import entente.draft.Draft;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.Signature;
import entente.negotiation.Version;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.text.Localized;
import entente.text.PartialDate;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** From the frozen text to the register: signature, silence, number, publication, and what members attach. */
@Controller
public final class AdoptionController {
    private static final int NONCE_BYTES = 16;

    private final Pages pages;
    private final Office office;
    private final SecureRandom random = new SecureRandom();

    /** The pages over an office. */
    public AdoptionController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /** Where the text stands on its way to adoption. */
    @GetMapping("/instruments/{id:[0-9a-f]{12,64}}/adoption")
    public View one(Visit visit, @PathVariable String id) {
        office.desk().settle();
        return page(visit, id, Optional.empty(), Map.of());
    }

    /** Puts what was typed about the frozen text on the record, or shows the page again with the reason. */
    @PostMapping("/instruments/{id:[0-9a-f]{12,64}}/adoption/{form:[a-z-]{3,20}}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        Typed typed = new Typed(fields);
        Answer answer;
        try {
            Adoptions adoptions =
                    new Adoptions(state, of, typed, visit.language().tag());
            answer = switch (form) {
                case "publish" -> publish(visit, state, of, adoptions.text(), typed);
                case "release" -> release(visit, adoptions.text());
                default -> submit(visit, state, of, adoptions.act(form, nonce()), adoptions.documents());
            };
        } catch (Typed.Bad bad) {
            answer = new Answer.Refused(new Refusal(Rule.EMPTY, bad.field()));
        }
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView(InstrumentSheet.address(of.ref()) + "/adoption");
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> kept = typed.kept();
                kept.put("form", form);
                yield page(visit, id, Optional.of(refused.refusal()), kept);
            }
        };
    }

    private String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    /** Documents are kept only for an act that will be admitted. */
    private Answer submit(Visit visit, Partnership state, Instrument of, Act act, List<Rendered> documents) {
        Release release = state.releaseAbout(of.ref());
        Optional<Refusal> refusal = office.foresee(visit, release, act);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        keep(documents);
        return office.submit(visit, release, act);
    }

    private void keep(List<Rendered> documents) {
        documents.forEach(one ->
                office.desk().keep(one.bytes(), one.ref().mediaType(), one.ref().name()));
    }

    /** Enters the text in every language as a statement that anybody may read, and says so. */
    private Answer publish(Visit visit, Partnership state, Instrument of, Finalisation text, Typed typed) {
        Draft draft = of.text(text).map(Version::draft).orElseThrow(() -> new Typed.Bad("text"));
        StatementKind kind = typed.choice("kind", StatementKind.class);
        if (!state.adopted(text.ref(), office.desk().holding()::effective)) {
            return new Answer.Refused(new Refusal(Rule.NOT_ADOPTED, "finalised"));
        }
        if (!office.acting(visit, state)
                .filter(as -> as.member().equals(of.chair()))
                .isPresent()) {
            return new Answer.Refused(new Refusal(Rule.NOT_THE_CHAIR, "author"));
        }
        if (text.published() != null) {
            return new Answer.Refused(new Refusal(Rule.DONE_ALREADY, "finalised"));
        }
        List<Worded> worded = new ArrayList<>();
        for (String language : of.opened().languages().all()) {
            if (draft.languages().contains(language)) {
                Rendered words = Rendered.plain(draft, language, of.opened().code() + "-" + language + ".txt");
                worded.add(new Worded(statement(visit, of, text, kind, language, words), words));
            }
        }
        return publish(visit, of, text, worded);
    }

    private record Worded(StatementEntered entered, Rendered words) {}

    /** All languages are foreseen before the first is recorded. */
    private Answer publish(Visit visit, Instrument of, Finalisation text, List<Worded> worded) {
        Release everyone = new Release.Everyone();
        for (Worded one : worded) {
            Optional<Refusal> refusal = office.foresee(visit, everyone, one.entered());
            if (refusal.isPresent()) {
                return new Answer.Refused(refusal.get());
            }
        }
        List<ActRef> statements = new ArrayList<>();
        for (Worded one : worded) {
            keep(List.of(one.words()));
            Answer answer = office.submit(visit, everyone, one.entered());
            if (!(answer instanceof Answer.Recorded recorded)) {
                return answer;
            }
            statements.add(recorded.ref());
        }
        tie(visit, of, statements);
        openUp(visit, List.of(of.ref(), text.ref()));
        return office.submit(
                visit, office.state(visit).releaseAbout(text.ref()), new InstrumentPublished(text.ref(), statements));
    }

    private static StatementEntered statement(
            Visit visit, Instrument of, Finalisation text, StatementKind kind, String language, Rendered words) {
        String number = text.numbered() == null
                ? of.opened().code()
                : text.numbered().act().number();
        String code = of.opened().languages().all().size() == 1 ? number : number + "-" + language;
        return new StatementEntered(
                code.length() > 40 ? of.opened().code() : code,
                Localized.of(language, text.finalised().act().title().get(language)),
                kind,
                PartialDate.of(visit.now().atZone(ZoneOffset.UTC).toLocalDate()),
                null,
                of.members(),
                language,
                null,
                words.ref(),
                null);
    }

    private void tie(Visit visit, Instrument of, List<ActRef> statements) {
        List<String> authentic = of.opened().languages().authentic();
        Partnership state = office.state(visit);
        ActRef first = statements.stream()
                .filter(ref -> authentic.contains(
                        state.statements().find(ref).orElseThrow().language()))
                .findFirst()
                .orElse(statements.getFirst());
        for (ActRef ref : statements) {
            if (!ref.equals(first)) {
                boolean equal = authentic.contains(
                        state.statements().find(ref).orElseThrow().language());
                VersionStanding standing =
                        equal ? VersionStanding.EQUALLY_AUTHENTIC : VersionStanding.COURTESY_TRANSLATION;
                office.submit(visit, new Release.Everyone(), new VersionTied(first, ref, standing));
            }
        }
    }

    /** A member lets everybody read its signature. */
    private Answer release(Visit visit, Finalisation text) {
        Office.Acting as = office.acting(visit, office.state(visit)).orElseThrow(() -> new Typed.Bad("post"));
        Signature signature = text.signature(as.member(), _ -> true).orElseThrow(() -> new Typed.Bad("signature"));
        List<ActRef> acts = new ArrayList<>(List.of(signature.ref()));
        if (signature.asserted() != null) {
            acts.add(signature.asserted().ref());
        }
        if (signature.confirmed() != null) {
            acts.add(signature.confirmed().ref());
        }
        return openUp(visit, acts);
    }

    /** What somebody else wrote, or everybody may read already, stays as it is. */
    private Answer openUp(Visit visit, List<ActRef> acts) {
        Answer last = new Answer.Refused(new Refusal(Rule.DONE_ALREADY, "release"));
        for (ActRef act : acts) {
            Answer answer = office.submit(visit, new Release.Everyone(), new BodyReleased(act, new Release.Everyone()));
            last = answer instanceof Answer.Recorded ? answer : last;
        }
        return last;
    }

    private View page(Visit visit, String id, Optional<Refusal> refusal, Map<String, String> typed) {
        Partnership state = office.state(visit);
        Instrument of = InstrumentController.found(state, id);
        return pages.page(visit, "conference/adoption", InstrumentSheet.of(visit, office, state, of, refusal, typed));
    }
}
