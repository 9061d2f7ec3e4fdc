package entente.reading;

import java.util.List;
import java.util.Optional;

/**
 * A passage that takes a position: what members jointly condemn, support or ask of others. Never a commitment at the
 * same words.
 *
 * @param span the words that state it, from its verb on
 * @param quote those words as they stand in the text
 * @param sentence the sentence it stands in
 * @param verb what they do
 * @param members ISO 3166-1 alpha-2 codes (EU for the European Union) of those who take it, in the setting's order
 * @param addressee of whom something is asked, or whose conduct is judged, as the words stand
 */
public record Position(
        Span span, String quote, Span sentence, Verb verb, List<String> members, Optional<String> addressee) {
    /** Copies the list in and refuses a position outside its sentence. */
    public Position {
        members = List.copyOf(members);
        if (!sentence.holds(span)) {
            throw new IllegalArgumentException("position " + span + " leaves its sentence " + sentence);
        }
    }

    /** What is done by a position. */
    public enum Verb {
        /** Condemn, deplore, denounce, reject. */
        CONDEMN,
        /** Oppose. */
        OPPOSE,
        /** Express concern, regret or alarm. */
        CONCERN,
        /** Call on, call for, urge, demand, ask others. */
        CALL,
        /** Support, endorse, stand with. */
        SUPPORT,
        /** Welcome, commend, applaud, thank, congratulate. */
        WELCOME,
        /** Recognise, acknowledge, note. */
        RECOGNISE,
        /** Reaffirm, underline or stress a principle or the importance of something. */
        AFFIRM,
        /** Look forward to, hope, expect. */
        EXPECT
    }
}
