package entente.texts;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.Replacement;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Review;
import entente.member.MemberId;
import entente.partnership.Refusal;
import entente.portal.Visit;
import entente.text.Localized;
import entente.text.Passage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Merging several places into one commitment, and confirming several in one step. */
@Controller
final class SeveralController {
    private static final int REASON_MAX = 1_000;
    private static final int SUMMARY_MAX = 4_000;
    private static final int ITEMS_MAX = 100;

    private final Worktable worktable;
    private final Decisions decisions;

    SeveralController(Worktable worktable, Decisions decisions) {
        this.worktable = worktable;
        this.decisions = decisions;
    }

    @GetMapping("/texts/{id}/merge")
    @Nullable
    View merging(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> item,
            HttpServletResponse response)
            throws IOException {
        return worktable.work(visit, id, response, work -> {
            List<Sheet.Card> cards = cards(work, item);
            if (!several(cards)) {
                return Optional.of(worktable.refused(work, new Refusal(Refusal.Rule.EMPTY, "merge"), response));
            }
            Form form = TermsForm.of(joined(work, cards), work.names().partners());
            return Optional.of(worktable.page(visit, "texts/slots", page(work, form, cards, null)));
        });
    }

    @PostMapping("/texts/{id}/merge")
    @Nullable
    View merge(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        Form form = new Form(Map.copyOf(typed));
        return worktable.work(visit, id, response, work -> {
            List<Sheet.Card> cards = cards(work, form.values("item"));
            return several(cards) ? Optional.of(merged(work, form, cards, response)) : Optional.empty();
        });
    }

    private View merged(Work work, Form form, List<Sheet.Card> cards, HttpServletResponse response) {
        List<Commitment> replaced = Work.commitments(cards);
        Optional<Terms> terms = TermsForm.read(form, work.languages());
        String reason = replaced.isEmpty() ? "" : Fields.line(form, "reason", REASON_MAX);
        if (terms.isEmpty() || !form.sound()) {
            return worktable.again(work.visit(), "texts/slots", page(work, form, cards, null), response);
        }
        List<Passage> passages = Work.passages(cards);
        List<ActRef> giveWay = replaced.stream().map(Commitment::ref).toList();
        Outcome outcome = decisions.replace(
                work.officer(),
                work.statement(),
                List.of(new Decisions.Draft(terms.get(), new Basis.Quoted(passages))),
                new Decisions.GivingWay(giveWay, Replacement.MERGED, reason),
                work.release(replaced));
        return switch (outcome) {
            case Outcome.Done _ ->
                worktable.next(work, "merged", passages.getFirst().start());
            case Outcome.Refused refused ->
                worktable.again(work.visit(), "texts/slots", page(work, form, cards, refused.refusal()), response);
            case Outcome.DecidedAlready _ -> worktable.refused(work, null, response);
        };
    }

    private static List<Sheet.Card> cards(Work work, List<String> names) {
        return names.stream()
                .distinct()
                .limit(ITEMS_MAX)
                .flatMap(name -> work.card(name).stream())
                .toList();
    }

    private static boolean several(List<Sheet.Card> cards) {
        return cards.size() > 1 || Work.commitments(cards).size() > 1;
    }

    /** The first one's terms, for all who are bound by any, with the words of all to start from. */
    private static Terms joined(Work work, List<Sheet.Card> cards) {
        List<Terms> all =
                cards.stream().flatMap(card -> work.terms(card).stream()).toList();
        Terms first = all.getFirst();
        Set<MemberId> members = new LinkedHashSet<>();
        all.forEach(terms -> members.addAll(terms.members()));
        String language = work.statement().entered().language();
        String words = all.stream()
                .map(terms -> terms.summary().get(language))
                .distinct()
                .collect(Collectors.joining("; "));
        return new Terms(
                Localized.of(language, words.length() > SUMMARY_MAX ? words.substring(0, SUMMARY_MAX) : words),
                List.copyOf(members),
                first.kind(),
                first.force(),
                first.area(),
                first.deadline(),
                first.cadence(),
                first.condition(),
                all.stream().anyMatch(Terms::testable));
    }

    private static TextPage.Slots page(Work work, Form form, List<Sheet.Card> cards, @Nullable Refusal refusal) {
        return new TextPage.Slots(
                TextPage.Purpose.MERGE,
                work.statement(),
                null,
                form,
                Work.passages(cards).stream().map(Passage::quote).toList(),
                cards.stream().map(Sheet.Card::name).toList(),
                !Work.commitments(cards).isEmpty(),
                work.names(),
                refusal);
    }

    @GetMapping("/texts/{id}/confirm-many")
    @Nullable
    View listing(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "90") String confidence,
            HttpServletResponse response)
            throws IOException {
        int least = confidence.matches("\\d{1,3}") ? Math.min(100, Integer.parseInt(confidence)) : 90;
        return worktable.work(visit, id, response, work -> {
            Form form = Form.empty()
                    .withAll(
                            "item",
                            sure(work, least).stream().map(Sheet.Card::name).toList());
            return Optional.of(worktable.page(visit, "texts/confirm-many", together(work, least, form)));
        });
    }

    @PostMapping("/texts/{id}/confirm-many")
    @Nullable
    View confirmAll(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        Form form = new Form(Map.copyOf(typed));
        return worktable.work(visit, id, response, work -> Optional.of(confirmed(work, form, response)));
    }

    private View confirmed(Work work, Form form, HttpServletResponse response) {
        List<Sheet.Card> cards = cards(work, form.values("item"));
        if (cards.isEmpty()) {
            form.refuse("item", "texts.fault.none-chosen");
        }
        if (!form.has("signed", "yes")) {
            form.refuse("signed", "texts.fault.not-signed");
        }
        if (!form.sound()) {
            int least = PassagesForm.place(form.value("confidence")).orElse(90);
            return worktable.again(work.visit(), "texts/confirm-many", together(work, least, form), response);
        }
        List<Decisions.Draft> drafts = new ArrayList<>();
        for (Sheet.Card card : cards) {
            work.terms(card)
                    .ifPresent(terms -> drafts.add(
                            Decisions.Draft.quoting(terms, card.item().passage())));
        }
        return switch (decisions.confirmOpen(work.officer(), work.statement(), drafts, work.release())) {
            case Outcome.Done _ -> worktable.next(work, "confirmed-many", 0);
            case Outcome.Refused refused -> worktable.refused(work, refused.refusal(), response);
            case Outcome.DecidedAlready _ -> worktable.refused(work, null, response);
        };
    }

    private TextPage.Together together(Work work, int least, Form form) {
        TextPage.Reviewed review = worktable.reviewed(work.visit(), work.state(), work.statement(), null, null);
        return new TextPage.Together(review, least, sure(work, least), form);
    }

    private static List<Sheet.Card> sure(Work work, int percent) {
        return work.cards().stream()
                .filter(card -> card.item().verdict() == Review.Verdict.OPEN)
                .filter(card -> card.item()
                        .finding()
                        .map(finding -> Math.round(finding.confidence() * 100) >= percent)
                        .orElse(false))
                .limit(ITEMS_MAX)
                .toList();
    }
}
