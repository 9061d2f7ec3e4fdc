package entente.negotiation;

import entente.act.ActRef;
import entente.act.Change;
import entente.draft.Clause;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Proposals about many clauses taken in as they stand by one change: all of them or none. */
public sealed interface TakingIn {
    /**
     * They can be.
     *
     * @param change all of them
     * @param takenIn which
     */
    record Possible(Change change, List<ActRef> takenIn) implements TakingIn {
        /** Copies the list in. */
        public Possible {
            takenIn = List.copyOf(takenIn);
        }
    }

    /**
     * They cannot.
     *
     * @param troubles each proposal that cannot
     */
    record Refused(List<Trouble> troubles) implements TakingIn {
        /** Copies the list in. */
        public Refused {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Why a proposal is not taken in with others.
     *
     * @param proposal which
     * @param clause about which clause; empty for the title
     * @param why why
     */
    record Trouble(ActRef proposal, String clause, Why why) {}

    /** Why a proposal is not taken in with others. */
    enum Why {
        /** It is settled or withdrawn, or there is none. */
        NOT_OPEN,
        /** The words it is about have changed. */
        OUTDATED,
        /** Another open proposal touches the same words. */
        CONFLICT,
        /** It stands within another's brackets. */
        NESTED,
        /** Its clause is locked. */
        LOCKED
    }

    /** The open proposals that can be taken in together. */
    static List<Proposal> free(Instrument of) {
        List<Conflict> conflicts = Conflict.among(of);
        return of.openProposals().stream()
                .filter(one -> why(of, conflicts, one).isEmpty())
                .toList();
    }

    /** What comes of taking these in. */
    static TakingIn of(Instrument of, List<ActRef> chosen) {
        List<Conflict> conflicts = Conflict.among(of);
        Map<ActRef, Proposal> open = new LinkedHashMap<>();
        of.openProposals().forEach(one -> open.put(one.ref(), one));
        List<Trouble> troubles = new ArrayList<>();
        List<Proposal> taken = new ArrayList<>();
        for (ActRef ref : new java.util.LinkedHashSet<>(chosen)) {
            Proposal one = open.get(ref);
            if (one == null) {
                String clause =
                        of.proposal(ref).map(was -> was.change().about()).orElse("");
                troubles.add(new Trouble(ref, clause, Why.NOT_OPEN));
            } else {
                why(of, conflicts, one).ifPresent(why -> troubles.add(trouble(one, why)));
                taken.add(one);
            }
        }
        return troubles.isEmpty() && !taken.isEmpty() ? together(of, taken) : new Refused(troubles);
    }

    private static Trouble trouble(Proposal one, Why why) {
        return new Trouble(one.ref(), one.change().about(), why);
    }

    private static Optional<Why> why(Instrument of, List<Conflict> conflicts, Proposal one) {
        ActRef about = one.proposed().act().about();
        if (about != null && of.proposal(about).filter(Proposal::open).isPresent()) {
            return Optional.of(Why.NESTED);
        }
        if (conflicts.stream().anyMatch(each -> each.touches(one))) {
            return Optional.of(Why.CONFLICT);
        }
        if (!current(of, one.change())) {
            return Optional.of(Why.OUTDATED);
        }
        return of.locks().containsKey(one.change().about()) ? Optional.of(Why.LOCKED) : Optional.empty();
    }

    private static boolean current(Instrument of, Change change) {
        Optional<Version> head = of.head();
        return switch (change) {
            case Change.Replace replace -> now(head, replace.clause(), replace.hash());
            case Change.Delete delete -> now(head, delete.clause(), delete.hash());
            case Change.Move move -> now(head, move.clause(), move.hash());
            case Change.Insert insert ->
                head.filter(version -> version.clause(insert.clause().id()).isEmpty())
                        .isPresent();
            case Change.Retitle _ -> head.isPresent();
            case Change.Together _ -> false;
        };
    }

    private static boolean now(Optional<Version> head, String clause, String hash) {
        return head.flatMap(version -> version.hash(clause))
                .filter(hash::equals)
                .isPresent();
    }

    /** Words first, each clause once, then what puts clauses in, moves them and takes them away. */
    private static TakingIn together(Instrument of, List<Proposal> taken) {
        Map<String, List<Proposal>> words = new TreeMap<>();
        List<Change> others = new ArrayList<>();
        for (Proposal one : taken) {
            if (one.change() instanceof Change.Replace replace) {
                words.computeIfAbsent(replace.clause(), _ -> new ArrayList<>()).add(one);
            } else if (!others.contains(one.change())) {
                others.add(one.change());
            }
        }
        Version head = of.head().orElseThrow();
        List<Change> all = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        words.forEach((clause, proposals) -> joined(head, clause, proposals)
                .ifPresentOrElse(all::add, () -> proposals.forEach(one -> troubles.add(trouble(one, Why.CONFLICT)))));
        all.addAll(others);
        return troubles.isEmpty()
                ? new Possible(
                        all.size() == 1 ? all.getFirst() : new Change.Together(all),
                        taken.stream().map(Proposal::ref).toList())
                : new Refused(troubles);
    }

    /** Several proposals about one clause at different places of it as one. */
    private static Optional<Change> joined(Version head, String id, List<Proposal> proposals) {
        Clause base = head.draft().find(id).orElseThrow();
        Map<String, String> heading = new TreeMap<>();
        Map<String, String> text = new TreeMap<>();
        Set<String> said = null;
        for (Proposal one : proposals) {
            Change.Replace replace = (Change.Replace) one.change();
            Clause wanted = Edits.merged(base, replace);
            if (!laid(base.heading(), wanted.heading(), heading) || !laid(base.text(), wanted.text(), text)) {
                return Optional.empty();
            }
            Set<String> unaffected = new HashSet<>(replace.unaffected());
            unaffected.addAll(replace.languages());
            said = said == null ? unaffected : both(said, unaffected);
        }
        Set<String> unaffected = new TreeSet<>(said == null ? Set.of() : said);
        unaffected.removeAll(heading.keySet());
        unaffected.removeAll(text.keySet());
        return heading.isEmpty() && text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change.Replace(
                        id,
                        head.hash(id).orElseThrow(),
                        Rebase.words(heading),
                        Rebase.words(text),
                        List.copyOf(unaffected)));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static boolean laid(@Nullable Localized base, @Nullable Localized wanted, Map<String, String> onto) {
        Map<String, String> now = new TreeMap<>(Rebase.in(base));
        now.putAll(onto);
        Optional<Map<String, String>> laid = Rebase.laid(Rebase.in(base), now, Rebase.in(wanted));
        laid.ifPresent(onto::putAll);
        return laid.isPresent();
    }
}
