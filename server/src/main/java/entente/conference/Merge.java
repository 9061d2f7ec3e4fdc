package entente.conference;

import entente.act.ActRef;
import entente.draft.Clause;
import entente.draft.Words;
import entente.negotiation.ClauseStanding;
import entente.partnership.Refusal.Rule;
import entente.wording.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Two people changed one clause at once: what the other one made of it, and what was typed, both from the words that
 * the second one began on.
 *
 * @param others from the words begun on to the clause as it stands
 * @param own from the words begun on to what was typed
 */
public record Merge(List<Piece> others, List<Piece> own) {
    /** Copies the lists in. */
    public Merge {
        others = List.copyOf(others);
        own = List.copyOf(own);
    }

    /**
     * What is to be merged in a language; nothing if the form was not refused for a clause that has moved on, or
     * what was typed is longer than a clause may be.
     */
    public static Optional<Merge> of(InstrumentSheet sheet, ClauseStanding row, String language) {
        boolean movedOn = sheet.refusal()
                .filter(refusal -> refusal.rule() == Rule.MOVED_ON)
                .isPresent();
        if (!movedOn || !sheet.about(row.clause().id())) {
            return Optional.empty();
        }
        String before = sheet.of()
                .version(new ActRef(sheet.value("text")))
                .flatMap(version -> version.draft().find(row.clause().id()))
                .flatMap((Clause clause) -> clause.text(language))
                .orElse("");
        String now = row.clause().text(language).orElse("");
        String typed = Words.tidy(sheet.value("words-" + language));
        boolean tooLong = typed.length() > Words.TEXT_MAX;
        return tooLong || (before.equals(now) && before.equals(typed))
                ? Optional.empty()
                : Optional.of(new Merge(
                        Changed.between(sheet, row.clause().id(), before, now, language),
                        Changed.between(sheet, row.clause().id(), before, typed, language)));
    }
}
