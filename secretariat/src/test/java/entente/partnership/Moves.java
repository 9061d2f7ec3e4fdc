package entente.partnership;

import static entente.partnership.Capitals.OFFICE;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.AdoptionAct.CorrigendumAnswered;
import entente.act.AdoptionAct.CorrigendumProposed;
import entente.act.AdoptionAct.DenunciationNotified;
import entente.act.AdoptionAct.InstrumentNumbered;
import entente.act.AdoptionAct.InstrumentPublished;
import entente.act.SilenceAct;
import entente.act.SilenceAct.SilenceBroken;
import entente.member.MemberId;
import entente.negotiation.Corrigendum;
import entente.negotiation.Finalisation;
import entente.silence.Procedure;
import entente.text.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random moves about a frozen text, besides signatures. */
record Moves(Chamber chamber, Random random, ActRef statement, boolean quiet) {
    /** What is done about an adopted text, and sometimes about one that is not. */
    Optional<Act> afterAdoption(MemberId who) {
        List<Finalisation> texts = chamber.instrument(who).finalisations();
        Optional<Finalisation> text = texts.stream()
                .filter(one -> chamber.state(who).adopted(one.ref(), _ -> true))
                .findFirst()
                .or(() -> random.nextInt(12) > 0
                        ? Optional.empty()
                        : texts.stream().findFirst());
        if (text.isEmpty() || random.nextInt(3) == 0) {
            return Optional.empty();
        }
        ActRef ref = text.get().ref();
        List<Corrigendum> corrigenda = text.get().corrigenda();
        return Optional.of(
                switch (random.nextInt(who.equals(OFFICE) ? 3 : 4)) {
                    case 0 ->
                        new CorrigendumProposed(ref, "p0", "en", "Was.", "Is " + random.nextInt(9), Capitals.WORDS);
                    case 1 -> new InstrumentNumbered(ref, "T-1");
                    case 2 ->
                        corrigenda.isEmpty()
                                ? new InstrumentPublished(ref, List.of(statement))
                                : new CorrigendumAnswered(corrigenda.getLast().ref(), true);
                    default -> new DenunciationNotified(ref, new PartialDate("2027-01-01"), Capitals.WORDS);
                });
    }

    /** The chair puts a frozen text under silence; a member now and then breaks it. */
    Optional<Act> silence(MemberId who) {
        if (who.equals(OFFICE)) {
            List<Finalisation> texts = chamber.instrument(who).finalisations();
            boolean open = texts.isEmpty()
                    || chamber.state(who).silences().all().stream()
                            .anyMatch(one ->
                                    texts.getLast().ref().equals(one.opened().finalised()));
            return open || random.nextInt(quiet ? 1 : 3) > 0
                    ? Optional.empty()
                    : Optional.of(chamber.capitals.opening(
                            texts.getLast().ref(),
                            chamber.capitals.clock(who).plusSeconds(600L + random.nextInt(6) * 600L)));
        }
        List<Procedure> all = chamber.state(who).silences().all();
        return all.isEmpty() || random.nextInt(quiet ? 60 : 15) > 0
                ? Optional.empty()
                : Optional.of(new SilenceBroken(
                        all.getLast().ref(),
                        all.getLast().term().ref(),
                        SilenceAct.Breach.OBJECTION,
                        Capitals.WORDS,
                        null));
    }
}
