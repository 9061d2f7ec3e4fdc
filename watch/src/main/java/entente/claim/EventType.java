package entente.claim;

import entente.article.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of event in our taxonomy, over the categories of PLOVER (draft 2.0, 2024), which has none for plain
 * statements, weapon tests and arms.
 *
 * @param id small letters and hyphens
 * @param category PLOVER's category in capitals, or {@code NONE}
 * @param mode PLOVER's mode, may be empty
 * @param contexts PLOVER's contexts
 * @param traits what the reader has to know of it
 * @param triggers what shows it, for each language
 * @param themes what must stand near the trigger; a language without an entry needs none
 */
public record EventType(
        String id,
        String category,
        String mode,
        List<String> contexts,
        Set<Trait> traits,
        Map<Language, Pattern> triggers,
        Map<Language, Pattern> themes) {
    /** What the reader has to know of a kind of event. */
    public enum Trait {
        /** Done by words: whoever does it is its speaker, and what they speak of is the target. */
        SPEECH,
        /** Names after it are places, never targets: a missile fired toward a coast is no attack on it. */
        NO_TARGET,
        /** Speaks of a later act: agreed, pledged, decided. */
        ANNOUNCES,
        /** Moves away from what was said before it: what it speaks of becomes contested. */
        CONTESTS,
        /** Tells of a dispute: what is resisted is contested by whoever resists it. */
        DISPUTED,
        /** An office changes hands: what rests on it is exposed. */
        EXPOSES,
        /** Each time is an event of its own: reports of two days tell of two. */
        SINGLE,
        /** Something done that can be promised: done by a party, it bears on whoever promised it. */
        DEED
    }
}
