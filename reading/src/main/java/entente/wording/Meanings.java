package entente.wording;

import java.util.List;

/** What sentences mean, as vectors: those of sentences that mean the same point the same way. */
@FunctionalInterface
public interface Meanings {
    /** Nothing is known of meanings: sentences are then compared by their words alone. */
    Meanings NONE = sentences -> List.of();

    /**
     * The vectors of sentences.
     *
     * @param sentences as they stand in a text
     * @return for each its vector, of length 1 and as many numbers as every other; or nothing at all
     */
    List<float[]> of(List<String> sentences);
}
