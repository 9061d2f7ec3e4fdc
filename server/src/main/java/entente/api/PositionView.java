package entente.api;

import entente.act.ActRef;
import entente.lineage.JointPosition;
import entente.reading.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a position that members took together is answered.
 *
 * @param statement the statement it stands in
 * @param code that statement's code
 * @param start where its words begin, in code points of the text
 * @param end where they end
 * @param sentence where its sentence stands
 * @param verb what is done
 * @param members ISO 3166-1 alpha-2 codes of those who take it
 * @param addressee of whom something is asked, or whose conduct is judged, in the words of the text
 * @param quote the words
 */
record PositionView(
        ActRef statement,
        String code,
        int start,
        int end,
        WordingView.Sentence sentence,
        Position.Verb verb,
        List<String> members,
        @Nullable String addressee,
        String quote) {
    static PositionView of(JointPosition one) {
        Position position = one.position();
        return new PositionView(
                one.statement().ref(),
                one.statement().entered().code(),
                position.span().start(),
                position.span().end(),
                WordingView.Sentence.of(position.sentence()),
                position.verb(),
                position.members(),
                position.addressee().orElse(null),
                position.quote());
    }

    /** A page of positions. */
    record Listed(int total, int page, List<PositionView> positions) {}
}
