package entente.api;

import entente.act.FactorAct.FactorChanged;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorOfferDropped;
import entente.act.FactorAct.FactorOffered;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.FactorReviewed;
import entente.act.FactorAct.FactorTakenOver;
import entente.act.FactorAct.ReadingTakenBack;
import entente.body.Json;
import entente.factor.Factor;
import entente.factor.Offer;
import entente.factor.Reading;
import entente.text.PartialDate;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open questions on whose answer commitments hang. */
@RestController
final class FactorController {
    private static final String FACTOR = "factor";
    private static final String OFFER = "offer";

    private final ActController acts;

    FactorController(ActController acts) {
        this.acts = acts;
    }

    @GetMapping("/api/factors")
    @Described(
            value = "The open questions on which commitments hang, with their readings",
            gives = FactorView.Factors.class)
    ResponseEntity<byte[]> factors(Caller caller) {
        return Answers.json(new FactorView.Factors(
                PartialDate.of(caller.today()),
                caller.state().factors().all().stream()
                        .map(one -> FactorView.of(one, caller.today()))
                        .toList()));
    }

    @PostMapping("/api/factors")
    @Described(value = "Watch an open question", takes = FactorOpened.class)
    ResponseEntity<byte[]> openFactor(Caller caller, HttpServletRequest request) throws IOException {
        return acts.act(caller, request, FactorOpened.class, Optional.of(Map.of()));
    }

    @PostMapping("/api/factors/{id}/readings")
    @Described(value = "Record how an open question stood on a day", takes = FactorRead.class, without = FACTOR)
    ResponseEntity<byte[]> readFactor(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, FactorRead.class, about(caller, id));
    }

    @PostMapping("/api/factors/{id}/reviews")
    @Described(value = "Say that an open question was looked at", takes = FactorReviewed.class, without = FACTOR)
    ResponseEntity<byte[]> reviewFactor(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, FactorReviewed.class, about(caller, id));
    }

    @PostMapping("/api/factors/{id}/changes")
    @Described(
            value = "Change an open question, its owner or what hangs on it",
            takes = FactorChanged.class,
            without = FACTOR)
    ResponseEntity<byte[]> changeFactor(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, FactorChanged.class, about(caller, id));
    }

    @PostMapping("/api/factors/{id}/closing")
    @Described(value = "Close an open question with its answer", takes = FactorClosed.class, without = FACTOR)
    ResponseEntity<byte[]> closeFactor(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, FactorClosed.class, about(caller, id));
    }

    @PostMapping("/api/factors/{id}/offers")
    @Described(
            value = "Ask another party to answer for an open question",
            takes = FactorOffered.class,
            without = FACTOR)
    ResponseEntity<byte[]> offerFactor(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, FactorOffered.class, about(caller, id));
    }

    @PostMapping("/api/offers/{id}/acceptance")
    @Described(
            value = "Answer for an open question from now on, as one was asked to",
            takes = FactorTakenOver.class,
            without = OFFER)
    ResponseEntity<byte[]> takeFactorOver(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, FactorTakenOver.class, offer(caller, id));
    }

    @PostMapping("/api/offers/{id}/withdrawal")
    @Described(
            value = "Take back that another party is asked to answer for an open question, or decline",
            takes = FactorOfferDropped.class,
            without = OFFER)
    ResponseEntity<byte[]> dropOffer(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(caller, request, FactorOfferDropped.class, offer(caller, id));
    }

    @PostMapping("/api/readings/{id}/withdrawal")
    @Described(value = "Take a reading of an open question back", takes = ReadingTakenBack.class, without = "reading")
    ResponseEntity<byte[]> takeReadingBack(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return acts.act(
                caller,
                request,
                ReadingTakenBack.class,
                Names.find(
                                id,
                                caller.state().factors().all().stream()
                                        .flatMap(one -> one.readings().stream())
                                        .map(Reading::ref))
                        .map(ref -> Map.of("reading", new Json.Text(ref.value()))));
    }

    private static Optional<Map<String, Json>> offer(Caller caller, String id) {
        return Names.find(
                        id,
                        caller.state().factors().all().stream()
                                .map(Factor::offer)
                                .filter(Objects::nonNull)
                                .map(Offer::ref))
                .map(ref -> Map.of(OFFER, new Json.Text(ref.value())));
    }

    private static Optional<Map<String, Json>> about(Caller caller, String id) {
        return Names.find(id, caller.state().factors().all().stream().map(Factor::ref))
                .map(ref -> Map.of(FACTOR, new Json.Text(ref.value())));
    }
}
