package entente.api;

import entente.instrument.Statement;
import entente.lineage.Line;
import entente.lineage.Lineages;
import entente.wording.Comparison;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What later statements took from earlier ones. */
@RestController
final class WordingController {
    private static final long WAIT_MILLIS = 10_000;
    private static final String AGAIN_SECONDS = "5";

    private final Lineages lineages;

    WordingController(Lineages lineages) {
        this.lineages = lineages;
    }

    @GetMapping("/api/statements/{id}/comparison/{other}")
    @Described(
            value = "What the later of two statements took from the earlier, what it dropped, and what is new;"
                    + " 503 with Retry-After while long texts are being compared",
            gives = WordingView.Compared.class)
    ResponseEntity<byte[]> comparison(Caller caller, @PathVariable String id, @PathVariable String other) {
        Optional<Statement> one = StatementController.find(caller, id).filter(Statement::hasText);
        Optional<Statement> two = StatementController.find(caller, other).filter(Statement::hasText);
        if (one.isEmpty() || two.isEmpty() || one.get().ref().equals(two.get().ref())) {
            return Answers.of(Optional.empty());
        }
        boolean inOrder = Lineages.inOrder(one.get(), two.get());
        Statement earlier = inOrder ? one.get() : two.get();
        Statement later = inOrder ? two.get() : one.get();
        Optional<Comparison> found = lineages.comparison(caller.state(), earlier, later, WAIT_MILLIS);
        return found.isEmpty()
                ? again()
                : Answers.of(found.filter(comparison -> comparison.refusal().isEmpty())
                        .map(comparison -> Answers.json(WordingView.Compared.of(earlier, later, comparison))));
    }

    @GetMapping("/api/commitments/{id}/line")
    @Described(
            value = "A commitment's words in all other statements of its members; 503 with Retry-After while long texts"
                    + " are being compared",
            gives = WordingView.Followed.class)
    ResponseEntity<byte[]> line(Caller caller, @PathVariable String id) {
        var commitment = RegisterController.find(caller, id);
        if (commitment.isEmpty()) {
            return Answers.of(Optional.empty());
        }
        Line line = lineages.line(caller.state(), commitment.get());
        return line.pending() ? again() : Answers.json(WordingView.Followed.of(line));
    }

    static ResponseEntity<byte[]> again() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS)
                .build();
    }
}
