package entente.intake;

import entente.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim as the archive keeps it: words only, so that it stays readable when the taxonomy or the register of names
 * changes.
 *
 * @param type the kind of event
 * @param status how the text puts it
 * @param actors the names of who is said to have done it
 * @param targets whom it was done to
 * @param speakers according to whom
 * @param when days, or spans of days parted by a slash
 * @param where places
 * @param amounts quantities the sentence gives, as written
 * @param sentence the sentence
 * @param start where it begins, in code points of the text
 * @param end where it ends, exclusive
 */
public record KeptClaim(
        String type,
        Claim.Status status,
        List<String> actors,
        List<String> targets,
        List<String> speakers,
        List<String> when,
        List<String> where,
        List<String> amounts,
        String sentence,
        int start,
        int end) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the lists. */
    public KeptClaim {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        speakers = List.copyOf(speakers);
        when = List.copyOf(when);
        where = List.copyOf(where);
        amounts = List.copyOf(amounts);
    }

    /** What is kept of a claim. */
    public static KeptClaim of(Claim claim) {
        return new KeptClaim(
                claim.type().id(),
                claim.status(),
                labels(claim.actors()),
                labels(claim.targets()),
                labels(claim.speakers()),
                claim.when().stream()
                        .map(when -> when.from().equals(when.until())
                                ? when.from().toString()
                                : when.from() + "/" + when.until())
                        .toList(),
                claim.where(),
                new ArrayList<>(Amounts.of(claim.sentence().text())),
                claim.sentence().text(),
                claim.sentence().start(),
                claim.sentence().end());
    }

    /** What is kept of several, the same said twice once. */
    public static List<KeptClaim> of(Stream<Claim> claims) {
        return claims.map(KeptClaim::of).distinct().toList();
    }

    /** The status as it stands in addresses and keys. */
    public String slug() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static KeptClaim parse(String json) {
        return JSON.readValue(json, KeptClaim.class);
    }

    private static List<String> labels(List<Claim.Participant> participants) {
        return participants.stream().map(Claim.Participant::label).toList();
    }
}
