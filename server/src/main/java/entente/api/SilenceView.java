package entente.api;

import entente.act.ActRef;
import entente.act.SilenceAct.SilenceOpened;
import entente.member.MemberId;
import entente.partnership.Holding;
import entente.silence.Procedure;
import entente.silence.Procedure.Stage;
import entente.silence.Term;
import entente.silence.Voice;
import java.time.Instant;
import java.util.List;

/**
 * A silence procedure at the moment of asking.
 *
 * @param id the act that opened it
 * @param term the act that set the instant it runs to: acts about it name both
 * @param expiry that instant; what comes at it or later is too late
 * @param awaited whose record that silence was kept is missing, or not yet held
 */
record SilenceView(
        ActRef id,
        MemberId opener,
        SilenceOpened opened,
        Stage stage,
        ActRef term,
        Instant expiry,
        List<Term> terms,
        List<Voice> voices,
        List<MemberId> awaited) {

    /** The procedures. */
    record Silences(List<SilenceView> silences) {}

    static SilenceView of(Procedure procedure, Instant now, Holding holding) {
        return new SilenceView(
                procedure.ref(),
                procedure.opener(),
                procedure.opened(),
                procedure.stage(now, holding::effective),
                procedure.term().ref(),
                procedure.term().expiry(),
                procedure.terms(),
                List.copyOf(procedure.voices().values()),
                procedure.awaited(holding::effective));
    }
}
