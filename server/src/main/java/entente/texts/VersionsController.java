package entente.texts;

import entente.act.InstrumentAct.VersionStanding;
import entente.act.InstrumentAct.VersionTied;
import entente.instrument.Statement;
import entente.instrument.Version;
import entente.partnership.Partnership;
import entente.portal.Visit;
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
import org.springframework.web.servlet.view.RedirectView;

/** Ties the language versions of a statement, and shows two of them side by side. */
@Controller
final class VersionsController {
    private final Worktable worktable;
    private final Shelf shelf;
    private final Decisions decisions;

    VersionsController(Worktable worktable, Shelf shelf, Decisions decisions) {
        this.worktable = worktable;
        this.shelf = shelf;
        this.decisions = decisions;
    }

    @GetMapping("/texts/{id}/versions/{other}")
    @Nullable
    View pair(Visit visit, @PathVariable String id, @PathVariable String other, HttpServletResponse response)
            throws IOException {
        Partnership state = shelf.state(visit);
        Optional<Statement> left = shelf.statement(state, id);
        Optional<Version> version = left.stream()
                .flatMap(one -> state.statements().versions(one.ref()).stream())
                .filter(each -> each.statement().ref().value().startsWith(other) && other.length() >= 12)
                .findFirst();
        Optional<ReadText> ofLeft = left.flatMap(one -> shelf.text(state, one));
        Optional<ReadText> ofRight = version.flatMap(one -> shelf.text(state, one.statement()));
        if (version.isEmpty() || ofLeft.isEmpty() || ofRight.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        Statement right = version.get().statement();
        Parallel parallel = Parallel.of(left.get(), ofLeft.get(), right, ofRight.get());
        return worktable.page(
                visit,
                "texts/versions",
                new TextPage.SideBySide(left.get(), version.get(), parallel, new Names(state, visit)));
    }

    @PostMapping("/texts/{id}/versions")
    @Nullable
    View tie(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        return worktable.work(
                visit, id, response, work -> Optional.of(tie(work, new Form(Map.copyOf(typed)), response)));
    }

    private View tie(Work work, Form form, HttpServletResponse response) {
        Optional<Statement> version = shelf.statement(work.state(), form.value("version"));
        Optional<VersionStanding> standing = Fields.choice(form, "standing", VersionStanding.class);
        if (version.isEmpty() || standing.isEmpty()) {
            return worktable.missing(work, "texts.versions.choose", response);
        }
        VersionTied act = new VersionTied(work.statement().ref(), version.get().ref(), standing.get());
        return switch (decisions.tie(work.officer(), act)) {
            case Outcome.Done _ ->
                new RedirectView(Worktable.address(work.statement().ref()) + "/versions/"
                        + version.get().ref().shortened());
            case Outcome.Refused refused -> worktable.refused(work, refused.refusal(), response);
            case Outcome.DecidedAlready _ -> worktable.missing(work, "texts.decided-already", response);
        };
    }

    /** The statements that could be another version of this: other language, with a text, not tied yet. */
    static List<Statement> candidates(Partnership state, Statement statement) {
        List<Version> tied = state.statements().versions(statement.ref());
        return state.statements().all().stream()
                .filter(other -> other.hasText() && !other.language().equals(statement.language()))
                .filter(other ->
                        tied.stream().noneMatch(version -> version.statement().equals(other)))
                .sorted(java.util.Comparator.comparing((Statement other) -> !other.entered()
                                .date()
                                .equals(statement.entered().date()))
                        .thenComparing(other -> other.entered().code()))
                .toList();
    }
}
