package entente.triage;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import entente.article.Language;
import entente.portal.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom a claim names by a label: which state they belong to and what they are called, by the register of names. */
final class Nationality {
    private static final ActorRegister REGISTER = ActorRegister.shipped();
    private static final Map<String, Actor> ACTORS =
            REGISTER.actors().stream().collect(Collectors.toMap(Actor::label, each -> each, (first, _) -> first));
    private static final Map<String, Actor> PARTS = new HashMap<>();
    private static final String OF = " of ";

    static {
        REGISTER.parts()
                .forEach(part ->
                        part.names().getOrDefault(Language.ENGLISH, List.of()).forEach(name -> PARTS.put(name, part)));
    }

    private Nationality() {}

    /** The code of the state of an actor by its label; none for a part of one ("advisers of ..."). */
    static Optional<String> of(String label) {
        return Optional.ofNullable(ACTORS.get(label)).flatMap(Actor::nation);
    }

    /** What an actor, or a part of one, is called in a visitor's language; the label where it is not known. */
    static String shown(Visit visit, String label) {
        Language language = Language.ofCode(visit.language().tag());
        Actor actor = ACTORS.get(label);
        if (actor != null) {
            return name(language, actor, label);
        }
        int of = label.indexOf(OF);
        String word = of < 0 ? "" : label.substring(0, of);
        String whose = of < 0 ? "" : label.substring(of + OF.length());
        return PARTS.containsKey(word) && ACTORS.containsKey(whose)
                ? visit.text(
                        "watch.claim.part",
                        name(language, PARTS.get(word), word),
                        name(language, ACTORS.get(whose), whose))
                : label;
    }

    private static String name(Language language, Actor actor, String label) {
        return language == Language.ENGLISH
                ? label
                : actor.names().getOrDefault(language, List.of(label)).getFirst();
    }
}
