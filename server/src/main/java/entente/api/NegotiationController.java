package entente.api;

import entente.act.Act;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextProposed;
import entente.body.Json;
import entente.negotiation.Instrument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Instruments under negotiation: their texts, what is proposed, and who agreed to which words. */
@RestController
final class NegotiationController {
    private static final String INSTRUMENT = "instrument";

    private final ActController acts;

    NegotiationController(ActController acts) {
        this.acts = acts;
    }

    @GetMapping("/api/instruments")
    @Described(value = "The instruments", gives = NegotiationView.Negotiations.class)
    ResponseEntity<byte[]> instruments(Caller caller) {
        return Answers.json(new NegotiationView.Negotiations(caller.state().instruments().all().stream()
                .map(NegotiationView.NegotiationRow::of)
                .toList()));
    }

    @GetMapping("/api/instruments/{id}")
    @Described(value = "An instrument, and where each clause stands", gives = NegotiationView.class)
    ResponseEntity<byte[]> instrument(Caller caller, @PathVariable String id) {
        return Answers.of(TextController.find(caller, id).map(one -> Answers.json(NegotiationView.of(one))));
    }

    @GetMapping("/api/instruments/{id}/versions")
    @Described(value = "The versions of an instrument's text", gives = NegotiationView.Versions.class)
    ResponseEntity<byte[]> instrumentVersions(Caller caller, @PathVariable String id) {
        return Answers.of(TextController.find(caller, id)
                .map(one -> Answers.json(new NegotiationView.Versions(one.versions().stream()
                        .map(NegotiationView.VersionRow::of)
                        .toList()))));
    }

    @GetMapping("/api/instruments/{id}/versions/{version}")
    @Described(value = "The text of one version", gives = NegotiationView.VersionView.class)
    ResponseEntity<byte[]> instrumentText(Caller caller, @PathVariable String id, @PathVariable String version) {
        return Answers.of(TextController.find(caller, id)
                .flatMap(one -> one.versions().stream()
                        .filter(text -> String.valueOf(text.number()).equals(version))
                        .findFirst())
                .map(text -> Answers.json(NegotiationView.VersionView.of(text))));
    }

    @GetMapping("/api/instruments/{id}/proposals")
    @Described(value = "What members proposed, and what became of it", gives = NegotiationView.Proposals.class)
    ResponseEntity<byte[]> instrumentProposals(Caller caller, @PathVariable String id) {
        return Answers.of(TextController.find(caller, id)
                .map(one -> Answers.json(new NegotiationView.Proposals(one.proposals().stream()
                        .map(NegotiationView.ProposalRow::of)
                        .toList()))));
    }

    @GetMapping("/api/instruments/{id}/clauses/{clause}")
    @Described(
            value = "A clause from version to version: who took which position to which words",
            gives = NegotiationView.ClauseVersions.class)
    ResponseEntity<byte[]> clauseVersions(Caller caller, @PathVariable String id, @PathVariable String clause) {
        return Answers.of(TextController.find(caller, id)
                .map(one -> NegotiationView.history(one, clause))
                .filter(history -> !history.versions().isEmpty())
                .map(Answers::json));
    }

    @PostMapping("/api/instruments/{id}/proposals")
    @Described(value = "Propose a change to a text", takes = TextProposed.class, without = INSTRUMENT)
    ResponseEntity<byte[]> proposeText(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, TextProposed.class, id);
    }

    @PostMapping("/api/instruments/{id}/positions")
    @Described(value = "Take a position on clauses of a text", takes = StanceTaken.class, without = INSTRUMENT)
    ResponseEntity<byte[]> takePosition(Caller caller, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        return act(caller, request, StanceTaken.class, id);
    }

    /** Who may read the instrument reads what is said about it, unless the sender says otherwise. */
    private <T extends Record & Act> ResponseEntity<byte[]> act(
            Caller caller, HttpServletRequest request, Class<T> type, String id) throws IOException {
        Optional<Instrument> of = TextController.find(caller, id);
        if (of.isEmpty()) {
            return ProblemKind.NOT_FOUND.plain().answer();
        }
        return acts.act(
                caller,
                request,
                type,
                Map.of(INSTRUMENT, new Json.Text(of.get().ref().value())),
                caller.state().releaseAbout(of.get().ref()));
    }
}
