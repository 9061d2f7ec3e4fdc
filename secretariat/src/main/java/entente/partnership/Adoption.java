package entente.partnership;

import entente.act.ActRef;
import entente.act.Mark;
import entente.negotiation.Instrument;
import entente.silence.Procedure;
import entente.silence.Procedure.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Predicate;

/** When a text is adopted: by the signatures of all its members, or by the silence all of them recorded. */
final class Adoption {
    private Adoption() {}

    static boolean adopted(Partnership state, ActRef finalised, Predicate<Mark> held) {
        Optional<Instrument> of = state.instruments().about(finalised);
        return of.isPresent()
                && (of.get()
                                .finalisation(finalised)
                                .filter(text -> text.signedBy(of.get().members(), held))
                                .isPresent()
                        || bySilence(state.silences().all(), of.get(), finalised, held));
    }

    /** An adoption by silence does not depend on the hour: the records say that it has passed. */
    private static boolean bySilence(
            Collection<Procedure> procedures, Instrument of, ActRef finalised, Predicate<Mark> held) {
        return procedures.stream()
                .filter(one -> finalised.equals(one.opened().finalised())
                        && !one.opened().drill())
                .filter(one -> new HashSet<>(one.opened().members()).containsAll(of.members()))
                .anyMatch(one -> one.stage(Instant.MAX, held) == Stage.ADOPTED);
    }
}
