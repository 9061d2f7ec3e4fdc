package entente.partnership;

import static entente.partnership.Refusal.Rule.CLAUSE_LOCKED;
import static entente.partnership.Refusal.Rule.MOVED_ON;
import static entente.partnership.Refusal.Rule.NOT_POSSIBLE;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_CLAUSE;
import static entente.partnership.Refusal.Rule.UNKNOWN_LANGUAGE;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Change;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.negotiation.Edits;
import entente.negotiation.Instrument;
import entente.negotiation.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What may be done to the words of an instrument's text. */
final class TextRules {
    private TextRules() {}

    /** A change must be possible on the version it is based on, and in the instrument's languages. */
    static @Nullable Refusal change(Instrument of, ActRef text, Change change) {
        Optional<Version> version = of.version(text);
        if (version.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "text");
        }
        Refusal refusal = first(hash(version.get(), change), languages(of, languages(change), change.about()));
        if (refusal != null) {
            return refusal;
        }
        return Edits.made(version.get().draft(), change) instanceof Edit.Refused refused
                ? new Refusal(
                        NOT_POSSIBLE,
                        refused.clause() + ": " + refused.why().name().toLowerCase(Locale.ROOT))
                : null;
    }

    static @Nullable Refusal languages(Instrument of, Set<String> used, String place) {
        return unless(of.opened().languages().all().containsAll(used), UNKNOWN_LANGUAGE, place);
    }

    /** A locked clause keeps its words and its place; none below it is put in or taken away either. */
    static @Nullable Refusal unlocked(Instrument of, Change change) {
        List<String> touched = switch (change) {
            case Change.Replace replace -> List.of(replace.clause());
            case Change.Move move -> with(of, move.clause(), move.to().parent());
            case Change.Delete delete -> with(of, delete.clause(), null);
            case Change.Insert insert ->
                insert.place().parent() == null
                        ? List.of()
                        : List.of(insert.place().parent());
            case Change.Retitle _ -> List.of();
        };
        return touched.stream()
                .filter(clause -> of.locks().containsKey(clause))
                .findFirst()
                .map(clause -> new Refusal(CLAUSE_LOCKED, clause))
                .orElse(null);
    }

    /** A text that is tabled has every locked clause as it was. */
    static @Nullable Refusal keepsLocked(Instrument of, Draft draft) {
        for (String locked : of.locks().keySet()) {
            Optional<Clause> before = of.head().flatMap(head -> head.draft().find(locked));
            Optional<Clause> after = draft.find(locked);
            if (before.isPresent() && (after.isEmpty() || !after.get().sameWords(before.get()))) {
                return new Refusal(CLAUSE_LOCKED, locked);
            }
        }
        return null;
    }

    private static List<String> with(Instrument of, String clause, @Nullable String parent) {
        List<String> all = new ArrayList<>();
        of.head().flatMap(head -> head.draft().find(clause)).ifPresent(found -> collect(found, all));
        if (parent != null) {
            all.add(parent);
        }
        return all;
    }

    private static void collect(Clause clause, List<String> into) {
        into.add(clause.id());
        clause.parts().forEach(part -> collect(part, into));
    }

    private static @Nullable Refusal hash(Version version, Change change) {
        return switch (change) {
            case Change.Replace replace -> hash(version, replace.clause(), replace.hash());
            case Change.Delete delete -> hash(version, delete.clause(), delete.hash());
            case Change.Move move -> hash(version, move.clause(), move.hash());
            case Change.Insert _, Change.Retitle _ -> null;
        };
    }

    private static @Nullable Refusal hash(Version version, String clause, String hash) {
        Optional<String> now = version.hash(clause);
        return now.isEmpty()
                ? new Refusal(UNKNOWN_CLAUSE, clause)
                : unless(now.get().equals(hash), MOVED_ON, clause);
    }

    private static Set<String> languages(Change change) {
        return switch (change) {
            case Change.Insert insert -> within(insert.clause());
            case Change.Retitle retitle -> retitle.title().in().keySet();
            case Change.Replace replace -> {
                Set<String> all = new HashSet<>(replace.languages());
                all.addAll(replace.unaffected());
                yield all;
            }
            case Change.Delete _, Change.Move _ -> Set.of();
        };
    }

    private static Set<String> within(Clause clause) {
        Set<String> all = new TreeSet<>(clause.languages());
        clause.parts().forEach(part -> all.addAll(within(part)));
        return all;
    }
}
