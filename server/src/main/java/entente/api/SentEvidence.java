package entente.api;

import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence as it is sent: the act's names, but for the commitment, which stands in the address, and the copy. */
record SentEvidence(
        Source source,
        Localized shows,
        @Nullable PartialDate occurred,
        boolean round,
        List<MemberId> members,
        @Nullable PartialDate expires,
        @Nullable PartialDate review) {

    /** The act. */
    EvidenceAdded act(ActRef commitment, @Nullable DocumentRef copy) {
        return new EvidenceAdded(commitment, source, shows, occurred, round, members, copy, expires, review);
    }
}
