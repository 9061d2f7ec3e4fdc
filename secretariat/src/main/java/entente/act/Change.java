package entente.act;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Place;
import entente.draft.Style;
import entente.text.Localized;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One change to the text of an instrument: what a member proposes, or what the chair makes of it. */
public sealed interface Change {
    /** The clause it is about: the new one, if it puts one in; the empty string for the title, and for several. */
    String about();

    /** The changes it is made of, each about one clause or the title. */
    default List<Change> each() {
        return List.of(this);
    }

    /**
     * A new clause, with its parts.
     *
     * @param place where
     * @param clause the clause
     */
    record Insert(Place place, Clause clause) implements Change {
        @Override
        public String about() {
            return clause.id();
        }
    }

    /**
     * Other words for a clause. A language that is named neither here nor in {@code unaffected} falls behind.
     *
     * @param clause its identity
     * @param hash of the version whose words give way
     * @param heading the heading in the languages in which it changes, or null
     * @param text the text in the languages in which it changes, or null
     * @param unaffected languages whose words stay and still say the same
     */
    record Replace(
            String clause,
            String hash,
            @Nullable Localized heading,
            @Nullable Localized text,
            List<String> unaffected) implements Change {
        /** @throws IllegalArgumentException if nothing changes, or words are untidy or too long for a clause */
        public Replace {
            unaffected = List.copyOf(new TreeSet<>(unaffected));
            if (heading == null && text == null) {
                throw new IllegalArgumentException("a change of " + clause + " without words");
            }
            new Clause(clause, ClauseKind.PARAGRAPH, heading, text, List.of()).languages();
        }

        @Override
        public String about() {
            return clause;
        }

        /** The languages in which words change. */
        public SortedSet<String> languages() {
            TreeSet<String> languages = new TreeSet<>();
            if (heading != null) {
                languages.addAll(heading.in().keySet());
            }
            if (text != null) {
                languages.addAll(text.in().keySet());
            }
            return languages;
        }
    }

    /**
     * A clause, with its parts, goes.
     *
     * @param clause its identity
     * @param hash of the version that goes
     */
    record Delete(String clause, String hash) implements Change {
        @Override
        public String about() {
            return clause;
        }
    }

    /**
     * A clause, with its parts, goes elsewhere.
     *
     * @param clause its identity
     * @param hash of the version that moves
     * @param to where it goes
     */
    record Move(String clause, String hash, Place to) implements Change {
        @Override
        public String about() {
            return clause;
        }
    }

    /**
     * Several changes at once: all are made, in this order, or none. What each is about is as it was before the first.
     *
     * @param changes two or more, none of them again several
     */
    record Together(List<Change> changes) implements Change {
        /** How many changes there may be. */
        public static final int CHANGES_MAX = 500;

        /** @throws IllegalArgumentException if they are fewer or more, or one is again several */
        public Together {
            changes = List.copyOf(changes);
            boolean nested = changes.stream().anyMatch(Together.class::isInstance);
            if (nested || changes.size() < 2 || changes.size() > CHANGES_MAX) {
                throw new IllegalArgumentException("several changes are 2 to " + CHANGES_MAX + " of one clause each");
            }
        }

        @Override
        public String about() {
            return "";
        }

        @Override
        public List<Change> each() {
            return changes;
        }
    }

    /**
     * Another title.
     *
     * @param title in the languages in which it changes
     */
    record Retitle(Localized title) implements Change {
        /** @throws IllegalArgumentException if words are untidy or too long for a title */
        public Retitle {
            new Draft(title, Style.UNNUMBERED, List.of()).languages();
        }

        @Override
        public String about() {
            return "";
        }
    }
}
