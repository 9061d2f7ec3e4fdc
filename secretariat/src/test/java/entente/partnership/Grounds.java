package entente.partnership;

import static entente.partnership.Capitals.ALL;
import static entente.partnership.Capitals.MEMBERS;
import static entente.partnership.Capitals.OFFICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.InstrumentSigned;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextReopened;
import entente.act.SilenceAct.SilenceKept;
import entente.member.MemberId;
import entente.negotiation.ClauseStanding;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import java.util.List;
import java.util.function.Predicate;

/** What the bare logs hold of what an adoption must rest on, without the fold's rules. */
final class Grounds {
    private final Chamber chamber;

    Grounds(Chamber chamber) {
        this.chamber = chamber;
    }

    /** Every member's log holds a signature of this hash. */
    boolean signed(Finalisation text) {
        return MEMBERS.stream().allMatch(member -> signed(member, text));
    }

    private boolean signed(MemberId member, Finalisation text) {
        return chamber.capitals.logs.get(member).stream()
                .map(entry -> ((Entry.Known) entry).body().act())
                .anyMatch(act -> act instanceof InstrumentSigned signed
                        && signed.finalised().equals(text.ref())
                        && signed.hash().equals(text.hash()));
    }

    /** Every member's log says that it kept silence, and the chair's that it did before it reopened the text. */
    boolean silent(Finalisation text) {
        return chamber.state(OFFICE).silences().all().stream()
                .filter(one -> text.ref().equals(one.opened().finalised()))
                .anyMatch(one -> ALL.stream().allMatch(party -> kept(party, one.ref()) < reopened(text)));
    }

    private long kept(MemberId party, ActRef procedure) {
        long place = place(
                party,
                act -> act instanceof SilenceKept kept && kept.procedure().equals(procedure));
        return party.equals(OFFICE) || place == Long.MAX_VALUE ? place : -1;
    }

    private long reopened(Finalisation text) {
        return place(
                OFFICE,
                act -> act instanceof TextReopened reopened
                        && reopened.finalised().equals(text.ref()));
    }

    private long place(MemberId log, Predicate<Act> what) {
        List<Entry> entries = chamber.capitals.logs.get(log);
        for (int i = 0; i < entries.size(); i++) {
            if (what.test(((Entry.Known) entries.get(i)).body().act())) {
                return i;
            }
        }
        return Long.MAX_VALUE;
    }

    /** No stance counts that was taken to another version of its clause. */
    static void stancesAreToWhatStands(Instrument of) {
        for (ClauseStanding row : entente.negotiation.Table.of(of).rows()) {
            row.stances().values().forEach(said -> {
                StanceTaken act = said.act();
                assertEquals(
                        row.version().hash(), act.clauses().get(row.clause().id()));
                int taken = of.version(act.text()).orElseThrow().number();
                int edited = of.version(row.since()).orElseThrow().number();
                assertTrue(taken >= edited, "a stance survived an edit");
            });
        }
    }
}
