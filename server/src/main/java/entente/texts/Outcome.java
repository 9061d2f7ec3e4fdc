package entente.texts;

import entente.act.ActRef;
import entente.partnership.Refusal;
import java.util.List;

/** What became of an officer's decision. */
public sealed interface Outcome {
    /**
     * It stands on the record.
     *
     * @param recorded the acts, in order
     */
    record Done(List<ActRef> recorded) implements Outcome {
        /** Copies the list in. */
        public Done {
            recorded = List.copyOf(recorded);
        }
    }

    /**
     * The partnership's rules do not admit it; nothing was recorded.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Outcome {}

    /** Somebody decided the same in the meantime; nothing was recorded. */
    record DecidedAlready() implements Outcome {}
}
