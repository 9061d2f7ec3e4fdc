package entente.rendition.markdown;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Numbering;
import entente.draft.Run;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a text in one language as CommonMark 0.31. Each clause begins with an anchor whose content is its number,
 * whose {@code id} is its identity and whose {@code class} is its kind and level: readers see only the number.
 */
public final class MarkdownWriter {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&#~|!]");
    private static final int HEADING_MAX = 6;

    private final StringBuilder out = new StringBuilder();
    private final String language;
    private final Numbering numbering;

    private MarkdownWriter(Draft draft, String language) {
        this.language = language;
        this.numbering = Numbering.of(draft, language);
    }

    /** The text in UTF-8. Clauses that lack the language are there without words. */
    public static byte[] write(Draft draft, String language) {
        MarkdownWriter writer = new MarkdownWriter(draft, language);
        writer.out
                .append("<!-- entente instrument, language ")
                .append(language)
                .append(", style ")
                .append(draft.style().name().toLowerCase(Locale.ROOT))
                .append(" -->\n");
        String title = draft.title().in().get(language);
        if (title != null) {
            writer.out.append("\n# ").append(escaped(title)).append('\n');
        }
        draft.clauses().forEach(clause -> writer.clause(clause, 1, 0));
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void clause(Clause clause, int level, int point) {
        String indent = point == 0 ? "" : "  ".repeat(point - 1) + "- ";
        String label = numbering.label(clause.id());
        String anchor = "<a id=\"%s\" class=\"%s-%d\">%s</a>"
                .formatted(clause.id(), clause.kind().name().toLowerCase(Locale.ROOT), level, escaped(label));
        boolean heading = clause.heading(language).isPresent();
        if (heading) {
            String marks = "#".repeat(Math.min(level + 1, HEADING_MAX)) + " ";
            line(indent + marks + anchor + " "
                    + escaped(clause.heading(language).orElseThrow()));
        }
        if (clause.text(language).isPresent()) {
            String before = heading ? "  ".repeat(point) : indent + anchor + " ";
            line(before + words(clause));
        } else if (!heading) {
            line(indent + anchor + " ");
        }
        for (Clause part : clause.parts()) {
            clause(part, level + 1, part.kind() == ClauseKind.POINT ? point + 1 : 0);
        }
    }

    private void line(String words) {
        out.append('\n').append(words.stripTrailing()).append('\n');
    }

    private String words(Clause clause) {
        StringBuilder words = new StringBuilder();
        for (Run run : Run.of(clause.text(language).orElse(""))) {
            switch (run) {
                case Run.Plain plain -> words.append(escaped(plain.words()));
                case Run.Citation citation ->
                    words.append('[')
                            .append(escaped(numbering.cite(citation.id(), clause.id())))
                            .append("](#")
                            .append(citation.id())
                            .append(')');
            }
        }
        // Without its anchor before it a line could begin a list, a rule or code.
        String first = words.isEmpty() ? "" : words.substring(0, 1);
        boolean mark = clause.heading(language).isPresent() && "+-=:".contains(first);
        boolean digits =
                clause.heading(language).isPresent() && words.toString().matches("(?s)\\d+[.)].*");
        String line = digits ? words.toString().replaceFirst("([.)])", "\\\\$1") : words.toString();
        return mark ? "\\" + line : line;
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }
}
