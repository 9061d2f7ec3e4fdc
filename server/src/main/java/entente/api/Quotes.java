package entente.api;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentCorrected;
import entente.act.CommitmentAct.FindingRejected;
import entente.act.DocumentRef;
import entente.commitment.Commitment;
import entente.desk.Desk;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.text.Passage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Checks that words quoted stand where they are said to: the rules know no texts, so the door looks. */
final class Quotes {
    private final Desk desk;

    Quotes(Desk desk) {
        this.desk = desk;
    }

    /** The first passage of an act that its statement's text does not bear out; none if the text is not to be read. */
    Optional<Problem> check(Partnership state, Act act) {
        return switch (act) {
            case CommitmentConfirmed confirmed -> check(state, confirmed.statement(), passages(confirmed.basis()));
            case FindingRejected rejected -> check(state, rejected.statement(), List.of(rejected.passage()));
            case CommitmentCorrected corrected ->
                state.register()
                        .find(corrected.commitment())
                        .map(Commitment::statement)
                        .flatMap(statement -> check(state, statement, passages(corrected.basis())));
            default -> Optional.empty();
        };
    }

    private static List<Passage> passages(Basis basis) {
        return switch (basis) {
            case Basis.Quoted quoted -> quoted.passages();
            case Basis.CompiledFromSource _ -> List.of();
        };
    }

    private Optional<Problem> check(Partnership state, ActRef statement, List<Passage> passages) {
        Optional<String> text = state.statements()
                .find(statement)
                .map(Statement::entered)
                .flatMap(entered -> Optional.ofNullable(entered.text()))
                .map(DocumentRef::sha256)
                .flatMap(desk::document)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text.flatMap(words -> passages.stream()
                .filter(passage -> !stands(passage, words))
                .findFirst()
                .map(passage -> ProblemKind.QUOTE_DIFFERS.at(
                        "passage", "Characters " + passage.start() + " to " + passage.end() + " are other words.")));
    }

    private static boolean stands(Passage passage, String text) {
        if (passage.sentenceEnd() > text.codePointCount(0, text.length())) {
            return false;
        }
        int start = text.offsetByCodePoints(0, passage.start());
        int end = text.offsetByCodePoints(start, passage.end() - passage.start());
        return text.substring(start, end).equals(passage.quote());
    }
}
