package entente.witness;

import entente.record.Checkpoint;
import entente.record.LogPolicy;
import entente.record.Merkle;
import entente.record.NoteSignature;
import entente.record.Parsed;
import entente.record.PolicyVerdict;
import entente.record.SignedNote;
import entente.witness.WitnessAnswer.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether a witness cosigns: the checks of C2SP tlog-witness in their order, and nothing but them. */
public sealed interface WitnessDecision {

    /**
     * The checkpoint may be cosigned, once it is remembered.
     *
     * @param note its text with the signatures of the log alone, each of them verified
     * @param checkpoint what it says
     */
    record Admitted(SignedNote note, Checkpoint checkpoint) implements WitnessDecision {}

    /** It may not; the answer says why. */
    record Declined(WitnessAnswer answer) implements WitnessDecision {}

    /**
     * Judges a request.
     *
     * @param logs the logs that are watched; every key of a log must have signed, as {@link LogPolicy} says
     * @param cosigned the last checkpoint that was cosigned for an origin, or empty if there is none
     */
    static WitnessDecision of(byte[] request, LogPolicy logs, Function<String, Optional<Checkpoint>> cosigned) {
        return switch (AddCheckpoint.parse(request)) {
            case Parsed.Invalid<AddCheckpoint>(String reason) -> declined(Fault.MALFORMED, reason);
            case Parsed.Valid<AddCheckpoint>(AddCheckpoint asked) -> of(asked, logs, cosigned);
        };
    }

    /** Judges a request that has been read. */
    static WitnessDecision of(AddCheckpoint asked, LogPolicy logs, Function<String, Optional<Checkpoint>> cosigned) {
        Checkpoint checkpoint;
        switch (Checkpoint.parseClaim(asked.checkpoint().text())) {
            case Parsed.Valid<Checkpoint>(Checkpoint claim) -> checkpoint = claim;
            case Parsed.Invalid<Checkpoint>(String reason) -> {
                return declined(Fault.MALFORMED, reason);
            }
        }
        if (!logs.origins().contains(checkpoint.origin())) {
            return declined(Fault.UNKNOWN_LOG, "no log " + checkpoint.origin() + " is watched here");
        }
        return switch (logs.checkSignatures(asked.checkpoint(), checkpoint)) {
            case PolicyVerdict.Refused(String reason) -> declined(Fault.NOT_SIGNED, reason);
            case PolicyVerdict.Accepted accepted -> extension(asked, accepted, cosigned.apply(checkpoint.origin()));
        };
    }

    private static WitnessDecision extension(
            AddCheckpoint asked, PolicyVerdict.Accepted accepted, Optional<Checkpoint> last) {
        Checkpoint checkpoint = accepted.checkpoint();
        if (asked.oldSize() > checkpoint.size()) {
            return declined(Fault.MALFORMED, "the old size is larger than the checkpoint's");
        }
        long known = last.map(Checkpoint::size).orElse(0L);
        if (asked.oldSize() != known) {
            return new Declined(new WitnessAnswer.OtherSize(known));
        }
        if (checkpoint.size() == 0 && !checkpoint.root().equals(Merkle.EMPTY_ROOT)) {
            return declined(Fault.NOT_CONSISTENT, "a log of size 0 has the empty tree's root");
        }
        boolean extendsLast = known == 0
                ? asked.proof().isEmpty()
                : Merkle.checkConsistency(
                        known, last.orElseThrow().root(), checkpoint.size(), checkpoint.root(), asked.proof());
        if (!extendsLast) {
            return declined(
                    Fault.NOT_CONSISTENT, "the proof does not lead from the checkpoint of size " + known + " to this");
        }
        List<NoteSignature> lines = asked.checkpoint().signatures().stream()
                .filter(line -> accepted.signers().stream().anyMatch(key -> key.isNamedBy(line)))
                .toList();
        return new Admitted(new SignedNote(asked.checkpoint().text(), lines), checkpoint);
    }

    private static WitnessDecision declined(Fault fault, String reason) {
        return new Declined(new WitnessAnswer.Refused(fault, reason));
    }
}
