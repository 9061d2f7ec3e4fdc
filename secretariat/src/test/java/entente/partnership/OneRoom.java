package entente.partnership;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Salt;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Parties that all see every act at once. */
final class OneRoom {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final Localized NAME = Localized.of("en", "Words.");

    private final Union union = new Union();
    private int acts;

    /** A partnership of some members and one organ, which founds it; each has a desk. */
    static OneRoom founded(List<MemberId> members, MemberId organ) {
        OneRoom room = new OneRoom();
        List<Party> parties = Stream.concat(members.stream(), Stream.of(organ))
                .map(id -> new Party(id, id.equals(organ), NAME))
                .toList();
        Release all = new Release.AllMembers();
        room.must(organ, null, all, new PartnershipFounded(NAME, parties, List.of("en"), null, null));
        for (Party party : parties) {
            PostId desk = World.deskOf(party.id());
            room.must(party.id(), null, all, new PostCreated(desk, party.id(), NAME, PostKind.DESK));
        }
        return room;
    }

    Partnership state() {
        return union.snapshot();
    }

    Optional<Rule> attempt(MemberId author, PostId post, Release release, Act act) {
        return switch (union.decide(body(author, post, release, act), NOW)) {
            case Decision.Admitted _ -> Optional.empty();
            case Decision.Refused refused -> Optional.of(refused.refusal().rule());
        };
    }

    ActRef must(MemberId author, PostId post, Release release, Act act) {
        if (union.decide(body(author, post, release, act), NOW) instanceof Decision.Refused refused) {
            throw new AssertionError(refused.refusal() + " for " + act);
        }
        return record(author, post, release, act);
    }

    /** Puts an act on the record, whether it has effect or not. */
    ActRef record(MemberId author, PostId post, Release release, Act act) {
        Body body = body(author, post, release, act);
        ActRef ref = BodyCodec.nameOf(BodyCodec.format(body));
        union.arrive(new Entry.Known(author, union.size(author), ref, body));
        acts++;
        return ref;
    }

    private Body body(MemberId author, PostId post, Release release, Act act) {
        TreeMap<MemberId, Long> seen = new TreeMap<>();
        union.snapshot().parties().stream()
                .filter(p -> !p.equals(author) && union.size(p) > 0)
                .forEach(p -> seen.put(p, union.size(p)));
        Salt salt = new Salt("%032x".formatted(acts));
        return new Body(
                Body.FORMAT, "room", author, post, "Somebody", NOW, release, Citations.of(act), seen, salt, act);
    }
}
