package entente.texts;

import entente.act.Basis;
import entente.act.Release;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Review;
import entente.partnership.Refusal;
import entente.portal.Visit;
import entente.reading.Force;
import entente.reading.Kind;
import entente.text.Localized;
import entente.text.Passage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Confirming, correcting and rejecting one finding. */
@Controller
final class ConfirmController {
    private static final int REASON_MAX = 1_000;

    private final Worktable worktable;
    private final Decisions decisions;

    ConfirmController(Worktable worktable, Decisions decisions) {
        this.worktable = worktable;
        this.decisions = decisions;
    }

    @GetMapping("/texts/{id}/confirm")
    @Nullable
    View form(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String sentence,
            HttpServletResponse response)
            throws IOException {
        return worktable.work(visit, id, response, work -> {
            Optional<Sheet.Card> card = work.card(item);
            Optional<Form> form = card.isPresent()
                    ? work.terms(card.get())
                            .map(terms -> filled(work, terms, card.get().item().passage()))
                    : PassagesForm.place(sentence).flatMap(work.text()::lineAt).map(line -> missed(work, line));
            return form.map(filled -> worktable.page(visit, "texts/slots", page(work, filled, null, null)));
        });
    }

    private static Form filled(Work work, Terms terms, Passage passage) {
        Form form = TermsForm.of(terms, work.names().partners());
        PassagesForm.fill(form, List.of(passage));
        return form.with("release", Fields.releaseValue(work.release()));
    }

    /** A sentence in which the reader found nothing: the officer trims the quote and says what it means. */
    private static Form missed(Work work, ReadText.Line line) {
        String words = work.text().words(line.start(), line.end());
        Terms terms = new Terms(
                Localized.of(work.statement().entered().language(), words),
                work.statement().entered().members(),
                Terms.Kind.valueOf(Kind.ONE_OFF.name()),
                Terms.Force.valueOf(Force.FIRM.name()),
                "other",
                null,
                null,
                null,
                false);
        return filled(work, terms, new Passage(line.start(), line.end(), words, line.start(), line.end()));
    }

    @PostMapping("/texts/{id}/confirm")
    @Nullable
    View confirm(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        Form form = new Form(Map.copyOf(typed));
        return worktable.work(
                visit,
                id,
                response,
                work -> form.sent("as-is") ? asItIs(work, form, response) : Optional.of(typed(work, form, response)));
    }

    private Optional<View> asItIs(Work work, Form form, HttpServletResponse response) {
        Optional<Sheet.Card> card = work.card(form.value("item"));
        Optional<Terms> terms = card.flatMap(work::terms);
        return terms.map(known -> {
            Passage passage = card.get().item().passage();
            Outcome outcome = decisions.confirmOpen(
                    work.officer(), work.statement(), List.of(Decisions.Draft.quoting(known, passage)), work.release());
            return switch (outcome) {
                case Outcome.Done _ -> worktable.next(work, "confirmed", passage.start());
                case Outcome.Refused refused -> worktable.refused(work, refused.refusal(), response);
                case Outcome.DecidedAlready _ -> worktable.refused(work, null, response);
            };
        });
    }

    private View typed(Work work, Form form, HttpServletResponse response) {
        List<Passage> passages = PassagesForm.read(form, work.text());
        Optional<Terms> terms = TermsForm.read(form, work.languages());
        if (terms.isEmpty() || !form.sound()) {
            return worktable.again(work.visit(), "texts/slots", page(work, form, null, null), response);
        }
        Decisions.Draft draft = new Decisions.Draft(terms.get(), new Basis.Quoted(passages));
        Release release = work.release(form);
        return switch (decisions.confirm(work.officer(), work.statement(), List.of(draft), release)) {
            case Outcome.Done _ ->
                worktable.next(work, "confirmed", passages.getFirst().start());
            case Outcome.Refused refused ->
                worktable.again(work.visit(), "texts/slots", page(work, form, null, refused.refusal()), response);
            case Outcome.DecidedAlready _ -> worktable.refused(work, null, response);
        };
    }

    @PostMapping("/texts/{id}/reject")
    @Nullable
    View reject(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response)
            throws IOException {
        return worktable.work(
                visit,
                id,
                response,
                work -> work.card(item).map(card -> {
                    Passage passage = card.item().passage();
                    return switch (decisions.reject(
                            work.officer(), work.statement(), passage, reason.strip(), work.release())) {
                        case Outcome.Done _ -> worktable.next(work, "rejected", passage.start());
                        case Outcome.Refused refused -> worktable.refused(work, refused.refusal(), response);
                        case Outcome.DecidedAlready _ -> worktable.refused(work, null, response);
                    };
                }));
    }

    @GetMapping("/texts/{id}/correct")
    @Nullable
    View correction(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String commitment,
            HttpServletResponse response)
            throws IOException {
        return worktable.work(
                visit,
                id,
                response,
                work -> work.commitment(commitment).map(subject -> {
                    Form form = TermsForm.of(subject.terms(), work.names().partners());
                    PassagesForm.fill(form, Review.passages(subject));
                    return worktable.page(visit, "texts/slots", page(work, form, subject, null));
                }));
    }

    @PostMapping("/texts/{id}/correct")
    @Nullable
    View correct(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        Form form = new Form(Map.copyOf(typed));
        return worktable.work(
                visit,
                id,
                response,
                work -> work.commitment(form.value("commitment"))
                        .map(subject -> corrected(work, form, subject, response)));
    }

    private View corrected(Work work, Form form, Commitment subject, HttpServletResponse response) {
        boolean quoted = subject.basis() instanceof Basis.Quoted;
        List<Passage> passages = quoted ? PassagesForm.read(form, work.text()) : List.of();
        Optional<Terms> terms = TermsForm.read(form, work.languages());
        String reason = Fields.line(form, "reason", REASON_MAX);
        if (terms.isEmpty() || !form.sound()) {
            return worktable.again(work.visit(), "texts/slots", page(work, form, subject, null), response);
        }
        Basis basis = quoted ? new Basis.Quoted(passages) : subject.basis();
        Release release = work.release(List.of(subject));
        return switch (decisions.correct(
                work.officer(), subject, new Decisions.Draft(terms.get(), basis), reason, release)) {
            case Outcome.Done _ ->
                worktable.next(
                        work,
                        "corrected",
                        passages.isEmpty() ? 0 : passages.getFirst().start());
            case Outcome.Refused refused ->
                worktable.again(work.visit(), "texts/slots", page(work, form, subject, refused.refusal()), response);
            case Outcome.DecidedAlready _ -> worktable.refused(work, null, response);
        };
    }

    private static TextPage.Slots page(Work work, Form form, @Nullable Commitment subject, @Nullable Refusal refusal) {
        return new TextPage.Slots(
                subject == null ? TextPage.Purpose.CONFIRM : TextPage.Purpose.CORRECT,
                work.statement(),
                subject,
                form,
                PassagesForm.sentences(form, work.text()),
                List.of(),
                subject != null,
                work.names(),
                refusal);
    }
}
