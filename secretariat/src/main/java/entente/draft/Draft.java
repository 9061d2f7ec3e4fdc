package entente.draft;

import entente.text.Localized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A whole text in all its languages.
 *
 * @param title its title
 * @param style how it is numbered
 * @param clauses the clauses at the top, in order
 */
public record Draft(Localized title, Style style, List<Clause> clauses) {
    /** The most clauses of one text. */
    public static final int CLAUSES_MAX = 2_000;

    /** The most characters of one text in all languages, in UTF-16 units. */
    public static final int TOTAL_MAX = 1_000_000;

    /** @throws IllegalArgumentException if an identity stands twice, a kind may not stand here, or it is too large */
    public Draft {
        clauses = List.copyOf(clauses);
        Words.check("title", title, Words.HEADING_MAX);
        Tree.fault(clauses).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.why() + ": " + fault.clause());
        });
    }

    /** The clause with this identity. */
    public Optional<Clause> find(String id) {
        return all().stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /** Every clause, in reading order: each before its parts. */
    public List<Clause> all() {
        List<Clause> all = new ArrayList<>();
        clauses.forEach(clause -> Tree.collect(clause, all));
        return all;
    }

    /** Where a clause stands. */
    public Optional<Place> place(String id) {
        return Tree.place(null, clauses, id);
    }

    /** The clauses a clause stands below, the outermost first; without itself. */
    public List<Clause> above(String id) {
        List<Clause> path = new ArrayList<>();
        Tree.path(clauses, id, path);
        return List.copyOf(path);
    }

    /** The same with the heading and text of the clause of this identity replaced by those given; its parts stay. */
    public Edit with(Clause changed) {
        Optional<Clause> found = find(changed.id());
        if (found.isEmpty()) {
            return new Edit.Refused(EditRefusal.UNKNOWN_CLAUSE, changed.id());
        }
        Clause merged = found.get().withWords(changed.heading(), changed.text());
        return made(Tree.replace(clauses, merged));
    }

    /** The same with a clause, and all its parts, put in at a place. */
    public Edit insert(Place place, Clause clause) {
        return Tree.put(this, place, clause);
    }

    /** The same without a clause and its parts. References to it stay and are {@link #dangling}. */
    public Edit delete(String id) {
        return find(id).isEmpty() ? new Edit.Refused(EditRefusal.UNKNOWN_CLAUSE, id) : made(Tree.without(clauses, id));
    }

    /** The same with a clause, and all its parts, at another place. */
    public Edit move(String id, Place to) {
        Optional<Clause> found = find(id);
        if (found.isEmpty()) {
            return new Edit.Refused(EditRefusal.UNKNOWN_CLAUSE, id);
        }
        if (id.equals(to.after()) || (to.parent() != null && Tree.contains(found.get(), to.parent()))) {
            return new Edit.Refused(EditRefusal.INTO_ITSELF, id);
        }
        return Tree.put(new Draft(title, style, Tree.without(clauses, id)), to, found.get());
    }

    /** The same with another title. */
    public Draft titled(Localized newTitle) {
        return new Draft(newTitle, style, clauses);
    }

    /** Every language that the title or a clause is in. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>(title.in().keySet());
        all().forEach(clause -> languages.addAll(clause.languages()));
        return languages;
    }

    /** The clauses that lack one of these languages; the title is not looked at. */
    public List<Clause> missing(Set<String> of) {
        return all().stream().filter(clause -> !clause.missing(of).isEmpty()).toList();
    }

    /** The clauses that cite a clause which does not exist, in any language. */
    public List<Clause> dangling() {
        Set<String> ids = new HashSet<>();
        List<Clause> all = all();
        all.forEach(clause -> ids.add(clause.id()));
        return all.stream()
                .filter(clause -> !ids.containsAll(Run.cited(clause)))
                .toList();
    }

    Edit made(List<Clause> changed) {
        return Tree.fault(changed)
                .<Edit>map(fault -> fault)
                .orElseGet(() -> new Edit.Made(new Draft(title, style, changed)));
    }
}
