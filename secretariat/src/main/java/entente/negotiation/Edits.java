package entente.negotiation;

import entente.act.Change;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.EditRefusal;
import entente.text.Localized;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a text is after a change. */
public final class Edits {
    private Edits() {}

    /** The text after a change, or why it cannot be made. */
    public static Edit made(Draft draft, Change change) {
        return switch (change) {
            case Change.Insert insert -> draft.insert(insert.place(), insert.clause());
            case Change.Delete delete -> draft.delete(delete.clause());
            case Change.Move move -> draft.move(move.clause(), move.to());
            case Change.Retitle retitle ->
                new Edit.Made(draft.titled(java.util.Objects.requireNonNull(merged(draft.title(), retitle.title()))));
            case Change.Replace replace -> replaced(draft, replace);
            case Change.Together together -> together(draft, together);
        };
    }

    private static Edit together(Draft draft, Change.Together together) {
        Edit edit = new Edit.Made(draft);
        for (Change each : together.changes()) {
            if (edit instanceof Edit.Made made) {
                edit = made(made.draft(), each);
            }
        }
        return edit;
    }

    /** A clause after other words are put in their languages; the rest stays. */
    public static Clause merged(Clause clause, Change.Replace replace) {
        return clause.withWords(merged(clause.heading(), replace.heading()), merged(clause.text(), replace.text()));
    }

    private static Edit replaced(Draft draft, Change.Replace replace) {
        Optional<Clause> clause = draft.find(replace.clause());
        return clause.isEmpty()
                ? new Edit.Refused(EditRefusal.UNKNOWN_CLAUSE, replace.clause())
                : draft.with(merged(clause.get(), replace));
    }

    private static @Nullable Localized merged(@Nullable Localized before, @Nullable Localized changed) {
        if (before == null || changed == null) {
            return changed == null ? before : changed;
        }
        TreeMap<String, String> all = new TreeMap<>(before.in());
        all.putAll(changed.in());
        return new Localized(all);
    }
}
