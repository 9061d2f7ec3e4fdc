package entente.claim;

import entente.actor.ActorRegister;
import entente.article.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which states a text speaks of, by whatever name: "DPRK", "Pyongyang" and 北朝鮮 are one. */
public final class NamedActors {
    private final Map<Language, Mention.Finder> finders = new EnumMap<>(Language.class);

    /** Looks for the names of a register. */
    public NamedActors(ActorRegister register) {
        for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN)) {
            finders.put(language, new Mention.Finder(register, language));
        }
    }

    /**
     * The codes of the states named in a text, those of named persons and bodies among them; others by their id. None
     * where the language is not read.
     */
    public Set<String> in(Language language, String text) {
        Mention.Finder finder = finders.get(language);
        if (finder == null) {
            return Set.of();
        }
        return finder.find(text).stream()
                .map(Mention::actor)
                .map(actor -> actor.nation().orElse(actor.id()))
                .collect(Collectors.toSet());
    }
}
