package entente.rendition;

import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Run;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Texts that say the same in several languages, made one: clause stands beside clause, in order. */
public final class Parallels {
    private Parallels() {}

    /**
     * One text of several. Identities, style and kinds are the first one's; a language that two of them have is the
     * first one's too.
     *
     * @return nothing if they do not have the same clauses below one another, or there are none
     */
    public static Optional<Draft> of(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        Draft all = drafts.getFirst();
        for (Draft other : drafts.subList(1, drafts.size())) {
            if (!alike(all.clauses(), other.clauses())) {
                return Optional.empty();
            }
            all = joined(all, other);
        }
        return Optional.of(all);
    }

    private static boolean alike(List<Clause> one, List<Clause> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).kind() != other.get(i).kind()
                    || !alike(one.get(i).parts(), other.get(i).parts())) {
                return false;
            }
        }
        return true;
    }

    private static Draft joined(Draft one, Draft other) {
        Map<String, String> names = new HashMap<>();
        List<Clause> mine = one.all();
        List<Clause> theirs = other.all();
        for (int i = 0; i < mine.size(); i++) {
            names.put(theirs.get(i).id(), mine.get(i).id());
        }
        Localized title = joined(one.title(), other.title(), Map.of());
        return new Draft(title, one.style(), joined(one.clauses(), other.clauses(), names));
    }

    private static List<Clause> joined(List<Clause> one, List<Clause> other, Map<String, String> names) {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            Clause mine = one.get(i);
            Clause theirs = other.get(i);
            clauses.add(new Clause(
                    mine.id(),
                    mine.kind(),
                    either(mine.heading(), theirs.heading(), names),
                    either(mine.text(), theirs.text(), names),
                    joined(mine.parts(), theirs.parts(), names)));
        }
        return clauses;
    }

    private static @Nullable Localized either(
            @Nullable Localized one, @Nullable Localized other, Map<String, String> names) {
        if (other == null) {
            return one;
        }
        return joined(one, other, names);
    }

    private static Localized joined(@Nullable Localized one, Localized other, Map<String, String> names) {
        TreeMap<String, String> words = new TreeMap<>();
        other.in().forEach((language, text) -> words.put(language, renamed(text, names)));
        if (one != null) {
            words.putAll(one.in());
        }
        return new Localized(words);
    }

    /** A citation names a clause by its identity in its own file. */
    private static String renamed(String text, Map<String, String> names) {
        StringBuilder out = new StringBuilder();
        for (Run run : Run.of(text)) {
            out.append(
                    switch (run) {
                        case Run.Plain plain -> plain.words();
                        case Run.Citation cited -> new Run.Citation(names.getOrDefault(cited.id(), cited.id())).token();
                    });
        }
        return out.toString();
    }
}
