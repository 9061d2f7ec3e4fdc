package entente.texts;

import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.language.ReadLanguage;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Pages;
import entente.portal.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The list of statements, and entering one. */
@Controller
final class TextsController {
    private final Pages pages;
    private final Desk desk;
    private final Shelf shelf;

    TextsController(Pages pages, Desk desk, Shelf shelf) {
        this.pages = pages;
        this.desk = desk;
        this.shelf = shelf;
    }

    @GetMapping("/texts")
    View list(Visit visit) {
        Partnership state = shelf.state(visit);
        List<TextPage.Row> rows = state.statements().all().stream()
                .map(statement -> row(state, statement))
                .sorted(Comparator.comparing(
                                (TextPage.Row row) -> row.statement().entered().date())
                        .thenComparing(row -> row.statement().at())
                        .reversed())
                .toList();
        return pages.page(
                visit,
                "texts/list",
                new TextPage.Listed(rows, shelf.officer(visit, state).isPresent(), new Names(state, visit)));
    }

    private TextPage.Row row(Partnership state, Statement statement) {
        int confirmed = (int) state.register().all().stream()
                .filter(c -> c.statement().equals(statement.ref()) && c.current())
                .count();
        int open = shelf.review(state, statement)
                .map(review -> (int) review.items().stream()
                        .filter(item -> item.verdict() == Review.Verdict.OPEN)
                        .count())
                .orElse(-1);
        return new TextPage.Row(statement, confirmed, open, Succession.before(state, statement));
    }

    @GetMapping("/texts/new")
    @Nullable
    View form(Visit visit, HttpServletResponse response) throws IOException {
        Partnership state = shelf.state(visit);
        if (shelf.officer(visit, state).isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return null;
        }
        Names names = new Names(state, visit);
        Form form = Form.empty()
                .withAll(
                        "member", names.partners().stream().map(MemberId::value).toList())
                .with("kind", StatementKind.JOINT_STATEMENT.name())
                .with("language", "en")
                .with("release", Fields.MEMBERS);
        return pages.page(visit, "texts/new", new TextPage.Entry(form, names, null, false, null));
    }

    @PostMapping("/texts")
    @Nullable
    View enter(
            Visit visit,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        Partnership state = shelf.state(visit);
        Optional<Officer> officer = shelf.officer(visit, state);
        if (officer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return null;
        }
        Form form = new Form(Map.copyOf(typed));
        boolean fileSent = file != null && !file.isEmpty();
        Optional<StatementEntered> facts = StatementForm.read(form, state);
        Optional<Upload> upload = Upload.read(form, file);
        if (facts.isPresent() && upload.isPresent()) {
            otherLanguage(visit, form, facts.get().language(), upload.get().text());
        }
        if (facts.isEmpty() || upload.isEmpty() || !form.sound()) {
            return refused(visit, new TextPage.Entry(form, new Names(state, visit), null, fileSent, null), response);
        }
        Optional<Statement> known = withText(state, upload.get().textRef());
        if (known.isPresent()) {
            form.refuse(
                    fileSent ? "file" : "text",
                    "texts.fault.known",
                    known.get().entered().code());
            return refused(
                    visit, new TextPage.Entry(form, new Names(state, visit), null, fileSent, known.get()), response);
        }
        return record(
                visit, state, officer.get(), form, withDocuments(facts.get(), upload.get()), upload.get(), response);
    }

    /** A text that its script shows to be Japanese or Korean would be misread under another language's tag. */
    private static void otherLanguage(Visit visit, Form form, String tag, String text) {
        ReadLanguage shown = ReadLanguage.detect(text);
        boolean other = ReadLanguage.of(tag).filter(typed -> typed != shown).isPresent();
        if (other && shown != ReadLanguage.ENGLISH) {
            Locale language = Locale.forLanguageTag(shown.tag());
            form.refuse(
                    "language",
                    "texts.fault.language-other",
                    language.getDisplayLanguage(visit.language().locale()),
                    shown.tag());
        }
    }

    /** The rules are asked before the documents are kept, so that a refused statement leaves nothing behind. */
    private View record(
            Visit visit,
            Partnership state,
            Officer officer,
            Form form,
            StatementEntered entered,
            Upload upload,
            HttpServletResponse response) {
        Release release = Fields.release(form);
        Optional<Refusal> refusal = desk.foresee(officer.submission(release, entered));
        if (refusal.isEmpty()) {
            if (upload.original() != null) {
                DocumentRef ref = upload.original().ref();
                desk.keep(upload.original().bytes(), ref.mediaType(), ref.name());
            }
            desk.keep(upload.textBytes(), "text/plain", upload.textRef().name());
            switch (desk.receive(officer.submission(release, entered))) {
                case Answer.Recorded recorded -> {
                    return new RedirectView("/texts/" + recorded.ref().shortened()
                            + (upload.whole() ? "?done=entered" : "?done=entered-in-part"));
                }
                case Answer.Refused refused -> refusal = Optional.of(refused.refusal());
            }
        }
        boolean fileLost = upload.original() != null;
        return refused(
                visit,
                new TextPage.Entry(form, new Names(state, visit), refusal.orElseThrow(), fileLost, null),
                response);
    }

    private View refused(Visit visit, TextPage.Entry page, HttpServletResponse response) {
        response.setStatus(422);
        return pages.page(visit, "texts/new", page);
    }

    private static Optional<Statement> withText(Partnership state, DocumentRef text) {
        return state.statements().all().stream()
                .filter(statement -> {
                    DocumentRef other = statement.entered().text();
                    return other != null && other.sha256().equals(text.sha256());
                })
                .findFirst();
    }

    private static StatementEntered withDocuments(StatementEntered facts, Upload upload) {
        return new StatementEntered(
                facts.code(),
                facts.title(),
                facts.kind(),
                facts.date(),
                facts.place(),
                new ArrayList<>(facts.members()),
                facts.language(),
                upload.original() == null ? null : upload.original().ref(),
                upload.textRef(),
                facts.source());
    }
}
