package entente.preparation;

import entente.act.DocumentRef;
import entente.meeting.FrozenPack;
import entente.meeting.Meeting;
import entente.paper.DocxPrinter;
import entente.paper.HtmlPrinter;
import entente.paper.Paper;
import entente.paper.PdfPrinter;
import entente.paper.Typefaces;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Board packs: as of now, and as they were frozen. */
@Controller
public final class PackController {
    private static final String ID = "/meetings/{id:[0-9a-f]{12,64}}";

    private final Pages pages;
    private final Office office;
    private final Packs packs;

    /** The pages over an office. */
    public PackController(Pages pages, Office office, Packs packs) {
        this.pages = pages;
        this.office = office;
        this.packs = packs;
    }

    /**
     * A pack on its page.
     *
     * @param meeting for which meeting
     * @param frozen as it was frozen, or nothing if it is of now
     * @param paper the pack in words
     * @param html its blocks
     */
    public record PackSheet(Meeting meeting, Optional<FrozenPack> frozen, Paper paper, String html) {}

    /** The pack of now. */
    @GetMapping(ID + "/pack")
    public View now(Visit visit, @PathVariable String id) {
        Meeting meeting = found(visit, id);
        return page(visit, meeting, Optional.empty(), paper(visit, meeting, URI.create("")));
    }

    /** The same to be printed. */
    @GetMapping(ID + "/pack/{format:pdf|docx}")
    public ResponseEntity<byte[]> printed(Visit visit, @PathVariable String id, @PathVariable String format) {
        Meeting meeting = found(visit, id);
        Paper paper = paper(visit, meeting, visit.home());
        String name = Packs.name(meeting, visit.language().tag(), format);
        if (format.equals("docx")) {
            return file(DocxPrinter.print(paper), Packs.DOCX, name);
        }
        Typefaces typefaces = Typefaces.of(visit.language().tag())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(PdfPrinter.print(paper, typefaces), Packs.PDF, name);
    }

    /** A pack as it was frozen, in the language of the page. */
    @GetMapping(ID + "/packs/{pack:[0-9a-f]{12,64}}")
    public View frozen(Visit visit, @PathVariable String id, @PathVariable String pack) {
        Meeting meeting = found(visit, id);
        FrozenPack frozen = Addressed.found(meeting.packs(), FrozenPack::ref, pack);
        FrozenPack against = Optional.ofNullable(frozen.frozen().earlier())
                .flatMap(ref -> office.state(visit).meetings().of(ref).stream()
                        .flatMap(of -> of.packs().stream())
                        .filter(one -> one.ref().equals(ref))
                        .findFirst())
                .orElse(null);
        Pack read = packs.read(frozen).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(visit, meeting, Optional.of(frozen), packs.paper(visit, meeting, read, against, URI.create("")));
    }

    /** A file of a frozen pack, as it was frozen. */
    @GetMapping(ID + "/packs/{pack:[0-9a-f]{12,64}}/{name:[A-Za-z0-9-]+\\.[a-z0-9]+}")
    public ResponseEntity<byte[]> file(
            Visit visit, @PathVariable String id, @PathVariable String pack, @PathVariable String name) {
        FrozenPack frozen = Addressed.found(found(visit, id).packs(), FrozenPack::ref, pack);
        DocumentRef ref = name.equals("pack.json")
                ? frozen.frozen().content()
                : Optional.ofNullable(frozen.frozen().printed().get(name))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] bytes = office.desk()
                .document(ref.sha256())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(bytes, known(ref.mediaType()), ref.name());
    }

    /** Only what this server knows how to name; the record may say anything. */
    private static String known(String mediaType) {
        return mediaType.equals(Packs.PDF) || mediaType.equals(Packs.DOCX) || mediaType.equals("application/json")
                ? mediaType
                : "application/octet-stream";
    }

    private Paper paper(Visit visit, Meeting meeting, URI home) {
        return packs.paper(
                visit,
                meeting,
                packs.pack(meeting, visit.now()),
                packs.earlier(meeting).orElse(null),
                home);
    }

    private View page(Visit visit, Meeting meeting, Optional<FrozenPack> frozen, Paper paper) {
        return pages.page(
                visit, "preparation/pack", new PackSheet(meeting, frozen, paper, HtmlPrinter.fragment(paper.blocks())));
    }

    private Meeting found(Visit visit, String id) {
        return Addressed.found(office.state(visit).meetings().all(), Meeting::ref, id);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String mediaType, String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.parseMediaType(mediaType))
                .body(bytes);
    }
}
