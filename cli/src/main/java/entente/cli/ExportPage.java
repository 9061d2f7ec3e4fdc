package entente.cli;

import entente.partnership.Partnership;
import entente.recorder.Verification;
import java.util.List;

/** The page of an export for whoever comes with a browser: one file, no script, no style from elsewhere. */
final class ExportPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{name}</title>
            <style>
            body { font-family: sans-serif; line-height: 1.5; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; } td, th { text-align: left; padding: .3rem 1rem .3rem 0; }
            code { overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            <h1>{name}</h1>
            """;

    private static final List<Paragraph> ABOUT = List.of(
            new Paragraph(
                    "en",
                    "This is the public part of a record. Anyone can check that nothing in it was changed, without"
                            + " asking whoever serves it. Acts that are not public leave a hash and nothing else."),
            new Paragraph("ja", "これは記録の公開部分です。提供者に尋ねなくても、改変がないことを誰でも確認できます。" + "非公開の記録はハッシュ値のみを残します。"),
            new Paragraph("ko", "이것은 기록의 공개된 부분입니다. 제공자에게 묻지 않고도 변경이 없음을 누구나 확인할 수 있습니다." + " 공개되지 않은 기록은 해시만 남깁니다."));

    private record Paragraph(String language, String words) {}

    private ExportPage() {}

    static String of(Partnership state, Verification seen, long withheld) {
        String name = state.founded()
                .flatMap(founded -> founded.name().in().values().stream().findFirst())
                .orElse("Record");
        StringBuilder page = new StringBuilder(HEAD.replace("{name}", escaped(name)));
        ABOUT.forEach(paragraph -> page.append("<p lang=\"")
                .append(paragraph.language())
                .append("\">")
                .append(escaped(paragraph.words()))
                .append("</p>\n"));
        page.append("<pre><code>entente verify &lt;the address of this page&gt;</code></pre>\n");
        page.append("<p>").append(withheld).append(" acts are not public.</p>\n");
        page.append("<table>\n<tr><th>Log</th><th>Acts</th><th>Root</th><th></th></tr>\n");
        for (Verification.LogSummary log : seen.logs()) {
            page.append("<tr><td>")
                    .append(escaped(log.origin()))
                    .append("</td><td>")
                    .append(log.size())
                    .append("</td><td><code>")
                    .append(log.root().hex())
                    .append("</code></td><td><a href=\"logs/")
                    .append(log.name())
                    .append("/checkpoint\">checkpoint</a></td></tr>\n");
        }
        return page.append("</table>\n<p><a href=\"policy\">policy</a> · <a href=\"manifest\">manifest</a></p>\n")
                .append("</main>\n</body>\n</html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
