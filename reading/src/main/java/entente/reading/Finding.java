package entente.reading;

import java.util.List;
import java.util.Optional;

/**
 * A passage taken for a commitment. A person decides whether it is one.
 *
 * @param span the words that state it
 * @param quote those words as they stand in the text
 * @param sentence the sentence it stands in
 * @param members ISO 3166-1 alpha-2 codes (EU for the European Union) of those who promise, in the setting's order;
 *     empty when an organ acts or the members cannot be told
 * @param organs names of the organs that act, as they stand in the text
 * @param force how strongly the words bind
 * @param kind how it falls due
 * @param deadline the words that say when
 * @param cadence how often, for a recurring one
 * @param condition the case in which it holds
 * @param area the issue area of the setting's taxonomy it falls into
 * @param testable whether one could later ask "did they do it?" of a nameable thing: a body, an event, a sum, a date
 * @param reason why it was found
 * @param confidence how likely it is right, from 0 to 1, as measured (docs/reading/confidence.md)
 */
public record Finding(
        Span span,
        String quote,
        Span sentence,
        List<String> members,
        List<String> organs,
        Force force,
        Kind kind,
        Optional<Deadline> deadline,
        Optional<Cadence> cadence,
        Optional<Condition> condition,
        String area,
        boolean testable,
        Reason reason,
        double confidence) {
    /** Copies the lists in and refuses a finding outside its sentence. */
    public Finding {
        members = List.copyOf(members);
        organs = List.copyOf(organs);
        if (!sentence.holds(span)) {
            throw new IllegalArgumentException("finding " + span + " leaves its sentence " + sentence);
        }
    }
}
