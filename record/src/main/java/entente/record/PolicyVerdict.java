package entente.record;

import java.util.List;

/** Whether a checkpoint carries every signature that a policy asks for. */
public sealed interface PolicyVerdict {

    /**
     * It does.
     *
     * @param checkpoint the statement that may now be relied on
     * @param signers the keys whose signatures hold
     */
    record Accepted(Checkpoint checkpoint, List<NoteVerifier> signers) implements PolicyVerdict {

        /** Copies the list. */
        public Accepted {
            signers = List.copyOf(signers);
        }
    }

    /** It does not; {@code reason} is an English clause without a full stop. */
    record Refused(String reason) implements PolicyVerdict {}
}
