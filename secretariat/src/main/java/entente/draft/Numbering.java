package entente.draft;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text's clauses in one language. Numbers are computed and nowhere kept: a clause that is put in moves
 * the numbers behind it, and every citation follows.
 */
public final class Numbering {
    /** What is needed to number a clause: its count, and what it stands in. */
    private record Entry(
            Clause clause, int ordinal, int level, @Nullable Entry parent, boolean only) {
        /** The nearest clause of this kind that it stands in, or itself. */
        Optional<Entry> in(ClauseKind kind) {
            if (clause.kind() == kind) {
                return Optional.of(this);
            }
            return parent == null ? Optional.empty() : parent.in(kind);
        }
    }

    private final Draft draft;
    private final String language;
    private final Tongue tongue;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<ClauseKind, Integer> through = new EnumMap<>(ClauseKind.class);

    private Numbering(Draft draft, String language) {
        this.draft = draft;
        this.language = language;
        this.tongue = Tongue.of(language);
    }

    /** The numbers of a text in a language. */
    public static Numbering of(Draft draft, String language) {
        Numbering numbering = new Numbering(draft, language);
        numbering.count(draft.clauses(), null);
        return numbering;
    }

    /** The style of the text. */
    public Style style() {
        return draft.style();
    }

    /** What is printed before a clause: {@code 3.}, {@code (a)}, {@code 第3条}; empty if it has no number. */
    public String label(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return "";
        }
        return switch (entry.clause().kind()) {
            case PREAMBLE -> "";
            case PART -> part(entry);
            case ARTICLE -> tongue.article(entry.ordinal());
            case PARAGRAPH -> paragraph(entry);
            case POINT ->
                draft.style() == Style.UNNUMBERED ? tongue.bullet() : tongue.point(entry.ordinal(), entry.level());
        };
    }

    /** A clause's count among those it is numbered with, from 1, printed or not; 0 for one that is not there. */
    public int ordinal(String id) {
        Entry entry = entries.get(id);
        return entry == null ? 0 : entry.ordinal();
    }

    /** How a clause is cited in words from anywhere: {@code paragraph 2(a) of Article 3}. */
    public String cite(String id) {
        return cited(id, null);
    }

    /** How a clause is cited in words from another: what stands in the same article is cited without it. */
    public String cite(String id, String from) {
        return cited(id, entries.get(from));
    }

    /** A clause's own words with every citation in words; nothing if it has none in this language. */
    public Optional<String> text(Clause clause) {
        return clause.text(language).map(words -> {
            StringBuilder out = new StringBuilder();
            for (Run run : Run.of(words)) {
                out.append(
                        switch (run) {
                            case Run.Plain plain -> plain.words();
                            case Run.Citation citation -> cite(citation.id(), clause.id());
                        });
            }
            return out.toString();
        });
    }

    private void count(List<Clause> clauses, @Nullable Entry parent) {
        Map<ClauseKind, Integer> here = new EnumMap<>(ClauseKind.class);
        for (Clause clause : clauses) {
            boolean isThrough = clause.kind() == ClauseKind.ARTICLE
                    || (clause.kind() == ClauseKind.PARAGRAPH
                            && draft.style() != Style.ARTICLES
                            && (parent == null || parent.clause().kind() != ClauseKind.PREAMBLE));
            int ordinal = (isThrough ? through : here).merge(clause.kind(), 1, Integer::sum);
            int level = parent != null && parent.clause().kind() == clause.kind() ? parent.level() + 1 : 1;
            boolean only = clauses.stream()
                            .filter(each -> each.kind() == clause.kind())
                            .count()
                    == 1;
            Entry entry = new Entry(clause, ordinal, level, parent, only);
            entries.put(clause.id(), entry);
            count(clause.parts(), entry);
        }
    }

    private String part(Entry entry) {
        return switch (draft.style()) {
            case UNNUMBERED -> "";
            case PARAGRAPHS -> numeral(entry) + ".";
            case ARTICLES -> tongue.part(entry.ordinal(), entry.level() > 1);
        };
    }

    private static String numeral(Entry part) {
        String small = part.level() > 1 ? Numerals.letter(part.ordinal()) : Numerals.roman(part.ordinal());
        return small.toUpperCase(Locale.ROOT);
    }

    private String paragraph(Entry entry) {
        boolean inPreamble = entry.in(ClauseKind.PREAMBLE).isPresent();
        boolean inArticle = entry.in(ClauseKind.ARTICLE).isPresent();
        boolean printed = switch (draft.style()) {
            case UNNUMBERED -> false;
            case PARAGRAPHS -> !inPreamble;
            case ARTICLES -> inArticle && !entry.only();
        };
        return printed ? entry.ordinal() + "." : "";
    }

    private String cited(String id, @Nullable Entry from) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return tongue.gone();
        }
        Optional<Entry> article = entry.in(ClauseKind.ARTICLE);
        if (article.isEmpty() || entry.clause().kind() == ClauseKind.ARTICLE) {
            return inside(entry);
        }
        String inside = inside(entry);
        boolean same = from != null && from.in(ClauseKind.ARTICLE).equals(article);
        return same
                ? inside
                : tongue.inArticle(inside, tongue.article(article.get().ordinal()));
    }

    /** The citation up to the article it stands in, without the article. */
    private String inside(Entry entry) {
        return switch (entry.clause().kind()) {
            case PREAMBLE -> tongue.preamble();
            case PART -> partCited(entry);
            case ARTICLE -> tongue.article(entry.ordinal());
            case PARAGRAPH ->
                entry.in(ClauseKind.PREAMBLE).isPresent()
                        ? tongue.preambleParagraph(entry.ordinal())
                        : tongue.paragraph(
                                entry.ordinal(), entry.in(ClauseKind.ARTICLE).isPresent());
            case POINT -> {
                Entry parent = entry.parent();
                String before = parent == null || parent.clause().kind() == ClauseKind.ARTICLE ? "" : inside(parent);
                yield before + tongue.pointCited(entry.ordinal(), entry.level());
            }
        };
    }

    private String partCited(Entry entry) {
        String heading = entry.clause().heading(language).orElse("");
        boolean byHeading = draft.style() == Style.UNNUMBERED && !heading.isEmpty();
        boolean nested = entry.level() > 1;
        String counted = draft.style() == Style.ARTICLES
                ? tongue.part(entry.ordinal(), nested)
                : tongue.numeralPart(numeral(entry), nested);
        String own = byHeading ? tongue.quoted(heading) : counted;
        Entry parent = entry.parent();
        return byHeading || parent == null ? own : tongue.inPart(own, partCited(parent));
    }
}
