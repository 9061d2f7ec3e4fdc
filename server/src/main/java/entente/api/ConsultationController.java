package entente.api;

import entente.act.ConsultationAct.ConsultationAcknowledged;
import entente.act.ConsultationAct.ConsultationClosed;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.act.ConsultationAct.GroundAdded;
import entente.act.ConsultationAct.MemberOptedOut;
import entente.act.ConsultationAct.MemberTold;
import entente.act.ConsultationAct.OptionProposed;
import entente.act.ConsultationAct.PositionStated;
import entente.act.ConsultationAct.ResponseLinked;
import entente.body.Json;
import entente.consultation.Consultation;
import entente.desk.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consultations. Looking records that they have reached this server's members. */
@RestController
final class ConsultationController {
    private static final String CONSULTATION = "consultation";

    private final Desk desk;
    private final ActController acts;
    private final InstantSource clock;

    ConsultationController(Desk desk, ActController acts, InstantSource clock) {
        this.desk = desk;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/api/consultations")
    @Described(value = "The consultations", gives = ConsultationView.Consultations.class)
    ResponseEntity<byte[]> consultations(Caller caller) {
        desk.settle();
        return Answers.json(new ConsultationView.Consultations(caller.state().consultations().all().stream()
                .map(one -> ConsultationView.of(one, clock.instant()))
                .toList()));
    }

    @PostMapping("/api/consultations")
    @Described(value = "Ask other members to consult", takes = ConsultationOpened.class)
    ResponseEntity<byte[]> openConsultation(Caller caller, HttpServletRequest request) throws IOException {
        return acts.act(caller, request, ConsultationOpened.class, Optional.of(Map.of()));
    }

    @PostMapping("/api/consultations/{id}/acknowledgement")
    @Described(value = "Acknowledge a consultation", takes = ConsultationAcknowledged.class, without = CONSULTATION)
    ResponseEntity<byte[]> acknowledgeConsultation(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, ConsultationAcknowledged.class, about(caller, id));
    }

    @PostMapping("/api/consultations/{id}/told")
    @Described(value = "Say that a member was told by other means", takes = MemberTold.class, without = CONSULTATION)
    ResponseEntity<byte[]> tell(Caller caller, @PathVariable String id, HttpServletRequest request) throws IOException {
        return acts.act(caller, request, MemberTold.class, about(caller, id));
    }

    @PostMapping("/api/consultations/{id}/positions")
    @Described(value = "State your member's position", takes = PositionStated.class, without = CONSULTATION)
    ResponseEntity<byte[]> statePosition(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, PositionStated.class, about(caller, id));
    }

    @PostMapping("/api/consultations/{id}/opt-out")
    @Described(value = "Take no part, which is no breach", takes = MemberOptedOut.class, without = CONSULTATION)
    ResponseEntity<byte[]> optOut(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, MemberOptedOut.class, about(caller, id));
    }

    @PostMapping("/api/consultations/{id}/options")
    @Described(value = "Propose what could be done", takes = OptionProposed.class, without = CONSULTATION)
    ResponseEntity<byte[]> proposeOption(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, OptionProposed.class, about(caller, id));
    }

    @PostMapping("/api/consultations/{id}/grounds")
    @Described(value = "Add what it stands on", takes = GroundAdded.class, without = CONSULTATION)
    ResponseEntity<byte[]> addGround(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, GroundAdded.class, about(caller, id));
    }

    @PostMapping("/api/consultations/{id}/responses")
    @Described(value = "Link the response", takes = ResponseLinked.class, without = CONSULTATION)
    ResponseEntity<byte[]> linkResponse(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, ResponseLinked.class, about(caller, id));
    }

    @PostMapping("/api/consultations/{id}/closing")
    @Described(value = "Close a consultation with a note", takes = ConsultationClosed.class, without = CONSULTATION)
    ResponseEntity<byte[]> closeConsultation(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, ConsultationClosed.class, about(caller, id));
    }

    private static Optional<Map<String, Json>> about(Caller caller, String id) {
        return Names.find(id, caller.state().consultations().all().stream().map(Consultation::ref))
                .map(ref -> Map.of(CONSULTATION, new Json.Text(ref.value())));
    }
}
