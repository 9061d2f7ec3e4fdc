package entente.triage;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import entente.article.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom a claim names by a label: which state they belong to and what they are called, by the register of names. */
final class Nationality {
    private static final Map<String, Actor> ACTORS = ActorRegister.shipped().actors().stream()
            .collect(Collectors.toMap(Actor::label, each -> each, (first, _) -> first));

    private Nationality() {}

    /** The code of the state of an actor by its label; none for a part of one ("advisers of ..."). */
    static Optional<String> of(String label) {
        return Optional.ofNullable(ACTORS.get(label))
                .flatMap(actor -> actor.kind() == Actor.Kind.STATE ? Optional.of(actor.id()) : actor.state());
    }

    /** What an actor is called in a language; the label as it is where the register has no name in it. */
    static String shown(String language, String label) {
        Actor actor = ACTORS.get(label);
        return actor == null || language.equals(Language.ENGLISH.code())
                ? label
                : actor.names()
                        .getOrDefault(Language.ofCode(language), List.of(label))
                        .getFirst();
    }
}
