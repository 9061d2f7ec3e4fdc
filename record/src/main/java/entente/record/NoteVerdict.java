package entente.record;

import java.util.List;

/** Whether a note may be believed. */
public sealed interface NoteVerdict {

    /**
     * Every line of a known key holds and there is at least one.
     *
     * @param note the note that was checked
     * @param signers the known keys whose signatures hold, in the order of the lines
     */
    record Verified(SignedNote note, List<NoteVerifier> signers) implements NoteVerdict {

        /** Copies the list. */
        public Verified {
            signers = List.copyOf(signers);
        }
    }

    /** The note must be ignored; {@code reason} is an English clause without a full stop. */
    record Refused(String reason) implements NoteVerdict {}
}
