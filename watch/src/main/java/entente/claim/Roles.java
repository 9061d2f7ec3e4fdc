package entente.claim;

import entente.actor.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is what around a trigger, by the means of one language. */
interface Roles {
    /** Who does it. */
    List<Mention> actors(ClaimReader.Hit hit);

    /** Whom it is done to. */
    List<Mention> targets(ClaimReader.Hit hit, List<Mention> actors);

    /** Who says so, where the sentence gives somebody. */
    List<Mention> speakers(ClaimReader.Hit hit);

    /** Where, as ids of states or as written. */
    List<String> places(ClaimReader.Hit hit);

    /** How firmly it is put. */
    Claim.Status status(ClaimReader.Hit hit);

    /** The part of an actor that is meant, or its name. */
    String label(Mention mention);

    /** The mentions without those that name one actor again. */
    static List<Mention> once(List<Mention> mentions) {
        Set<Actor> seen = new LinkedHashSet<>();
        return mentions.stream().filter(mention -> seen.add(mention.actor())).toList();
    }
}
