package entente.texts;

import entente.act.CommitmentAct.Replacement;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Review;
import entente.partnership.Refusal;
import entente.portal.Visit;
import entente.text.Localized;
import entente.text.Passage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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

/** Splitting a finding or a registered commitment into several, each with words of its own. */
@Controller
final class SplitController {
    private static final int PARTS_MAX = 12;
    private static final int REASON_MAX = 1_000;
    private static final int SUMMARY_MAX = 4_000;

    private final Worktable worktable;
    private final Decisions decisions;

    SplitController(Worktable worktable, Decisions decisions) {
        this.worktable = worktable;
        this.decisions = decisions;
    }

    /** What is split: a place, the commitment there if one is registered, and what the parts inherit. */
    private record Source(
            String name, Passage passage, @Nullable Commitment subject, Terms terms) {}

    @GetMapping("/texts/{id}/split")
    @Nullable
    View form(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String commitment,
            HttpServletResponse response)
            throws IOException {
        return worktable.work(
                visit,
                id,
                response,
                work -> source(work, item, commitment).map(source -> {
                    String words = source.terms()
                            .summary()
                            .get(work.statement().entered().language());
                    Form form = Form.empty()
                            .withAll(
                                    "quote",
                                    List.of(
                                            source.passage().quote(),
                                            source.passage().quote()))
                            .withAll("summary", List.of(words, words));
                    return worktable.page(visit, "texts/split", page(work, source, form, 2, null));
                }));
    }

    @PostMapping("/texts/{id}/split")
    @Nullable
    View split(
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
                work -> source(work, form.value("item"), form.value("commitment"))
                        .map(source -> parted(work, source, form, response)));
    }

    private View parted(Work work, Source source, Form form, HttpServletResponse response) {
        int sent = Math.min(PARTS_MAX, form.values("quote").size());
        if (form.sent("more")) {
            int parts = Math.min(PARTS_MAX, sent + 1);
            return worktable.page(work.visit(), "texts/split", page(work, source, form, parts, null));
        }
        List<Decisions.Draft> drafts = drafts(work, source, form, sent);
        String reason = source.subject() == null ? "" : Fields.line(form, "reason", REASON_MAX);
        if (!form.sound()) {
            return worktable.again(work.visit(), "texts/split", page(work, source, form, sent, null), response);
        }
        List<Commitment> replaced = source.subject() == null ? List.of() : List.of(source.subject());
        Outcome outcome = decisions.replace(
                work.officer(),
                work.statement(),
                drafts,
                new Decisions.GivingWay(replaced.stream().map(Commitment::ref).toList(), Replacement.SPLIT, reason),
                work.release(replaced));
        return switch (outcome) {
            case Outcome.Done _ ->
                worktable.next(work, "split", source.passage().start());
            case Outcome.Refused refused ->
                worktable.again(
                        work.visit(), "texts/split", page(work, source, form, sent, refused.refusal()), response);
            case Outcome.DecidedAlready _ -> worktable.refused(work, null, response);
        };
    }

    private static List<Decisions.Draft> drafts(Work work, Source source, Form form, int parts) {
        ReadText text = work.text();
        Optional<ReadText.Line> sentence = sentence(text, source.passage());
        List<Decisions.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            String quote = form.values("quote").get(i);
            String summary = i < form.values("summary").size()
                    ? form.values("summary").get(i).strip()
                    : "";
            if (quote.isBlank() && summary.isEmpty()) {
                continue;
            }
            Optional<Passage> passage = sentence.flatMap(
                    line -> text.find(line, quote, source.passage().start()));
            if (passage.isEmpty()) {
                form.refuse("quote." + i, "texts.fault.quote-not-there");
            }
            if (summary.isEmpty() || summary.length() > SUMMARY_MAX) {
                form.refuse("summary." + i, "texts.fault.empty.summary");
            }
            passage.ifPresent(found -> drafts.add(Decisions.Draft.quoting(part(work, source.terms(), summary), found)));
        }
        if (drafts.size() < 2) {
            form.refuse("quote.0", "texts.fault.two-parts");
        }
        return drafts;
    }

    private static Terms part(Work work, Terms whole, String summary) {
        return new Terms(
                Localized.of(work.statement().entered().language(), summary.isEmpty() ? "-" : summary),
                whole.members(),
                whole.kind(),
                whole.force(),
                whole.area(),
                whole.deadline(),
                whole.cadence(),
                whole.condition(),
                whole.testable());
    }

    private static Optional<Source> source(Work work, String item, String commitment) {
        Optional<Commitment> subject = work.commitment(commitment);
        if (subject.isPresent()) {
            return Review.passages(subject.get()).stream()
                    .findFirst()
                    .map(passage ->
                            new Source("", passage, subject.get(), subject.get().terms()));
        }
        return work.card(item)
                .filter(card -> card.item().commitments().isEmpty())
                .flatMap(card -> work.terms(card)
                        .map(terms -> new Source(card.name(), card.item().passage(), null, terms)));
    }

    private static Optional<ReadText.Line> sentence(ReadText text, Passage passage) {
        return text.lineAt(passage.sentenceStart())
                .or(() -> text.lines().stream()
                        .filter(line -> line.start() <= passage.start() && passage.end() <= line.end())
                        .findFirst());
    }

    private static TextPage.Splitting page(Work work, Source source, Form form, int parts, @Nullable Refusal refusal) {
        return new TextPage.Splitting(
                work.statement(),
                source.name(),
                source.subject(),
                sentence(work.text(), source.passage())
                        .map(line -> work.text().words(line.start(), line.end()))
                        .orElse(source.passage().quote()),
                form,
                parts,
                work.names(),
                refusal);
    }
}
