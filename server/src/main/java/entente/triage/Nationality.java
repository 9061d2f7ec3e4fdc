package entente.triage;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which state whoever a claim names belongs to, as far as the register of names knows. */
final class Nationality {
    private static final Map<String, String> STATES = states();

    private Nationality() {}

    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (Actor actor : ActorRegister.shipped().actors()) {
            if (actor.kind() == Actor.Kind.STATE) {
                states.put(actor.label(), actor.id());
            } else {
                actor.state().ifPresent(state -> states.putIfAbsent(actor.label(), state));
            }
        }
        return states;
    }

    /** The code of the state of an actor by its label; none for a part of one ("advisers of ..."). */
    static Optional<String> of(String label) {
        return Optional.ofNullable(STATES.get(label));
    }
}
