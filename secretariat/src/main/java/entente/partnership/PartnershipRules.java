package entente.partnership;

import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.NOT_READABLE_BY_ALL;
import static entente.partnership.Refusal.Rule.NOT_THE_AUTHOR;
import static entente.partnership.Refusal.Rule.OUT_OF_RANGE;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.PartnershipAct;
import entente.act.PartnershipAct.BodyReleased;
import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeysRotated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.member.Party;
import entente.partnership.Refusal.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Founding, keys and releases. */
final class PartnershipRules {
    /** The most members and organs of one partnership. */
    static final int PARTIES_MAX = 64;

    /** The most languages. */
    static final int LANGUAGES_MAX = 24;

    private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}");

    private PartnershipRules() {}

    static @Nullable Refusal check(Partnership state, Body body, PartnershipAct act) {
        return switch (act) {
            case PartnershipFounded founded -> founding(body, founded);
            case KeyIntroduced key -> KeyRules.introduced(state.keys(), key);
            case KeysRotated keys -> KeyRules.rotated(state.keys(), body.author(), keys);
            case KeyRetired key -> KeyRules.retired(state.keys(), body.author(), key);
            case KeyCompromised key -> KeyRules.compromised(state.keys(), body.author(), key);
            case BodyReleased released -> release(state, body, released);
        };
    }

    private static @Nullable Refusal founding(Body body, PartnershipFounded founded) {
        long distinct = founded.parties().stream().map(Party::id).distinct().count();
        return first(
                Wording.localized(founded.name(), 200, "name"),
                unless(founded.parties().size() <= PARTIES_MAX, TOO_MANY, "parties"),
                unless(founded.languages().size() <= LANGUAGES_MAX, TOO_MANY, "languages"),
                unless(!founded.languages().isEmpty(), EMPTY, "languages"),
                unless(founded.parties().stream().anyMatch(p -> !p.organ()), EMPTY, "parties"),
                unless(founded.parties().stream().allMatch(PartnershipRules::zoned), OUT_OF_RANGE, "parties.timeZone"),
                unless(distinct == founded.parties().size(), Rule.ITSELF, "parties"),
                unless(
                        founded.parties().stream().anyMatch(p -> p.id().equals(body.author())),
                        Rule.NOT_A_PARTY,
                        "author"));
    }

    /** Only the form is judged: which zones there are differs between versions of the time zone database. */
    private static boolean zoned(Party party) {
        return party.timeZone() == null || ZONE.matcher(party.timeZone()).matches();
    }

    /** Whoever may read an act must be able to read what it cites. */
    private static @Nullable Refusal release(Partnership state, Body body, BodyReleased released) {
        Body earlier = state.act(released.released()).orElseThrow().entry().body();
        if (!earlier.author().equals(body.author())) {
            return new Refusal(NOT_THE_AUTHOR, "released");
        }
        Release before = state.releaseOf(released.released()).orElseThrow();
        if (!released.to().covers(before, body.author(), body.author(), state.parties())) {
            return new Refusal(Rule.WITHDRAWN_ALREADY, "to");
        }
        for (ActRef cited : earlier.answers()) {
            Standing standing = state.act(cited).orElseThrow();
            Release of = state.releaseOf(cited).orElseThrow();
            if (!of.covers(released.to(), standing.entry().body().author(), body.author(), state.parties())) {
                return new Refusal(NOT_READABLE_BY_ALL, cited.value());
            }
        }
        return unless(
                body.release().covers(released.to(), body.author(), body.author(), state.parties()),
                NOT_READABLE_BY_ALL,
                "release");
    }
}
