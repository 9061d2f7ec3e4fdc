package entente.draft;

import entente.text.Localized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps on lists of clauses. */
final class Tree {
    private Tree() {}

    static void collect(Clause clause, List<Clause> into) {
        into.add(clause);
        clause.parts().forEach(part -> collect(part, into));
    }

    static boolean contains(Clause clause, String id) {
        return clause.id().equals(id) || clause.parts().stream().anyMatch(part -> contains(part, id));
    }

    static Optional<Place> place(@Nullable String parent, List<Clause> among, String id) {
        String before = null;
        for (Clause clause : among) {
            if (clause.id().equals(id)) {
                return Optional.of(new Place(parent, before));
            }
            Optional<Place> below = place(clause.id(), clause.parts(), id);
            if (below.isPresent()) {
                return below;
            }
            before = clause.id();
        }
        return Optional.empty();
    }

    static boolean path(List<Clause> among, String id, List<Clause> path) {
        for (Clause clause : among) {
            if (clause.id().equals(id)) {
                return true;
            }
            path.add(clause);
            if (path(clause.parts(), id, path)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    static List<Clause> replace(List<Clause> among, Clause changed) {
        return among.stream()
                .map(clause ->
                        clause.id().equals(changed.id()) ? changed : clause.withParts(replace(clause.parts(), changed)))
                .toList();
    }

    static List<Clause> without(List<Clause> among, String id) {
        return among.stream()
                .filter(clause -> !clause.id().equals(id))
                .map(clause -> clause.withParts(without(clause.parts(), id)))
                .toList();
    }

    static Edit put(Draft draft, Place place, Clause clause) {
        List<Clause> siblings = draft.clauses();
        Clause parent = null;
        int level = 0;
        if (place.parent() != null) {
            parent = draft.find(place.parent()).orElse(null);
            if (parent == null) {
                return new Edit.Refused(EditRefusal.UNKNOWN_PLACE, place.parent());
            }
            siblings = parent.parts();
            level = draft.above(parent.id()).size() + 1;
        }
        Set<ClauseKind> allowed =
                parent == null ? ClauseKind.atTop() : parent.kind().below();
        if (!allowed.contains(clause.kind())) {
            return new Edit.Refused(EditRefusal.KIND_MISPLACED, clause.id());
        }
        if (level + clause.height() > Clause.DEPTH_MAX) {
            return new Edit.Refused(EditRefusal.TOO_DEEP, clause.id());
        }
        int at = indexAfter(siblings, place.after());
        if (at < 0) {
            return new Edit.Refused(EditRefusal.UNKNOWN_PLACE, Objects.requireNonNull(place.after()));
        }
        List<Clause> changed = new ArrayList<>(siblings);
        changed.add(at, clause);
        return draft.made(parent == null ? changed : replace(draft.clauses(), parent.withParts(changed)));
    }

    private static int indexAfter(List<Clause> siblings, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id().equals(after)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The first rule that these clauses break as a whole text. */
    static Optional<Edit.Refused> fault(List<Clause> clauses) {
        Set<String> ids = new HashSet<>();
        long total = 0;
        List<Clause> all = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean behind = clause.kind() == ClauseKind.PREAMBLE && !all.isEmpty();
            if (behind || !ClauseKind.atTop().contains(clause.kind())) {
                return Optional.of(new Edit.Refused(EditRefusal.KIND_MISPLACED, clause.id()));
            }
            collect(clause, all);
        }
        for (Clause clause : all) {
            if (!ids.add(clause.id())) {
                return Optional.of(new Edit.Refused(EditRefusal.DUPLICATE_ID, clause.id()));
            }
            total += length(clause.heading()) + length(clause.text());
            if (ids.size() > Draft.CLAUSES_MAX || total > Draft.TOTAL_MAX) {
                return Optional.of(new Edit.Refused(EditRefusal.TOO_LARGE, clause.id()));
            }
        }
        return Optional.empty();
    }

    private static long length(@Nullable Localized words) {
        return words == null
                ? 0
                : words.in().values().stream().mapToLong(String::length).sum();
    }
}
