package entente.negotiation;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.Mark;
import entente.act.NegotiationAct.TextKind;
import entente.draft.CanonicalBytes;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole text between two acts of the chair.
 *
 * @param mark the act that made it
 * @param number counts from 1
 * @param kind what kind of document it is
 * @param draft the text
 * @param clauses every clause's version
 */
public record Version(Mark mark, int number, TextKind kind, Draft draft, SortedMap<String, ClauseVersion> clauses) {
    /** Copies the map in. */
    public Version {
        clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
    }

    /** The act that made it. */
    public ActRef ref() {
        return mark.ref();
    }

    /** The version of a clause in it. */
    public Optional<ClauseVersion> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** The hash of a clause in it, if it is there. */
    public Optional<String> hash(String id) {
        return clause(id).map(ClauseVersion::hash);
    }

    /**
     * The next version.
     *
     * @param before the version before, or null
     * @param change the one change that was made, or null if a whole text was tabled
     * @param languages the languages of the instrument
     */
    static Version next(
            Mark mark,
            @Nullable Version before,
            TextKind kind,
            Draft draft,
            @Nullable Change change,
            Set<String> languages) {
        SortedMap<String, ClauseVersion> clauses = new TreeMap<>();
        for (Clause clause : draft.all()) {
            ClauseVersion old = before == null ? null : before.clauses.get(clause.id());
            clauses.put(clause.id(), clause(mark.ref(), before, old, draft, clause, change, languages));
        }
        return new Version(mark, before == null ? 1 : before.number + 1, kind, draft, clauses);
    }

    private static ClauseVersion clause(
            ActRef by,
            @Nullable Version before,
            @Nullable ClauseVersion old,
            Draft draft,
            Clause clause,
            @Nullable Change change,
            Set<String> languages) {
        String hash = CanonicalBytes.hash(clause);
        if (old == null || before == null) {
            return new ClauseVersion(clause.id(), by, hash, new TreeSet<>());
        }
        Clause was = before.draft.find(clause.id()).orElseThrow();
        List<Change> changes = change == null
                ? List.of()
                : change.each().stream()
                        .filter(each -> each.about().equals(clause.id()))
                        .toList();
        boolean moved = changes.stream().anyMatch(Change.Move.class::isInstance);
        if (old.hash().equals(hash) && !moved && sameParent(before.draft, draft, clause.id())) {
            return old;
        }
        SortedSet<String> changed = changed(was, clause, languages);
        return new ClauseVersion(clause.id(), by, hash, behind(old, was, changed, changes, languages));
    }

    private static SortedSet<String> changed(Clause was, Clause is, Set<String> languages) {
        TreeSet<String> changed = new TreeSet<>();
        for (String language : languages) {
            if (!was.text(language).equals(is.text(language))
                    || !was.heading(language).equals(is.heading(language))) {
                changed.add(language);
            }
        }
        return changed;
    }

    /** Words that only catch up with the others leave none behind. */
    private static SortedSet<String> behind(
            ClauseVersion old, Clause was, Set<String> changed, List<Change> changes, Set<String> languages) {
        TreeSet<String> late = new TreeSet<>(was.missing(languages));
        late.addAll(old.behind());
        TreeSet<String> behind = new TreeSet<>(old.behind());
        if (!late.containsAll(changed)) {
            TreeSet<String> others = new TreeSet<>(languages);
            for (Change change : changes) {
                if (change instanceof Change.Replace replace) {
                    replace.unaffected().forEach(others::remove);
                }
            }
            behind.addAll(others);
        }
        behind.removeAll(changed);
        return behind;
    }

    private static boolean sameParent(Draft one, Draft other, String id) {
        return java.util.Objects.equals(
                one.place(id).map(Place::parent), other.place(id).map(Place::parent));
    }
}
