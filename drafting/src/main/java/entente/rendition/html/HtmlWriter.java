package entente.rendition.html;

import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Run;
import entente.redline.Fate;
import entente.redline.Redline;
import entente.redline.Row;
import entente.wording.Piece;
import java.util.List;
import java.util.Locale;

/**
 * Writes a text, or what changed between two, as a fragment for a page: {@code section class="instrument-text"}, in it
 * a {@code div} for each clause with its kind, level and fate as classes and its identity as {@code id}; {@code ins}
 * and {@code del} for words. All words are escaped; there is no script and no style.
 */
public final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();
    private final Redline redline;
    private final String prefix;

    private HtmlWriter(Redline redline, String prefix) {
        this.redline = redline;
        this.prefix = prefix;
    }

    /**
     * A text in one language.
     *
     * @param prefix stands before each identity, so that several fragments fit on one page
     */
    public static String fragment(Draft draft, String language, String prefix) {
        return fragment(Redline.between(draft, draft, language), prefix);
    }

    /**
     * What changed.
     *
     * @param prefix stands before each identity, so that several fragments fit on one page
     */
    public static String fragment(Redline redline, String prefix) {
        return new HtmlWriter(redline, prefix).html();
    }

    /** Words as they stand between tags or in an attribute in double quotes. */
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String html() {
        out.append("<section class=\"instrument-text\" lang=\"")
                .append(escaped(redline.language()))
                .append("\">\n");
        if (!redline.title().isEmpty()) {
            out.append("<p class=\"instrument-title\">");
            redline.title().forEach(piece -> piece(piece.kind(), escaped(piece.words())));
            out.append("</p>\n");
        }
        redline.rows().forEach(this::row);
        return out.append("</section>\n").toString();
    }

    private void row(Row row) {
        String name = row.fate() == Fate.MOVED_AWAY ? "-was" : "";
        out.append("<div class=\"clause %s level-%d %s\" id=\"%s%s%s\">"
                .formatted(word(row.kind()), row.level(), word(row.fate()), escaped(prefix), row.id(), name));
        boolean above = row.kind() == ClauseKind.ARTICLE
                || row.kind() == ClauseKind.PART
                || !row.heading().isEmpty();
        if (above && (!row.heading().isEmpty() || !row.label().isEmpty())) {
            out.append("<p class=\"clause-heading\">");
            label(row);
            words(row, row.heading());
            out.append("</p>");
        }
        boolean labelled = !above && !row.label().isEmpty();
        if (!row.text().isEmpty() || labelled) {
            out.append("<p class=\"clause-text\">");
            if (labelled) {
                label(row);
            }
            words(row, row.text());
            out.append("</p>");
        }
        out.append("</div>\n");
    }

    private void label(Row row) {
        if (!row.label().isEmpty()) {
            out.append("<span class=\"clause-number\">")
                    .append(escaped(row.label()))
                    .append("</span> ");
        }
    }

    private void words(Row row, List<Piece> pieces) {
        for (Piece piece : pieces) {
            StringBuilder inside = new StringBuilder();
            for (Run run : Run.of(piece.words())) {
                switch (run) {
                    case Run.Plain plain -> inside.append(escaped(plain.words()));
                    case Run.Citation citation ->
                        inside.append("<a href=\"#%s%s\">".formatted(escaped(prefix), citation.id()))
                                .append(escaped(redline.shown(new Piece(piece.kind(), citation.token(), 0), row)))
                                .append("</a>");
                }
            }
            piece(piece.kind(), inside.toString());
        }
    }

    private void piece(Piece.Kind kind, String html) {
        String tag = switch (kind) {
            case KEPT -> "";
            case DROPPED, MOVED_AWAY -> "del";
            case ADDED, MOVED_HERE -> "ins";
        };
        if (tag.isEmpty()) {
            out.append(html);
        } else {
            boolean moved = kind == Piece.Kind.MOVED_AWAY || kind == Piece.Kind.MOVED_HERE;
            out.append('<').append(tag).append(moved ? " class=\"moved\">" : ">");
            out.append(html).append("</").append(tag).append('>');
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
