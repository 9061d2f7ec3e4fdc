package entente.paper;

import java.util.List;
import java.util.regex.Pattern;

/** Prints papers as HTML: a fragment for a page, or a page that stands alone and needs nothing besides. */
public final class HtmlPrinter {
    private static final String STYLE = "body{font-family:system-ui,sans-serif;line-height:1.6;color:#1b2233;"
            + "max-width:60rem;margin:2rem auto;padding:0 1rem}h1,h2,h3{color:#14264b;line-height:1.3}"
            + "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}th,td{border-bottom:1px solid #ded7c7;"
            + "padding:.4rem .6rem;text-align:left;vertical-align:top}th{color:#3c4a68}.small{color:#535b6b}"
            + ".code{white-space:nowrap}:lang(ko){word-break:keep-all}@media print{body{margin:0;max-width:none}}";

    /** Of the web or on this server; browsers read a second slash or a backslash as another server (WHATWG URL). */
    private static final Pattern LINK = Pattern.compile("(?:https?://|/(?![/\\\\])|#)[^\\s\\p{Cntrl}]*");

    /** What officers call a thing, which stays on one line: {@code SCD-01}. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]{1,12}(?:-[\\p{L}\\p{N}]{1,6}){1,2}");

    private HtmlPrinter() {}

    /** A page that stands alone. */
    public static String page(Paper paper) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(paper.language()))
                .append("\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(paper.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(escaped(paper.title()))
                .append("</h1>\n");
        paper.under().forEach(line -> out.append("<p>").append(escaped(line)).append("</p>\n"));
        out.append(fragment(paper.blocks()));
        return out.append("<p class=\"small\">")
                .append(escaped(paper.foot()))
                .append("</p>\n</body>\n</html>\n")
                .toString();
    }

    /** The blocks alone. */
    public static String fragment(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> heading(heading, out);
                case Block.Paragraph paragraph ->
                    out.append("<p>").append(words(paragraph.words())).append("</p>\n");
                case Block.Note note ->
                    out.append("<p class=\"small\">")
                            .append(escaped(note.text()))
                            .append("</p>\n");
                case Block.Bullets bullets -> {
                    out.append("<ul class=\"govuk-list govuk-list--bullet\">\n");
                    bullets.lines()
                            .forEach(line ->
                                    out.append("<li>").append(words(line)).append("</li>\n"));
                    out.append("</ul>\n");
                }
                case Block.Table table -> table(table, out);
            }
        }
        return out.toString();
    }

    private static void heading(Block.Heading heading, StringBuilder out) {
        String name = "h" + Math.clamp(heading.level(), 2, 3);
        String size = heading.level() == 2 ? "m" : "s";
        out.append('<')
                .append(name)
                .append(" class=\"govuk-heading-")
                .append(size)
                .append("\">");
        out.append(escaped(heading.text())).append("</").append(name).append(">\n");
    }

    private static void table(Block.Table table, StringBuilder out) {
        out.append("<div class=\"scroll\"><table class=\"paper\"><thead><tr>");
        table.head()
                .forEach(cell ->
                        out.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Words> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append("<td data-head=\"")
                        .append(escaped(table.head().get(i)))
                        .append("\">")
                        .append(words(row.get(i)))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private static String words(Words words) {
        String text = CODE.matcher(words.text()).matches()
                ? "<span class=\"code\">" + escaped(words.text()) + "</span>"
                : escaped(words.text()).replace("\n", "<br>");
        String said = words.language() == null
                ? text
                : "<span lang=\"" + escaped(words.language()) + "\">" + text + "</span>";
        String link = words.link();
        return link == null || !LINK.matcher(link).matches()
                ? said
                : "<a href=\"" + escaped(link) + "\">" + said + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
