package entente.registry;

import entente.continuity.Post;
import entente.desk.Agenda;
import entente.desk.Answer;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.CommitmentForms.Read;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One post: its terms, and what hangs on it. */
@Controller
public final class PostController {
    private final Pages pages;
    private final Office office;

    /** The page over an office. */
    public PostController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /** The page. */
    @GetMapping("/people/{id:[a-z][a-z0-9-]{1,79}}")
    public View post(Visit visit, @PathVariable String id) {
        Partnership state = office.state(visit);
        return page(visit, state, found(visit, state, id), Optional.empty(), Map.of());
    }

    /** What was done lately about its duties, as a feed. */
    @GetMapping("/people/{id:[a-z][a-z0-9-]{1,79}}/feed.atom")
    public ResponseEntity<byte[]> feed(Visit visit, @PathVariable String id) {
        Partnership state = office.state(visit);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(PostFeed.of(visit, state, found(visit, state, id), visit.home()));
    }

    /** Puts what was typed on the record, or shows the page again with the reason and what was typed. */
    @PostMapping("/people/{id:[a-z][a-z0-9-]{1,79}}/{form}")
    public View act(
            Visit visit,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Partnership state = office.state(visit);
        Post post = found(visit, state, id);
        Answer answer = switch (PostForms.read(
                form, post.created().post(), typed, visit.language().tag())) {
            case Read.Bad bad -> new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
            case Read.Good good ->
                office.submit(visit, CommitmentController.release(state, post.ref(), typed), good.act());
        };
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView(PostSheet.address(post));
            case Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> kept = new HashMap<>(typed);
                kept.remove("_csrf");
                kept.put("form", form);
                yield page(visit, state, post, Optional.of(refused.refusal()), kept);
            }
        };
    }

    private View page(Visit visit, Partnership state, Post post, Optional<Refusal> refusal, Map<String, String> typed) {
        LocalDate today = Agenda.today(state, visit.now());
        return pages.page(
                visit,
                "registry/post",
                PostSheet.of(
                        new Naming(visit, state), state, post, office.acting(visit, state), refusal, typed, today));
    }

    /**
     * The post of an address. Desks are shown to who is signed in, as in the list.
     *
     * @throws ResponseStatusException 404 if there is none to be shown
     */
    public static Post found(Visit visit, Partnership state, String id) {
        return state.offices()
                .find(new PostId(id))
                .filter(post ->
                        post.created().kind() != PostKind.DESK || visit.who().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
