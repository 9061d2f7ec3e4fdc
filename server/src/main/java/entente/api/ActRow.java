package entente.api;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.Release;
import entente.body.RecordForm;
import entente.member.MemberId;
import entente.member.PostId;
import entente.partnership.Partnership;
import entente.partnership.Refusal;
import entente.partnership.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An act in a list: what kind, whose, where on the record, and what became of it. */
record ActRow(
        ActRef id,
        String type,
        String log,
        long index,
        MemberId author,
        @Nullable PostId post,
        @Nullable String person,
        Instant at,
        Release release,
        boolean effective,
        @Nullable Broken voidBecause) {

    /** The rule that an act without effect breaks. */
    record Broken(String rule, String sentence, String place) {
        static Broken of(Refusal refusal) {
            return new Broken(refusal.rule().name(), ProblemKind.sentence(refusal.rule()), refusal.place());
        }
    }

    static ActRow of(Partnership state, Standing standing) {
        Body body = standing.entry().body();
        Refusal refusal = standing.voidBecause();
        ActRef ref = standing.entry().ref();
        return new ActRow(
                ref,
                RecordForm.typeOf(body.act().getClass().asSubclass(Record.class)),
                standing.entry().log().logName(),
                standing.entry().index(),
                body.author(),
                body.post(),
                body.person(),
                body.at(),
                state.releaseOf(ref).orElse(body.release()),
                standing.effective(),
                refusal == null ? null : Broken.of(refusal));
    }
}
