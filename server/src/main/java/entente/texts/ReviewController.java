package entente.texts;

import entente.act.DocumentRef;
import entente.desk.Desk;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.portal.Language;
import entente.portal.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A statement's text with what was found in it, as each visitor may see it. */
@Controller
final class ReviewController {
    private final Worktable worktable;
    private final Shelf shelf;
    private final Desk desk;

    ReviewController(Worktable worktable, Shelf shelf, Desk desk) {
        this.worktable = worktable;
        this.shelf = shelf;
        this.desk = desk;
    }

    @GetMapping("/texts/{id}")
    @Nullable
    View review(
            Visit visit,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response)
            throws IOException {
        Partnership state = shelf.state(visit);
        Optional<Statement> statement = shelf.statement(state, id);
        if (statement.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        String key = "texts.done." + done;
        String told = visit.messages().has(Language.EN, key) ? visit.text(key) : null;
        return worktable.page(visit, "texts/review", worktable.reviewed(visit, state, statement.get(), told, null));
    }

    @GetMapping("/texts/{id}/mark")
    @Nullable
    View mark(Visit visit, @PathVariable String id, HttpServletResponse response) throws IOException {
        return worktable.work(
                visit,
                id,
                response,
                work -> Optional.of(worktable.page(
                        visit, "texts/mark", new TextPage.Marking(work.statement(), work.text(), work.names()))));
    }

    /** The file as it came: always to be saved, never shown, since nobody checked what it would do in a browser. */
    @GetMapping("/texts/{id}/original")
    ResponseEntity<byte[]> original(Visit visit, @PathVariable String id) {
        Partnership state = shelf.state(visit);
        Optional<DocumentRef> original = shelf.statement(state, id)
                .flatMap(statement -> Optional.ofNullable(statement.entered().original()));
        Optional<byte[]> bytes = original.flatMap(ref -> desk.document(ref.sha256()));
        if (original.isEmpty() || bytes.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(original.get().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes.get());
    }
}
