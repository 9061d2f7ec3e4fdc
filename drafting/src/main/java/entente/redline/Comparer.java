package entente.redline;

import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Numbering;
import entente.wording.Piece;
import entente.wording.WordDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks both texts at once. What stood at a place in the earlier text comes before what was put there. */
final class Comparer {
    /** The most pairs of words compared one by one in a clause, and in a whole text. */
    private static final long CELLS_MAX = 4_000_000;

    private static final long CELLS_TOTAL_MAX = 60_000_000;

    private final Draft earlier;
    private final Draft later;
    private final String language;
    private final Numbering before;
    private final Numbering after;
    private final Map<String, Clause> inEarlier = new HashMap<>();
    private final Map<String, Clause> inLater = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private long cells;

    Comparer(Draft earlier, Draft later, String language, Numbering before, Numbering after) {
        this.earlier = earlier;
        this.later = later;
        this.language = language;
        this.before = before;
        this.after = after;
        earlier.all().forEach(clause -> inEarlier.put(clause.id(), clause));
        later.all().forEach(clause -> inLater.put(clause.id(), clause));
    }

    List<Row> rows() {
        walk(earlier.clauses(), later.clauses(), 1);
        return rows;
    }

    List<Piece> title() {
        return diff(
                Optional.ofNullable(earlier.title().in().get(language)),
                Optional.ofNullable(later.title().in().get(language)));
    }

    private void walk(List<Clause> were, List<Clause> are, int level) {
        Set<String> stayed = stayed(were, are);
        int at = 0;
        for (Clause is : are) {
            if (!stayed.contains(is.id())) {
                come(is, level);
                continue;
            }
            while (!were.get(at).id().equals(is.id())) {
                gone(were.get(at++), level);
            }
            stay(were.get(at++), is, level);
        }
        were.subList(at, were.size()).forEach(was -> gone(was, level));
    }

    /** Which clauses stand in both lists and kept their order: as many as possible; the others moved. */
    private static Set<String> stayed(List<Clause> were, List<Clause> are) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < were.size(); i++) {
            places.put(were.get(i).id(), i);
        }
        List<Integer> common = new ArrayList<>();
        for (Clause is : are) {
            Integer place = places.get(is.id());
            if (place != null && were.get(place).kind() == is.kind()) {
                common.add(place);
            }
        }
        Set<String> stayed = new HashSet<>();
        for (int index : Increasing.longest(common)) {
            stayed.add(were.get(common.get(index)).id());
        }
        return stayed;
    }

    private void stay(Clause was, Clause is, int level) {
        List<Piece> heading = diff(was.heading(language), is.heading(language));
        List<Piece> text = diff(was.text(language), is.text(language));
        boolean same = was.heading(language).equals(is.heading(language))
                && was.text(language).equals(is.text(language));
        add(is, level, same ? Fate.UNCHANGED : Fate.CHANGED, heading, text);
        walk(was.parts(), is.parts(), level + 1);
    }

    /** A clause that no longer stands here, with all it held. */
    private void gone(Clause was, int level) {
        boolean moved = inLater.containsKey(was.id());
        Piece.Kind kind = moved ? Piece.Kind.MOVED_AWAY : Piece.Kind.DROPPED;
        add(
                was,
                level,
                moved ? Fate.MOVED_AWAY : Fate.DROPPED,
                whole(was.heading(language), kind),
                whole(was.text(language), kind));
        was.parts().forEach(part -> gone(part, level + 1));
    }

    /** A clause that did not stand here, with all it holds. */
    private void come(Clause is, int level) {
        @Nullable Clause was = inEarlier.get(is.id());
        if (was == null) {
            add(
                    is,
                    level,
                    Fate.ADDED,
                    whole(is.heading(language), Piece.Kind.ADDED),
                    whole(is.text(language), Piece.Kind.ADDED));
        } else {
            add(
                    is,
                    level,
                    Fate.MOVED_HERE,
                    diff(was.heading(language), is.heading(language)),
                    diff(was.text(language), is.text(language)));
        }
        is.parts().forEach(part -> come(part, level + 1));
    }

    private void add(Clause clause, int level, Fate fate, List<Piece> heading, List<Piece> text) {
        rows.add(new Row(
                clause.id(),
                clause.kind(),
                level,
                fate,
                fate.inEarlier() ? before.label(clause.id()) : "",
                fate.inLater() ? after.label(clause.id()) : "",
                heading,
                text));
    }

    private static List<Piece> whole(Optional<String> words, Piece.Kind kind) {
        return words.map(in -> List.of(new Piece(kind, in, 0))).orElse(List.of());
    }

    private List<Piece> diff(Optional<String> was, Optional<String> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return was.isEmpty() ? whole(is, Piece.Kind.ADDED) : whole(was, Piece.Kind.DROPPED);
        }
        if (was.equals(is)) {
            return whole(is, Piece.Kind.KEPT);
        }
        List<String> left = Cut.words(was.get());
        List<String> right = Cut.words(is.get());
        cells += (long) left.size() * right.size();
        return WordDiff.ofWords(left, right, cells > CELLS_TOTAL_MAX ? 0 : CELLS_MAX)
                .pieces();
    }
}
