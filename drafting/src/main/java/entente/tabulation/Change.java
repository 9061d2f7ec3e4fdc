package entente.tabulation;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.CommitmentAct.LeadAssigned;
import entente.act.CommitmentAct.StatusStated;
import entente.commitment.Commitment.Standing;
import entente.member.PostId;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row would put on the record.
 *
 * @param about the act whose readers may read it: the statement's, or the commitment's
 * @param first what confirms or corrects the commitment, if anything does
 * @param lead who is to answer for it from now on in the member that asks, if that changes
 * @param standing where it is to stand from now on, if that changes
 * @param annotations what is new about milestones and contested claims
 */
public record Change(
        ActRef about,
        Optional<Act> first,
        Optional<PostId> lead,
        Optional<Standing> standing,
        List<Annotation> annotations) {
    /** Copies the list in. */
    public Change {
        annotations = List.copyOf(annotations);
    }

    /** What comes after the first act. */
    public List<Act> following(ActRef commitment) {
        List<Act> acts = new ArrayList<>();
        lead.ifPresent(post -> acts.add(new LeadAssigned(commitment, post)));
        standing.ifPresent(now -> {
            Localized reason = now.reason();
            if (reason != null) {
                acts.add(new StatusStated(commitment, now.status(), reason, now.source()));
            }
        });
        annotations.forEach(one -> acts.add(one.about(commitment)));
        return acts;
    }
}
