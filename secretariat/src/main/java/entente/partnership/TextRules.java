package entente.partnership;

import static entente.partnership.Refusal.Rule.CLAUSE_LOCKED;
import static entente.partnership.Refusal.Rule.MOVED_ON;
import static entente.partnership.Refusal.Rule.NOT_POSSIBLE;
import static entente.partnership.Refusal.Rule.TOO_MANY;
import static entente.partnership.Refusal.Rule.UNKNOWN_ACT;
import static entente.partnership.Refusal.Rule.UNKNOWN_CLAUSE;
import static entente.partnership.Refusal.Rule.UNKNOWN_LANGUAGE;
import static entente.partnership.Rules.first;
import static entente.partnership.Rules.unless;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.NegotiationAct.TextProposed;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.negotiation.Edits;
import entente.negotiation.Instrument;
import entente.negotiation.Proposal;
import entente.negotiation.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be done to the words of an instrument's text. */
final class TextRules {
    /** How deep brackets may stand within each other. */
    private static final int NESTED_MAX = 5;

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

    /** Brackets stand within brackets about the same clause: other words for it, or for the clause to be put in. */
    static @Nullable Refusal about(Instrument of, TextProposed proposed) {
        if (proposed.about() == null) {
            // Members speak to one clause each time, so that each can be answered.
            return unless(!(proposed.change() instanceof Change.Together), NOT_POSSIBLE, "change");
        }
        List<Proposal> around = of.around(proposed.about());
        if (around.isEmpty()) {
            return new Refusal(UNKNOWN_ACT, "about");
        }
        boolean same = same(around.getFirst().change(), proposed.change());
        return first(unless(same, NOT_POSSIBLE, "about"), unless(around.size() < NESTED_MAX, TOO_MANY, "about"));
    }

    private static boolean same(Change around, Change change) {
        boolean words = around instanceof Change.Replace && change instanceof Change.Replace;
        boolean put = around instanceof Change.Insert outer
                && change instanceof Change.Insert inner
                && outer.place().equals(inner.place());
        return (words || put) && around.about().equals(change.about());
    }

    static @Nullable Refusal languages(Instrument of, Set<String> used, String place) {
        return unless(of.opened().languages().all().containsAll(used), UNKNOWN_LANGUAGE, place);
    }

    /** A locked clause keeps its words and its place; none below it is put in, moved or taken away either. */
    static @Nullable Refusal unlocked(Instrument of, Change change) {
        List<String> touched =
                of.head().map(head -> touched(head.draft(), change)).orElse(List.of());
        return touched.stream()
                .filter(clause -> of.locks().containsKey(clause))
                .findFirst()
                .map(clause -> new Refusal(CLAUSE_LOCKED, clause))
                .orElse(null);
    }

    private static List<String> touched(Draft draft, Change change) {
        return switch (change) {
            case Change.Replace replace -> List.of(replace.clause());
            case Change.Move move ->
                Stream.concat(
                                around(draft, move.clause()).stream(),
                                downTo(draft, move.to().parent()).stream())
                        .toList();
            case Change.Delete delete -> around(draft, delete.clause());
            case Change.Insert insert -> downTo(draft, insert.place().parent());
            case Change.Retitle _ -> List.of();
            case Change.Together together ->
                together.changes().stream()
                        .flatMap(each -> touched(draft, each).stream())
                        .toList();
        };
    }

    /** A clause, what it stands below and what stands below it. */
    private static List<String> around(Draft draft, String clause) {
        List<String> all = new ArrayList<>(downTo(draft, clause));
        draft.find(clause).ifPresent(found -> found.parts().forEach(part -> collect(part, all)));
        return all;
    }

    /** A clause, and what it stands below; nothing for the top. */
    private static List<String> downTo(Draft draft, @Nullable String clause) {
        return clause == null
                ? List.of()
                : Stream.concat(draft.above(clause).stream().map(Clause::id), Stream.of(clause))
                        .toList();
    }

    /** A text that is tabled has every locked clause as it was, where it was, with the same clauses below it. */
    static @Nullable Refusal keepsLocked(Instrument of, Draft draft) {
        Set<String> locks = of.locks().keySet();
        Optional<Draft> before = of.head().map(Version::draft);
        if (locks.isEmpty() || before.isEmpty()) {
            return null;
        }
        for (String locked : locks) {
            Optional<Clause> was = before.get().find(locked);
            Optional<Clause> is = draft.find(locked);
            boolean kept = was.isPresent()
                    && is.isPresent()
                    && is.get().sameWords(was.get())
                    && is.get().kind() == was.get().kind()
                    && skeleton(is.get()).equals(skeleton(was.get()))
                    && downTo(draft, locked).equals(downTo(before.get(), locked));
            if (!kept) {
                return new Refusal(CLAUSE_LOCKED, locked);
            }
        }
        return unless(
                among(locks, draft).equals(among(locks, before.get())),
                CLAUSE_LOCKED,
                among(locks, draft).getFirst());
    }

    private static List<String> among(Set<String> locks, Draft draft) {
        return draft.all().stream().map(Clause::id).filter(locks::contains).toList();
    }

    /** The identities of a clause and of what stands below it, as they are nested. */
    private static String skeleton(Clause clause) {
        return clause.id() + clause.parts().stream().map(TextRules::skeleton).toList();
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
            case Change.Together together ->
                together.changes().stream()
                        .map(each -> hash(version, each))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
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
            case Change.Together together -> {
                Set<String> all = new HashSet<>();
                together.changes().forEach(each -> all.addAll(languages(each)));
                yield all;
            }
        };
    }

    private static Set<String> within(Clause clause) {
        Set<String> all = new TreeSet<>(clause.languages());
        clause.parts().forEach(part -> all.addAll(within(part)));
        return all;
    }
}
