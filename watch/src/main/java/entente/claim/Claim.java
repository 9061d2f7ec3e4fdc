package entente.claim;

import java.util.List;
import java.util.Optional;

/**
 * One statement of fact in a text, with the sentence it stands in.
 *
 * @param type what is said to have happened
 * @param actors who is said to have done it; empty where the sentence does not say
 * @param targets whom it was done to
 * @param when the dates the sentence gives for it
 * @param where ids of states, or places as written
 * @param speakers according to whom; empty where the text itself says so
 * @param status how the text puts it
 * @param trigger the words that show the event
 * @param theme the words that show what was moved, fired, founded; may be empty
 * @param sentence the sentence
 */
public record Claim(
        EventType type,
        List<Participant> actors,
        List<Participant> targets,
        List<When> when,
        List<String> where,
        List<Participant> speakers,
        Status status,
        String trigger,
        String theme,
        Sentence sentence) {
    /** Copies the lists. */
    public Claim {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        when = List.copyOf(when);
        where = List.copyOf(where);
        speakers = List.copyOf(speakers);
    }

    /** How a text puts an event. */
    public enum Status {
        /** As having happened, or happening. */
        ASSERTED,
        /** As said by somebody who may be wrong: reported, suspected, accused of. */
        ALLEGED,
        /** As to come: announced, agreed, planned. */
        ANNOUNCED,
        /** As possible: could, might, if, a prospect of. */
        HYPOTHETICAL,
        /** As not having happened, or not going to. */
        NEGATED,
        /** Somebody in the same text denies it, moves away from it or resists it. */
        CONTESTED
    }

    /**
     * Somebody taking part.
     *
     * @param id the actor's id in the register of names
     * @param label as shown: the actor's name, or the part of it that is meant ("transition team of Trump")
     * @param office what a person was on the day of the text, where the register knows
     */
    public record Participant(String id, String label, Optional<String> office) {}

    /**
     * A sentence.
     *
     * @param text its words
     * @param start where it begins, in code points of the text
     * @param end where it ends, exclusive
     */
    public record Sentence(String text, int start, int end) {}

    Claim as(Status other) {
        return new Claim(type, actors, targets, when, where, speakers, other, trigger, theme, sentence);
    }
}
