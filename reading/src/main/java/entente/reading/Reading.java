package entente.reading;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one text.
 *
 * @param members the members the text was read for: those of the setting, or those its opening names
 * @param sentences all sentences, headings and items, in order
 * @param findings all passages taken for commitments, in order
 * @param positions all passages taken for positions, in order; none shares words with a finding
 * @param refusal why the text was not read; the lists are then empty
 */
public record Reading(
        List<String> members,
        List<Sentence> sentences,
        List<Finding> findings,
        List<Position> positions,
        Optional<Refusal> refusal) {
    /** Copies the lists in. */
    public Reading {
        members = List.copyOf(members);
        sentences = List.copyOf(sentences);
        findings = List.copyOf(findings);
        positions = List.copyOf(positions);
    }

    /** A text that was not read. */
    public static Reading refused(Refusal refusal) {
        return new Reading(List.of(), List.of(), List.of(), List.of(), Optional.of(refusal));
    }
}
