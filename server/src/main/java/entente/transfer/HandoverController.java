package entente.transfer;

import entente.act.DocumentRef;
import entente.act.HandoverAct.HandoverAccepted;
import entente.act.HandoverAct.HandoverPrepared;
import entente.act.HandoverAct.Occasion;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.body.CanonicalJson;
import entente.body.MalformedBody;
import entente.body.RecordForm;
import entente.desk.Answer;
import entente.desk.Reader;
import entente.handover.Handover;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.portal.Addressed;
import entente.portal.Office;
import entente.portal.Pages;
import entente.portal.Visit;
import entente.recorder.RecordFolder;
import entente.registry.Naming;
import entente.registry.Typed;
import entente.text.Localized;
import entente.text.PartialDate;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Hand-overs: prepared by the outgoing side, read and accepted by the incoming one. Only the two see them. */
@Controller
public final class HandoverController {
    private static final String ID = "/handover/{id:[0-9a-f]{12,64}}";
    private static final String JSON = "application/json";
    private static final String ZIP = "application/zip";
    private static final int NOTES_MAX = 100_000;

    private final Pages pages;
    private final Office office;
    private final RecordFolder record;

    /** The pages over an office, whose record lies in a folder. */
    public HandoverController(Pages pages, Office office, RecordFolder record) {
        this.pages = pages;
        this.office = office;
        this.record = record;
    }

    /** All hand-overs that the visitor may see, and the form that prepares one. */
    @GetMapping("/handover")
    public View all(Visit visit) {
        return all(visit, Optional.empty(), Map.of());
    }

    /** Prepares the file and puts its hashes on the record. */
    @PostMapping("/handover/prepare")
    public View prepare(Visit visit, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        return switch (prepared(visit, new Typed(typed))) {
            case Answer.Recorded recorded ->
                new RedirectView("/handover/" + recorded.ref().shortened());
            case Answer.Refused refused -> all(visit, refused(response, refused), kept(typed));
        };
    }

