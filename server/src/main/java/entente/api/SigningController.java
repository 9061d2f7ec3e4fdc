package entente.api;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.CorrigendumAnswered;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.InstrumentPublished;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.AdoptionAct.SignatureConfirmed;
import entente.act.AdoptionAct.StatementAttached;
import entente.act.InstrumentAct.VersionTied;
import entente.body.Json;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members and the chair do about a text once it is frozen. */
@RestController
final class SigningController {
    private static final String FINALISED = "finalised";

    private final ActController acts;

    SigningController(ActController acts) {
        this.acts = acts;
    }

    @PostMapping("/api/instruments/{id}/signatures")
    @Described(
            value = "Sign a frozen text by the key of your member",
            takes = InstrumentSigned.class,
            without = FINALISED)
    ResponseEntity<byte[]> signText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, InstrumentSigned.class, id);
    }

    @PostMapping("/api/instruments/{id}/attachments")
    @Described(
            value = "Attach a statement, a reservation or an objection",
            takes = StatementAttached.class,
            without = FINALISED)
    ResponseEntity<byte[]> attachStatement(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, StatementAttached.class, id);
    }

    @PostMapping("/api/instruments/{id}/corrigenda")
    @Described(value = "Propose to correct the adopted text", takes = CorrigendumProposed.class, without = FINALISED)
    ResponseEntity<byte[]> proposeCorrigendum(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, CorrigendumProposed.class, id);
    }

    @PostMapping("/api/instruments/{id}/number")
    @Described(value = "Give an adopted text its number", takes = InstrumentNumbered.class, without = FINALISED)
    ResponseEntity<byte[]> numberText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, InstrumentNumbered.class, id);
    }

    @PostMapping("/api/instruments/{id}/publication")
    @Described(
            value = "Say that the text is published, by which statements",
            takes = InstrumentPublished.class,
            without = FINALISED)
    ResponseEntity<byte[]> publishText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, InstrumentPublished.class, id);
    }

    @PostMapping("/api/instruments/{id}/denunciation")
    @Described(value = "Give notice of denunciation", takes = DenunciationNotified.class, without = FINALISED)
    ResponseEntity<byte[]> denounceText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return about(caller, request, DenunciationNotified.class, id);
    }

    @PostMapping("/api/signatures/{id}/confirmation")
    @Described(value = "Confirm a signature ad referendum", takes = SignatureConfirmed.class, without = "signature")
    ResponseEntity<byte[]> confirmSignature(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return cited(caller, request, SignatureConfirmed.class, "signature", id);
    }

    @PostMapping("/api/corrigenda/{id}/answer")
    @Described(value = "Accept or reject a corrigendum", takes = CorrigendumAnswered.class, without = "corrigendum")
    ResponseEntity<byte[]> answerCorrigendum(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return cited(caller, request, CorrigendumAnswered.class, "corrigendum", id);
    }

    @PostMapping("/api/statements/{id}/versions")
    @Described(
            value = "Tie a statement's version in another language",
            takes = VersionTied.class,
            without = "statement")
    ResponseEntity<byte[]> tieVersion(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(
                caller,
                request,
                VersionTied.class,
                StatementController.find(caller, id)
                        .map(one -> Map.of("statement", new Json.Text(one.ref().value()))));
    }

    /** What is said about the text frozen last is read by those who read that it was. */
    private <T extends Record & Act> ResponseEntity<byte[]> about(
            Caller caller, HttpServletRequest request, Class<T> type, String id) throws IOException {
        Optional<ActRef> text = TextController.find(caller, id)
                .map(Instrument::finalisations)
                .filter(all -> !all.isEmpty())
                .map(all -> all.getLast())
                .map(Finalisation::ref);
        return text.isEmpty()
                ? ProblemKind.NOT_FOUND.plain().answer()
                : acts.act(
                        caller,
                        request,
                        type,
                        Map.of(FINALISED, new Json.Text(text.get().value())),
                        caller.state().releaseAbout(text.get()));
    }

    private <T extends Record & Act> ResponseEntity<byte[]> cited(
            Caller caller, HttpServletRequest request, Class<T> type, String name, String id) throws IOException {
        Optional<ActRef> act =
                RecordController.find(caller, id).map(one -> one.entry().ref());
        return act.isEmpty()
                ? ProblemKind.NOT_FOUND.plain().answer()
                : acts.act(
                        caller,
                        request,
                        type,
                        Map.of(name, new Json.Text(act.get().value())),
                        caller.state().releaseAbout(act.get()));
    }
}
