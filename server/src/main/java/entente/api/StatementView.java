package entente.api;

import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.instrument.Statement;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, with how many commitments of the register it makes. */
record StatementView(
        ActRef id,
        MemberId author,
        Instant at,
        String code,
        Localized title,
        StatementKind kind,
        PartialDate date,
        @Nullable Localized place,
        List<MemberId> members,
        String language,
        @Nullable DocumentRef original,
        @Nullable DocumentRef text,
        @Nullable Source source,
        int commitments) {

    static StatementView of(Partnership state, Statement statement) {
        StatementEntered entered = statement.entered();
        long commitments = state.register().all().stream()
                .filter(c -> c.current() && c.statement().equals(statement.ref()))
                .count();
        return new StatementView(
                statement.ref(),
                statement.author(),
                statement.at(),
                entered.code(),
                entered.title(),
                entered.kind(),
                entered.date(),
                entered.place(),
                entered.members(),
                entered.language(),
                entered.original(),
                entered.text(),
                entered.source(),
                (int) commitments);
    }
}