    private Answer prepared(Visit visit, Typed typed) {
        Partnership state = office.state(visit);
        Optional<Office.Acting> acting = office.acting(visit, state);
        if (acting.isEmpty()) {
            return new Answer.Refused(new Refusal(Refusal.Rule.NO_MANDATE, "post"));
        }
        try {
            Occasion occasion = typed.choice("occasion", Occasion.values());
            boolean chair = occasion == Occasion.CHAIR;
            MemberId own = acting.get().member();
            boolean organ = state.party(own).map(party -> party.organ()).orElse(false);
            MemberId from = organ && chair ? typed.member("from") : own;
            MemberId to = chair ? typed.member("to") : from;
            PostId post = chair ? null : new PostId(typed.line("post"));
            String notes = typed.or("notes");
            if (notes.length() > NOTES_MAX) {
                throw new Typed.BadField("notes");
            }
            Localized title = typed.words("title", visit.language().tag());
            return prepared(visit, new Wanted(occasion, title, post, from, to, typed.mustDate("on"), notes));
        } catch (Typed.BadField bad) {
            return new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, bad.field()));
        } catch (IllegalArgumentException bad) {
            return new Answer.Refused(new Refusal(Refusal.Rule.UNKNOWN_POST, "post"));
        }
    }

    private record Wanted(
            Occasion occasion,
            Localized title,
            @Nullable PostId post,
            MemberId from,
            MemberId to,
            PartialDate on,
            String notes) {}

    /** Judged before it is computed; of what both sides may read: every member's between two, its own within one. */
    private Answer prepared(Visit visit, Wanted wanted) {
        Release release = new Release.NamedMembers(List.of(wanted.from(), wanted.to()));
        Optional<Refusal> early = office.foresee(visit, release, act(wanted, new byte[0], new byte[0]));
        if (early.isPresent()) {
            return new Answer.Refused(early.get());
        }
        boolean between = !wanted.from().equals(wanted.to());
        Partnership readable =
                office.desk().snapshot(between ? new Reader.EveryMember() : new Reader.Of(wanted.from()));
        Contents contents = new FileMaker(
                        readable,
                        visit.now().truncatedTo(ChronoUnit.SECONDS),
                        wanted.occasion(),
                        wanted.from(),
                        wanted.to(),
                        wanted.post())
                .contents(wanted.on());
        byte[] data = RecordForm.format(contents);
        byte[] file = new HandoverFile(readable, office.desk().logBooks(), record.policy())
                .zip(visit, wanted.title(), contents, wanted.notes());
        HandoverPrepared act = act(wanted, data, file);
        Optional<Refusal> refusal = office.foresee(visit, release, act);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        office.desk().keep(data, JSON, "handover.json");
        office.desk().keep(file, ZIP, "handover.zip");
        return office.submit(visit, release, act);
    }

    private static HandoverPrepared act(Wanted wanted, byte[] data, byte[] file) {
        return new HandoverPrepared(
                wanted.occasion(),
                wanted.title(),
                wanted.post(),
                wanted.from(),
                wanted.to(),
                wanted.on(),
                ref(data, JSON, "handover.json"),
                ref(file, ZIP, "handover.zip"));
    }

    private static DocumentRef ref(byte[] bytes, String mediaType, String name) {
        return new DocumentRef(BodyCodec.nameOf(bytes).value(), bytes.length, mediaType, name);
    }

    /** One hand-over, with what its file holds. */
    @GetMapping(ID)
    public View one(Visit visit, @PathVariable String id, @RequestParam Map<String, String> asked) {
        return one(visit, found(visit, id), Optional.empty(), Map.of(), asked);
    }

    /** The file as it was put on the record. */
    @GetMapping(ID + "/handover.zip")
    public ResponseEntity<byte[]> file(Visit visit, @PathVariable String id) {
        DocumentRef ref = found(visit, id).prepared().file();
        byte[] bytes = office.desk()
                .document(ref.sha256())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("handover.zip", StandardCharsets.UTF_8)
                .build());
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.parseMediaType(ZIP))
                .body(bytes);
    }

    /** The incoming side accepts. */
    @PostMapping(ID + "/accept")
    public View accept(
            Visit visit,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        Handover handover = found(visit, id);
        String remarks = typed.getOrDefault("remarks", "").strip();
        Answer answer = remarks.isEmpty()
                ? new Answer.Refused(new Refusal(Refusal.Rule.EMPTY, "remarks"))
                : office.submit(
                        visit,
                        new Release.NamedMembers(List.of(
                                handover.author(),
                                handover.prepared().from(),
                                handover.prepared().to())),
                        new HandoverAccepted(
                                handover.ref(), Localized.of(visit.language().tag(), remarks)));
        return switch (answer) {
            case Answer.Recorded _ -> new RedirectView(HandoverSheet.address(handover));
            case Answer.Refused refused -> one(visit, handover, refused(response, refused), kept(typed), Map.of());
        };
    }

    private View all(Visit visit, Optional<Refusal> refusal, Map<String, String> typed) {
        return pages.page(visit, "transfer/list", sheet(visit, refusal, typed));
    }

    private View one(
            Visit visit,
            Handover handover,
            Optional<Refusal> refusal,
            Map<String, String> typed,
            Map<String, String> asked) {
        HandoverSheet sheet = sheet(visit, refusal, typed);
        List<Part> parts = office.desk()
                .document(handover.prepared().content().sha256())
                .flatMap(HandoverController::parsed)
                .map(contents -> new FilePaper(visit, sheet.naming(), contents)
                        .parts(handover.prepared().title()))
                .orElse(List.of());
        String part = asked.getOrDefault("part", "");
        String page = asked.getOrDefault("page", "1");
        return pages.page(
                visit,
                "transfer/handover",
                HandoverSheet.Single.of(
                        sheet, handover, parts, part, page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1));
    }

    private static Optional<Contents> parsed(byte[] bytes) {
        try {
            return Optional.of(RecordForm.read(CanonicalJson.parse(bytes), Contents.class, "handover"));
        } catch (MalformedBody e) {
            return Optional.empty();
        }
    }

    private HandoverSheet sheet(Visit visit, Optional<Refusal> refusal, Map<String, String> typed) {
        Partnership state = office.state(visit);
        return new HandoverSheet(visit, new Naming(visit, state), state, office.acting(visit, state), refusal, typed);
    }

    private Handover found(Visit visit, String id) {
        return Addressed.found(office.state(visit).handovers().all(), Handover::ref, id);
    }

    private static Optional<Refusal> refused(HttpServletResponse response, Answer.Refused refused) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Optional.of(refused.refusal());
    }

    private static Map<String, String> kept(Map<String, String> typed) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("_csrf");
        return kept;
    }
}
