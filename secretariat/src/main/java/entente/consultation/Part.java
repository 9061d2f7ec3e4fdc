package entente.consultation;

import entente.act.ConsultationAct.MemberOptedOut;
import entente.act.ConsultationAct.MemberTold;
import entente.act.ConsultationAct.PositionStated;
import entente.member.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member's part in a consultation.
 *
 * @param member whose
 * @param reached when its server had it, or null
 * @param told what the opener says of telling it by other means, or null
 * @param acknowledged when an officer acknowledged it, or null
 * @param positions what it stated, the first first
 * @param optedOut that it takes no part, or null; null again once it states a position
 */
public record Part(
        MemberId member,
        @Nullable Instant reached,
        @Nullable Said<MemberTold> told,
        @Nullable Instant acknowledged,
        List<Said<PositionStated>> positions,
        @Nullable Said<MemberOptedOut> optedOut) {
    /** Copies the list in. */
    public Part {
        positions = List.copyOf(positions);
    }

    static Part of(MemberId member) {
        return new Part(member, null, null, null, List.of(), null);
    }

    Part acknowledging(Instant at, boolean byHand) {
        return byHand
                ? new Part(member, reached, told, at, positions, optedOut)
                : new Part(member, at, told, acknowledged, positions, optedOut);
    }

    Part telling(Said<MemberTold> how) {
        return new Part(member, reached, how, acknowledged, positions, optedOut);
    }

    Part stating(Said<PositionStated> position) {
        List<Said<PositionStated>> all = new java.util.ArrayList<>(positions);
        all.add(position);
        return new Part(member, reached, told, acknowledged, all, null);
    }

    Part leaving(Said<MemberOptedOut> out) {
        return new Part(member, reached, told, acknowledged, positions, out);
    }
}
