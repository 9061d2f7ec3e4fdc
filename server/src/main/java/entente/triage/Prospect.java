package entente.triage;

import entente.alert.Alert;
import entente.claim.Claim;
import entente.claim.EventType;
import entente.claim.EventTypes;
import entente.intake.KeptClaim;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report says that is evidence of nothing and still to be watched: what is contested, for a factor, and a change
 * of office, an exposure.
 *
 * @param exposure whether it is a change of office
 * @param sentence as it stands in the report
 * @param state whose office it is, where the register of names knows the person
 */
public record Prospect(boolean exposure, String sentence, Optional<String> state) {
    private static final Set<String> OFFICES = EventTypes.shipped().stream()
            .filter(type -> type.traits().contains(EventType.Trait.EXPOSES))
            .map(EventType::id)
            .collect(Collectors.toSet());

    /** What a line has of it, each sentence once: contested ones first, and changes to come before those made. */
    static List<Prospect> of(Alert alert) {
        return alert.claims().stream()
                .filter(claim -> claim.status() != Claim.Status.NEGATED)
                .filter(claim -> isContested(claim) || OFFICES.contains(claim.type()))
                .sorted(Comparator.comparing((KeptClaim claim) -> !isContested(claim))
                        .thenComparing(claim -> claim.status() == Claim.Status.ASSERTED))
                .collect(Collectors.toMap(KeptClaim::sentence, Prospect::of, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Prospect of(KeptClaim claim) {
        Optional<String> state = Stream.concat(claim.actors().stream(), claim.targets().stream())
                .flatMap(label -> Nationality.of(label).stream())
                .findFirst();
        return new Prospect(!isContested(claim), claim.sentence(), state);
    }

    private static boolean isContested(KeptClaim claim) {
        return claim.status() == Claim.Status.CONTESTED;
    }

    /** Where to see what rests on the office. */
    public String address() {
        return "/continuity" + state.map(id -> "?member=" + id).orElse("") + "#rests";
    }
}
