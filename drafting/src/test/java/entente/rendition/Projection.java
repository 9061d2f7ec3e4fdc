package entente.rendition;

import entente.draft.Clause;
import entente.draft.Draft;
import entente.text.Localized;
import java.util.List;

/** A text in one of its languages only. */
public final class Projection {
    private Projection() {}

    /** The text; a title that is missing is a dash. */
    public static Draft of(Draft draft, String language) {
        String title = draft.title().in().getOrDefault(language, "—");
        return new Draft(Localized.of(language, title), draft.style(), of(draft.clauses(), language));
    }

    private static List<Clause> of(List<Clause> clauses, String language) {
        return clauses.stream()
                .map(clause -> new Clause(
                        clause.id(),
                        clause.kind(),
                        clause.heading(language)
                                .map(words -> Localized.of(language, words))
                                .orElse(null),
                        clause.text(language)
                                .map(words -> Localized.of(language, words))
                                .orElse(null),
                        of(clause.parts(), language)))
                .toList();
    }
}
