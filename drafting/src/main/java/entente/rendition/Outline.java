package entente.rendition;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Style;
import entente.draft.Words;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A text while it is read from a file: clauses that still grow, and what was not taken over as it stood. */
public final class Outline {
    private final List<Item> top = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> title = new TreeMap<>();
    private int count;

    /** A clause that still grows. */
    public static final class Item {
        private final String id;
        private final ClauseKind kind;
        private final Map<String, String> heading = new TreeMap<>();
        private final Map<String, String> text = new TreeMap<>();
        private final List<Item> parts = new ArrayList<>();

        private Item(String id, ClauseKind kind) {
            this.id = id;
            this.kind = kind;
        }

        /** Its identity. */
        public String id() {
            return id;
        }

        /** What it is. */
        public ClauseKind kind() {
            return kind;
        }

        /** Whether it has words of its own in a language. */
        public boolean hasText(String language) {
            return text.containsKey(language);
        }

        /** Whether it has parts. */
        public boolean hasParts() {
            return !parts.isEmpty();
        }

        /** Adds words to its heading, behind a blank. */
        public void heading(String language, String words) {
            put(heading, language, words);
        }

        /** Adds words to its text, behind a blank. */
        public void text(String language, String words) {
            put(text, language, words);
        }

        private static void put(Map<String, String> into, String language, String words) {
            String tidy = Words.tidy(words);
            if (!tidy.isEmpty()) {
                into.merge(language, tidy, (one, other) -> one + " " + other);
            }
        }
    }

    /**
     * Adds a clause behind what stands there.
     *
     * @param parent what it stands in, or null for the top
     * @param kind what it should be; it becomes what may stand there
     * @param wanted the identity it should have; it gets another where that is none or taken
     * @throws Stopped if there are more clauses than a text may have
     */
    public Item add(@Nullable Item parent, ClauseKind kind, String wanted) throws Stopped {
        if (++count > Draft.CLAUSES_MAX) {
            throw new Stopped(
                    ImportRefusal.TOO_LARGE,
                    "more than %,d clauses, which no text may have".formatted(Draft.CLAUSES_MAX));
        }
        Item item = new Item(identity(wanted, kind), fitting(kind, parent));
        (parent == null ? top : parent.parts).add(item);
        return item;
    }

    /** Adds words to the title. */
    public void title(String language, String words) {
        Item.put(title, language, words.length() > Words.HEADING_MAX ? words.substring(0, Words.HEADING_MAX) : words);
    }

    /** Whether there is a title in any language. */
    public boolean titled() {
        return !title.isEmpty();
    }

    /** Whether there is a title in a language. */
    public boolean titled(String language) {
        return title.containsKey(language);
    }

    /** Notes what was not taken over as it stood. */
    public void notice(Notice.Kind kind, String what, @Nullable Item in) {
        if (notices.size() < Notice.MAX) {
            notices.add(new Notice(kind, what, in == null ? "" : in.id));
        }
    }

    /** What was noted. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /**
     * The text.
     *
     * @param untitled the title where the file gives none
     * @param style how it is numbered
     * @throws Stopped if it is empty or larger or deeper than a text may be
     */
    public Draft draft(Localized untitled, Style style) throws Stopped {
        if (top.isEmpty()) {
            throw new Stopped(ImportRefusal.EMPTY, "there is no clause in it");
        }
        Localized named = title.isEmpty() ? untitled : new Localized(new TreeMap<>(title));
        try {
            return new Draft(named, style, clauses(top));
        } catch (IllegalArgumentException broken) {
            throw new Stopped(ImportRefusal.TOO_LARGE, String.valueOf(broken.getMessage()));
        }
    }

    /** Articles are numbered as articles, whatever the file numbers; nothing numbered is a statement. */
    public Style style(boolean numberedParagraphs) {
        if (top.stream().anyMatch(Outline::hasArticle)) {
            return Style.ARTICLES;
        }
        return numberedParagraphs ? Style.PARAGRAPHS : Style.UNNUMBERED;
    }

    private static boolean hasArticle(Item item) {
        return item.kind == ClauseKind.ARTICLE || item.parts.stream().anyMatch(Outline::hasArticle);
    }

    private static List<Clause> clauses(List<Item> items) throws Stopped {
        List<Clause> clauses = new ArrayList<>();
        for (Item item : items) {
            clauses.add(new Clause(item.id, item.kind, words(item.heading), words(item.text), clauses(item.parts)));
        }
        return clauses;
    }

    private static @Nullable Localized words(Map<String, String> words) {
        return words.isEmpty() ? null : new Localized(new TreeMap<>(words));
    }

    private ClauseKind fitting(ClauseKind kind, @Nullable Item parent) {
        if (parent == null) {
            boolean late = kind == ClauseKind.PREAMBLE && !top.isEmpty();
            return late || !ClauseKind.atTop().contains(kind) ? ClauseKind.PARAGRAPH : kind;
        }
        Set<ClauseKind> allowed = parent.kind.below();
        if (allowed.contains(kind)) {
            return kind;
        }
        return allowed.contains(ClauseKind.PARAGRAPH) ? ClauseKind.PARAGRAPH : ClauseKind.POINT;
    }

    private String identity(String wanted, ClauseKind kind) {
        String formed = wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        formed = formed.substring(0, Math.min(formed.length(), 40));
        if (Clause.isId(formed) && ids.add(formed)) {
            return formed;
        }
        String stem = Clause.isId(formed)
                ? formed.substring(0, Math.min(formed.length(), 34))
                : kind.name().toLowerCase(Locale.ROOT);
        int number = 1;
        while (!ids.add(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
