package entente.api;

import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is sent: the act's names, but for its documents.
 *
 * @param text the words themselves; absent if a file comes with it, or if only facts about it are known
 */
record SentStatement(
        String code,
        Localized title,
        StatementKind kind,
        PartialDate date,
        @Nullable Localized place,
        List<MemberId> members,
        String language,
        @Nullable Source source,
        @Nullable String text) {

    /** The act, with the documents that came. */
    StatementEntered act(@Nullable DocumentRef original, @Nullable DocumentRef read) {
        return new StatementEntered(code, title, kind, date, place, members, language, original, read, source);
    }
}
