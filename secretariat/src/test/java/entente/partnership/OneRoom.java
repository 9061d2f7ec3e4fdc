package entente.partnership;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Body;
import entente.act.Release;
import entente.body.BodyCodec;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Refusal.Rule;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Parties that all see every act at once. */
final class OneRoom {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Union union = new Union();
    private int acts;

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
        Body body = body(author, post, release, act);
        if (union.decide(body, NOW) instanceof Decision.Refused refused) {
            throw new AssertionError(refused.refusal() + " for " + act);
        }
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
        String salt = "%032x".formatted(acts);
        return new Body(
                Body.FORMAT, "room", author, post, "Somebody", NOW, release, Citations.of(act), seen, salt, act);
    }
}
