package entente.api;

import entente.act.ActRef;
import entente.act.ConsultationAct.ConsultationOpened;
import entente.consultation.Consultation;
import entente.consultation.Consultation.Pace;
import entente.consultation.Part;
import entente.member.MemberId;
import entente.text.Localized;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation at the moment of asking.
 *
 * @param id the act that opened it
 * @param at when: the clocks run from here
 * @param members each member's part with its clocks
 * @param options what could be done
 * @param responses the silence procedures or statements that answer it
 * @param response how the response stands against its clock
 * @param note the closing note, if it is closed
 */
record ConsultationView(
        ActRef id,
        MemberId opener,
        Instant at,
        ConsultationOpened opened,
        List<Member> members,
        List<Localized> options,
        List<ActRef> responses,
        Pace response,
        @Nullable Localized note) {

    /** The consultations. */
    record Consultations(List<ConsultationView> consultations) {}

    /**
     * A member's part.
     *
     * @param reached when its server had it
     * @param told by what other means it was told
     * @param acknowledged when an officer acknowledged it
     * @param positions what it stated, the last counts
     * @param optedOut whether it takes no part, which is no breach
     */
    record Member(
            MemberId member,
            @Nullable Instant reached,
            @Nullable String told,
            @Nullable Instant acknowledged,
            Pace acknowledgement,
            List<Localized> positions,
            Pace position,
            boolean optedOut) {}

    static ConsultationView of(Consultation one, Instant now) {
        return new ConsultationView(
                one.ref(),
                one.opener(),
                one.at(),
                one.opened(),
                one.parts().values().stream()
                        .map(part -> member(one, part, now))
                        .toList(),
                one.options().stream().map(said -> said.what().words()).toList(),
                one.responses().stream().map(said -> said.what().response()).toList(),
                one.response(now),
                one.closed() == null ? null : one.closed().what().note());
    }

    private static Member member(Consultation one, Part part, Instant now) {
        return new Member(
                part.member(),
                part.reached(),
                part.told() == null ? null : part.told().what().how(),
                part.acknowledged(),
                one.acknowledgement(part, now),
                part.positions().stream().map(said -> said.what().words()).toList(),
                one.position(part, now),
                part.optedOut() != null);
    }
}
