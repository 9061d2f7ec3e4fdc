package entente.partnership;

import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.KEY_KNOWN_ALREADY;
import static entente.partnership.Refusal.Rule.LAST_KEY;
import static entente.partnership.Refusal.Rule.NOT_A_KEY;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_KEY;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.member.MemberId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys are introduced once, serve one role, and are ended or reported by their own member. */
final class KeyRules {
    private static final int KEY_CHARACTERS_MAX = 4_000;
    private static final int CONSENT_CHARACTERS_MAX = 64_000;
    private static final int REASON_CHARACTERS_MAX = 1_000;
    private static final int KEYS_MAX = 8;

    private KeyRules() {}

    static @Nullable Refusal introduced(Keys keys, KeyIntroduced act) {
        return fresh(keys, act.verifierKey(), "verifierKey");
    }

    static @Nullable Refusal rotated(Keys keys, MemberId author, KeysRotated act) {
        Refusal refusal = first(
                unless(!act.introduced().isEmpty(), EMPTY, "introduced"),
                unless(act.introduced().size() <= KEYS_MAX && act.retired().size() <= KEYS_MAX, TOO_MANY, "introduced"),
                unless(distinct(act.introduced()), KEY_KNOWN_ALREADY, "introduced"),
                unless(distinct(act.retired()), UNKNOWN_KEY, "retired"),
                Wording.line(act.consent(), CONSENT_CHARACTERS_MAX, "consent"));
        for (String key : act.introduced()) {
            refusal = refusal == null ? fresh(keys, key, "introduced") : refusal;
        }
        for (String key : act.retired()) {
            refusal = refusal == null ? current(keys, author, key, act.role(), "retired") : refusal;
        }
        return refusal;
    }

    static @Nullable Refusal retired(Keys keys, MemberId author, KeyRetired act) {
        Optional<Keys.Key> key = keys.find(act.verifierKey());
        return first(
                current(keys, author, act.verifierKey(), null, "verifierKey"),
                unless(
                        key.isEmpty()
                                || key.get().role() != KeyRole.LOG
                                || keys.current(author, KeyRole.LOG).size() > 1,
                        LAST_KEY,
                        "verifierKey"),
                Wording.line(act.reason(), REASON_CHARACTERS_MAX, "reason"));
    }

    static @Nullable Refusal compromised(Keys keys, MemberId author, KeyCompromised act) {
        boolean own = keys.find(act.verifierKey())
                .filter(key -> key.member().equals(author))
                .isPresent();
        return first(
                unless(own, UNKNOWN_KEY, "verifierKey"),
                unless(act.since() >= 0, EMPTY, "since"),
                Wording.line(act.reason(), REASON_CHARACTERS_MAX, "reason"));
    }

    private static @Nullable Refusal fresh(Keys keys, String key, String place) {
        return first(
                Wording.line(key, KEY_CHARACTERS_MAX, place),
                unless(Keys.isVerifierKey(key), NOT_A_KEY, place),
                unless(!keys.isReused(key), KEY_KNOWN_ALREADY, place));
    }

    private static @Nullable Refusal current(
            Keys keys, MemberId author, String key, @Nullable KeyRole role, String place) {
        return unless(
                keys.find(key)
                        .filter(found -> found.member().equals(author) && found.current())
                        .filter(found -> role == null || found.role() == role)
                        .isPresent(),
                UNKNOWN_KEY,
                place);
    }

    private static boolean distinct(List<String> keys) {
        return new HashSet<>(keys).size() == keys.size();
    }
}
