package entente.logbook;

import entente.body.BodyCodec;
import entente.desk.Contact;
import entente.partnership.Holding;
import entente.partnership.Partnership;
import entente.partnership.Standing;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.registry.Naming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One act: what it says, where it stands, what became of it, and the proof of its place. */
@Controller
public final class ActController {
    private final Pages pages;
    private final Office office;

    /** The page over an office. */
    public ActController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    /**
     * An act.
     *
     * @param naming how things are called
     * @param standing the act with what became of it
     * @param body its bytes as they were hashed
     * @param proof that it stands where it stands (C2SP tlog-proof)
     * @param stand whether all who must hold it do
     * @param heldSince since when, or null if they do not
     * @param awaited the servers that do not yet
     * @param outOfReach those among them that do not answer
     */
    public record Sheet(
            Naming naming,
            Standing standing,
            String body,
            String proof,
            Holding.Stand stand,
            @Nullable Instant heldSince,
            List<String> awaited,
            List<Contact> outOfReach) {}

    /** The page of an act. */
    @GetMapping("/record/acts/{id:[0-9a-f]{12,64}}")
    public View act(Visit visit, @PathVariable String id) {
        Partnership state = office.state(visit);
        Standing standing = found(state, id);
        var entry = standing.entry();
        Holding holding = office.desk().holding();
        Holding.Stand stand = holding.stand(entry.log(), entry.index());
        List<String> awaited = stand != Holding.Stand.RECORDED
                ? List.of()
                : office.desk().logBooks().holdings(entry.log()).stream()
                        .filter(holder -> holder.size() <= entry.index())
                        .map(entente.mirror.Holding::host)
                        .toList();
        return pages.page(
                visit,
                "logbook/act",
                new Sheet(
                        new Naming(visit, state),
                        standing,
                        new String(BodyCodec.format(entry.body()), StandardCharsets.UTF_8),
                        office.desk().logBooks().proof(entry.log(), entry.index()),
                        stand,
                        holding.since(entry.log(), entry.index()).orElse(null),
                        awaited,
                        awaited.isEmpty()
                                ? List.of()
                                : Contact.missed(office.desk().logBooks(), entry.log(), entry.index())));
    }

    /** The proof as a file. */
    @GetMapping("/record/acts/{id:[0-9a-f]{12,64}}/proof")
    public ResponseEntity<byte[]> proof(Visit visit, @PathVariable String id) {
        var entry = found(office.state(visit), id).entry();
        String proof = office.desk().logBooks().proof(entry.log(), entry.index());
        return file(
                proof.getBytes(StandardCharsets.UTF_8), entry.ref().shortened() + ".tlog-proof", MediaType.TEXT_PLAIN);
    }

    /** The act's bytes as a file. */
    @GetMapping("/record/acts/{id:[0-9a-f]{12,64}}/body")
    public ResponseEntity<byte[]> body(Visit visit, @PathVariable String id) {
        var entry = found(office.state(visit), id).entry();
        return file(BodyCodec.format(entry.body()), entry.ref().shortened() + ".json", MediaType.APPLICATION_JSON);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    private static Standing found(Partnership state, String id) {
        return Addressed.found(state.acts(), standing -> standing.entry().ref(), id);
    }
}
