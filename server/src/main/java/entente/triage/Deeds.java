package entente.triage;

import entente.act.ActRef;
import entente.alert.Alert;
import entente.article.Analysis;
import entente.article.Language;
import entente.claim.Claim;
import entente.claim.EventType;
import entente.claim.EventTypes;
import entente.intake.KeptClaim;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What members are reported to do, in the terms in which commitments promise it: a kind of event with what it was done
 * to, such as the setting up of a secretariat. Whoever does what was promised bears on the promise, whatever the words.
 */
final class Deeds {
    private static final List<EventType> KINDS = EventTypes.shipped().stream()
            .filter(type -> type.traits().contains(EventType.Trait.DEED))
            .toList();
    private static final Set<String> IDS = KINDS.stream().map(EventType::id).collect(Collectors.toSet());

    private static final Set<String> SPEECH = EventTypes.shipped().stream()
            .filter(type -> type.traits().contains(EventType.Trait.SPEECH))
            .map(EventType::id)
            .collect(Collectors.toSet());

    private Deeds() {}

    /** Whether a claim tells of a deed. */
    static boolean is(KeptClaim claim) {
        return IDS.contains(claim.type());
    }

    /** Whether a kind of event is done by words. */
    static boolean isSpeech(String kind) {
        return SPEECH.contains(kind);
    }

    /** The deeds a text names. */
    static Set<String> in(Language language, String text) {
        Set<String> deeds = new HashSet<>();
        for (EventType kind : KINDS) {
            Pattern trigger = kind.triggers().get(language);
            Pattern theme = kind.themes().get(language);
            if (trigger != null && theme != null && trigger.matcher(text).find()) {
                Matcher found = theme.matcher(text);
                while (found.find()) {
                    deeds.add(kind.id() + " " + String.join(" ", Analysis.words(language, found.group())));
                }
            }
        }
        return deeds;
    }

    /** The deeds that a party to the partnership, or somebody of its state, is said to do or to have agreed to. */
    static Set<String> done(Partnership state, Alert alert) {
        Set<String> parties = state.parties().stream().map(MemberId::value).collect(Collectors.toSet());
        return alert.claims().stream()
                .filter(claim -> IDS.contains(claim.type()))
                .filter(claim -> claim.status() == Claim.Status.ASSERTED || claim.status() == Claim.Status.ANNOUNCED)
                .filter(claim -> claim.actors().stream()
                        .anyMatch(actor ->
                                Nationality.of(actor).filter(parties::contains).isPresent()))
                .map(KeptClaim::sentence)
                .distinct()
                .flatMap(sentence -> in(alert.first().language(), sentence).stream())
                .collect(Collectors.toSet());
    }

    /** The commitments that promise one of these deeds. */
    static Set<ActRef> promised(Map<ActRef, Set<String>> promises, Set<String> done) {
        return promises.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(done::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
