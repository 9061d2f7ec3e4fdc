package entente.api;

import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.SilenceAct.SilenceOpened;
import entente.member.MemberId;
import entente.text.Localized;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A text to be put under silence as it is sent: the act's names, with the words instead of documents; the members'
 * consents are found on the record.
 *
 * @param texts the words by BCP 47 tag of their language
 */
record SentSilence(
        String code,
        Localized title,
        @Nullable ActRef statement,
        @Nullable ActRef finalised,
        SortedMap<String, String> texts,
        List<MemberId> members,
        Instant expiry,
        int allowanceSeconds,
        boolean drill) {

    /** The act, with the words as documents. */
    SilenceOpened act(SortedMap<String, DocumentRef> documents, List<ActRef> consents) {
        return new SilenceOpened(
                code, title, statement, finalised, documents, members, expiry, allowanceSeconds, drill, consents);
    }
}
