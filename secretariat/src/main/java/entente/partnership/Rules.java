package entente.partnership;

import static entente.partnership.Refusal.Rule.CITED_BUT_NOT_ANSWERED;
import static entente.partnership.Refusal.Rule.FOUNDED_ALREADY;
import static entente.partnership.Refusal.Rule.NOT_A_PARTY;
import static entente.partnership.Refusal.Rule.NOT_FOUNDED_YET;
import static entente.partnership.Refusal.Rule.NOT_ITS_POST;
import static entente.partnership.Refusal.Rule.NOT_READABLE_BY_ALL;
import static entente.partnership.Refusal.Rule.NO_MANDATE;
import static entente.partnership.Refusal.Rule.OTHER_PARTNERSHIP;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_POST;

import entente.act.ActRef;
import entente.act.AdoptionAct;
import entente.act.Body;
import entente.act.CommitmentAct;
import entente.act.ConsultationAct;
import entente.act.ContinuityAct;
import entente.act.EvidenceAct;
import entente.act.FactorAct;
import entente.act.HandoverAct;
import entente.act.InstrumentAct;
import entente.act.MeetingAct;
import entente.act.NegotiationAct;
import entente.act.PartnershipAct;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.SilenceAct;
import entente.continuity.Post;
import entente.partnership.Refusal.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an act must satisfy; the first rule broken is the answer. The same rules judge acts before and after. */
final class Rules {
    /** The most acts that one act may answer. */
    static final int ANSWERS_MAX = 200;

    private Rules() {}

    static @Nullable Refusal check(Partnership state, Body body) {
        Refusal refusal = belongs(state, body);
        if (refusal == null) {
            refusal = mandate(state, body);
        }
        if (refusal == null) {
            refusal = citations(state, body);
        }
        return refusal == null ? content(state, body) : refusal;
    }

    private static @Nullable Refusal belongs(Partnership state, Body body) {
        boolean founding = body.act() instanceof PartnershipFounded;
        if (state.founded().isEmpty()) {
            return founding ? null : new Refusal(NOT_FOUNDED_YET, "act");
        }
        if (founding) {
            return new Refusal(FOUNDED_ALREADY, "act");
        }
        if (!body.partnership().equals(state.id())) {
            return new Refusal(OTHER_PARTNERSHIP, "partnership");
        }
        if (!state.parties().contains(body.author())) {
            return new Refusal(NOT_A_PARTY, body.author().value());
        }
        if (body.release() instanceof Release.NamedMembers named
                && !state.parties().containsAll(named.members())) {
            return new Refusal(NOT_A_PARTY, "release");
        }
        return null;
    }

    /** What a post's kind may do. An act without a post is the author's server founding, keying or creating posts. */
    private static @Nullable Refusal mandate(Partnership state, Body body) {
        if (body.post() == null) {
            return Mandate.withoutPost(body.act()) ? null : new Refusal(NO_MANDATE, "post");
        }
        Optional<Post> post = state.offices().find(body.post());
        if (post.isEmpty()) {
            return new Refusal(UNKNOWN_POST, body.post().value());
        }
        if (!post.get().created().member().equals(body.author())) {
            return new Refusal(NOT_ITS_POST, body.post().value());
        }
        return Mandate.admits(post.get().created().kind(), body.act())
                ? null
                : new Refusal(NO_MANDATE, body.post().value());
    }

    private static @Nullable Refusal citations(Partnership state, Body body) {
        List<ActRef> cited = Citations.of(body.act());
        if (body.answers().size() > ANSWERS_MAX) {
            return new Refusal(TOO_MANY, "answers");
        }
        if (!body.answers().containsAll(cited)) {
            return new Refusal(CITED_BUT_NOT_ANSWERED, "answers");
        }
        for (ActRef ref : body.answers()) {
            Optional<Standing> found = state.act(ref).filter(Standing::effective);
            if (found.isEmpty()) {
                return new Refusal(UNKNOWN_ACT, ref.value());
            }
            Body cites = found.get().entry().body();
            boolean releasing = body.act() instanceof PartnershipAct.BodyReleased r
                    && r.released().equals(ref);
            Release of = state.releaseOf(found.get());
            if (!releasing && !of.covers(body.release(), cites.author(), body.author(), state.parties())) {
                return new Refusal(NOT_READABLE_BY_ALL, ref.value());
            }
        }
        return null;
    }

    private static @Nullable Refusal content(Partnership state, Body body) {
        return switch (body.act()) {
            case PartnershipAct act -> PartnershipRules.check(state, body, act);
            case ContinuityAct act -> ContinuityRules.check(state, body, act);
            case InstrumentAct act -> InstrumentRules.check(state, act);
            case CommitmentAct act -> CommitmentRules.check(state, body, act);
            case EvidenceAct act -> EvidenceRules.check(state, body, act);
            case FactorAct act -> FactorRules.check(state, body, act);
            case ConsultationAct act -> ConsultationRules.check(state, body, act);
            case SilenceAct act -> SilenceRules.check(state, body, act);
            case HandoverAct act -> HandoverRules.check(state, body, act);
            case MeetingAct act -> MeetingRules.check(state, body, act);
            case NegotiationAct act -> NegotiationRules.check(state, body, act);
            case AdoptionAct act -> AdoptionRules.check(state, body, act);
        };
    }

    static @Nullable Refusal first(@Nullable Refusal... refusals) {
        for (Refusal refusal : refusals) {
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    static @Nullable Refusal unless(boolean condition, Rule rule, String place) {
        return condition ? null : new Refusal(rule, place);
    }
}
