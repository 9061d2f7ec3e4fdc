package entente.api;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.Mark;
import entente.act.SilenceAct.MethodConsented;
import entente.act.SilenceAct.SilenceAcknowledged;
import entente.act.SilenceAct.SilenceBroken;
import entente.act.SilenceAct.SilenceExtended;
import entente.act.SilenceAct.SilenceKept;
import entente.act.SilenceAct.SilenceSuspended;
import entente.act.SilenceAct.SilenceWithdrawn;
import entente.body.BodyCodec;
import entente.body.Json;
import entente.desk.Desk;
import entente.silence.Procedure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Silence procedures. Looking records what was due. */
@RestController
final class ProcedureController {
    private static final String PROCEDURE = "procedure";

    private final Desk desk;
    private final ActDoor door;
    private final ActController acts;
    private final InstantSource clock;

    ProcedureController(Desk desk, ActDoor door, ActController acts, InstantSource clock) {
        this.desk = desk;
        this.door = door;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/api/silences")
    @Described(value = "The silence procedures", gives = SilenceView.Silences.class)
    ResponseEntity<byte[]> silences(Caller caller) {
        desk.settle();
        return Answers.json(new SilenceView.Silences(caller.state().silences().all().stream()
                .map(one -> SilenceView.of(one, clock.instant(), desk.holding()))
                .toList()));
    }

    @PostMapping("/api/silences")
    @Described(value = "Put a text under silence", takes = SentSilence.class)
    ResponseEntity<byte[]> openSilence(Caller caller, HttpServletRequest request) throws IOException {
        return acts.once(
                caller,
                request,
                SentBody.TEXT_BYTES_MAX,
                sent -> ActDoor.read(sent, SentSilence.class, Map.of()).map(wanted -> opened(caller, wanted)));
    }

    private ResponseEntity<byte[]> opened(Caller caller, ActDoor.Wanted<SentSilence> wanted) {
        TreeMap<String, DocumentRef> documents = new TreeMap<>();
        wanted.what().texts().forEach((language, words) -> documents.put(language, ref(words)));
        List<ActRef> consents = wanted.what().members().stream()
                .flatMap(member -> caller.state().silences().consent(member).map(Mark::ref).stream())
                .toList();
        Act act = wanted.what().act(documents, consents);
        Optional<Problem> refused = door.foresee(caller, act, wanted.release());
        if (refused.isPresent()) {
            return refused.get().answer();
        }
        wanted.what()
                .texts()
                .values()
                .forEach(words -> desk.keep(words.getBytes(StandardCharsets.UTF_8), "text/plain", "text.txt"));
        return door.record(caller, act, wanted.release());
    }

    private static DocumentRef ref(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return new DocumentRef(BodyCodec.nameOf(bytes).value(), bytes.length, "text/plain", "text.txt");
    }

    @PostMapping("/api/silence-consents")
    @Described(value = "Consent to the silence method for your member", takes = MethodConsented.class)
    ResponseEntity<byte[]> consentToSilence(Caller caller, HttpServletRequest request) throws IOException {
        return acts.act(caller, request, MethodConsented.class, Optional.of(Map.of()));
    }

    @PostMapping("/api/silences/{id}/acknowledgement")
    @Described(value = "Acknowledge a text under silence", takes = SilenceAcknowledged.class, without = PROCEDURE)
    ResponseEntity<byte[]> acknowledgeSilence(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, SilenceAcknowledged.class, procedure(caller, id));
    }

    @PostMapping("/api/silences/{id}/breach")
    @Described(value = "Break silence: object or amend", takes = SilenceBroken.class, without = PROCEDURE)
    ResponseEntity<byte[]> breakSilence(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, SilenceBroken.class, procedure(caller, id));
    }

    @PostMapping("/api/silences/{id}/confirmation")
    @Described(value = "Confirm by hand that silence was kept", takes = SilenceKept.class, without = PROCEDURE)
    ResponseEntity<byte[]> confirmSilence(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, SilenceKept.class, procedure(caller, id));
    }

    @PostMapping("/api/silences/{id}/extension")
    @Described(value = "Set a later instant", takes = SilenceExtended.class, without = PROCEDURE)
    ResponseEntity<byte[]> extendSilence(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, SilenceExtended.class, procedure(caller, id));
    }

    @PostMapping("/api/silences/{id}/suspension")
    @Described(value = "Stop the clock of a silence procedure", takes = SilenceSuspended.class, without = PROCEDURE)
    ResponseEntity<byte[]> suspendSilence(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, SilenceSuspended.class, procedure(caller, id));
    }

    @PostMapping("/api/silences/{id}/withdrawal")
    @Described(value = "Take a text under silence back", takes = SilenceWithdrawn.class, without = PROCEDURE)
    ResponseEntity<byte[]> withdrawSilence(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, SilenceWithdrawn.class, procedure(caller, id));
    }

    private static Optional<Map<String, Json>> procedure(Caller caller, String id) {
        return Names.find(id, caller.state().silences().all().stream().map(Procedure::ref))
                .map(ref -> Map.of(PROCEDURE, new Json.Text(ref.value())));
    }
}
