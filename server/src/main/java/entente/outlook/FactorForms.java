package entente.outlook;

import entente.act.ActRef;
import entente.act.DocumentRef;
import entente.act.FactorAct;
import entente.act.FactorAct.FactorChanged;
import entente.act.FactorAct.FactorClosed;
import entente.act.FactorAct.FactorOfferDropped;
import entente.act.FactorAct.FactorOffered;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.FactorReviewed;
import entente.act.FactorAct.FactorTakenOver;
import entente.act.FactorAct.ReadingTakenBack;
import entente.act.FactorAct.Scope;
import entente.commitment.Commitment;
import entente.partnership.Partnership;
import entente.registry.Typed;
import entente.registry.Typed.BadField;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was typed about a factor into an act, or names the field that cannot be read. */
final class FactorForms {
    private static final String PARTED = "[;；,，、\\s]+";

    private FactorForms() {}

    /** An act, or the field that keeps it from being one. */
    sealed interface Read {
        record Good(FactorAct act) implements Read {}

        record Bad(String field) implements Read {}
    }

    /**
     * A report of the archive, as what a reading rests on.
     *
     * @param words what it says, in the language it says it in
     * @param copy the archived copy
     */
    record Report(Localized words, Source source, @Nullable DocumentRef copy) {}

    static Read opening(Partnership state, Map<String, String> sent, String language) {
        Typed typed = new Typed(sent);
        try {
            return new Read.Good(
                    new FactorOpened(typed.line("code"), scope(state, typed, language), typed.mustDate("review")));
        } catch (BadField bad) {
            return new Read.Bad(bad.field());
        }
    }

    static Read about(
            Partnership state,
            ActRef factor,
            String form,
            Map<String, String> sent,
            Optional<Report> report,
            String language) {
        Typed typed = new Typed(sent);
        try {
            return new Read.Good(
                    switch (form) {
                        case "reading" -> reading(factor, typed, report, language);
                        case "taking-back" -> new ReadingTakenBack(typed.ref("reading"), typed.line("reason"));
                        case "review" ->
                            new FactorReviewed(factor, typed.words("note", language), typed.mustDate("next"));
                        case "change" -> new FactorChanged(factor, scope(state, typed, language), typed.line("reason"));
                        case "closing" ->
                            new FactorClosed(factor, typed.mustDate("on"), typed.words("answer", language));
                        case "offer" -> new FactorOffered(factor, typed.member("to"), typed.line("reason"));
                        case "offer-end" -> new FactorOfferDropped(typed.ref("offer"), typed.line("reason"));
                        case "taking-over" ->
                            new FactorTakenOver(typed.ref("offer"), typed.post("owner"), typed.mustDate("next"));
                        default -> throw new BadField("form");
                    });
        } catch (BadField bad) {
            return new Read.Bad(bad.field());
        }
    }

    private static FactorRead reading(ActRef factor, Typed typed, Optional<Report> report, String language) {
        int leaning = leaning(typed);
        if (report.isEmpty()) {
            Source source = typed.source().orElseThrow(() -> new BadField("source"));
            return new FactorRead(
                    factor, typed.mustDate("on"), leaning, typed.words("words", language), List.of(source), null);
        }
        PartialDate published = report.get().source().date();
        PartialDate on = published == null || typed.has("on") ? typed.mustDate("on") : published;
        return new FactorRead(
                factor,
                on,
                leaning,
                report.get().words(),
                List.of(report.get().source()),
                report.get().copy());
    }

    private static int leaning(Typed typed) {
        try {
            return Integer.parseInt(typed.line("leaning"));
        } catch (NumberFormatException e) {
            throw new BadField("leaning");
        }
    }

    private static Scope scope(Partnership state, Typed typed, String language) {
        return new Scope(
                typed.words("question", language),
                typed.words("why", language),
                typed.post("owner"),
                parted(typed.or("indicators"), PARTED),
                parted(typed.or("commitments"), "[;；]").stream()
                        .flatMap(part -> codes(state, part))
                        .map(code -> commitment(state, code))
                        .distinct()
                        .toList());
    }

    private static List<String> parted(String typed, String between) {
        return Arrays.stream(typed.split(between))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** A code may hold spaces and commas, so that they part codes only where no commitment is called so. */
    private static Stream<String> codes(Partnership state, String part) {
        return state.register().all().stream().anyMatch(one -> one.code().equals(part))
                ? Stream.of(part)
                : parted(part, PARTED).stream();
    }

    /** The one commitment that officers call so and that no other has replaced. */
    private static ActRef commitment(Partnership state, String code) {
        List<ActRef> found = state.register().all().stream()
                .filter(one -> one.current() && one.code().equals(code))
                .map(Commitment::ref)
                .toList();
        if (found.size() != 1) {
            throw new BadField("commitments: " + code);
        }
        return found.getFirst();
    }
}
