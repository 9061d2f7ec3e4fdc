package entente.triage;

import entente.member.PostId;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of some days as a post would want to read them.
 *
 * @param posts the posts there is a digest for
 * @param post whose this is
 * @param days how far it looks back
 * @param own the lines that bear on what the post answers for
 * @param others all other lines that stand in the inbox or were judged relevant
 * @param silences what has fallen silent
 */
public record DigestSheet(
        List<Choice> posts,
        Choice post,
        int days,
        List<AlertSheet> own,
        List<AlertSheet> others,
        List<InboxSheet.Silent> silences) {
    /** Copies the lists. */
    public DigestSheet {
        posts = List.copyOf(posts);
        own = List.copyOf(own);
        others = List.copyOf(others);
        silences = List.copyOf(silences);
    }

    /** A post with what it is called. */
    public record Choice(PostId post, String label) {}

    /** The address of the same as text. */
    public String text() {
        return "/watch/digest.txt?post=" + post.post().value() + "&days=" + days;
    }

    /** As plain text, for mail and for printing. */
    String plain(entente.portal.Visit visit, java.net.URI home) {
        List<String> lines = new ArrayList<>();
        lines.add(visit.text("watch.digest.title", post.label(), days));
        lines.add("");
        part(visit, lines, visit.text("watch.digest.own"), own, home);
        part(visit, lines, visit.text("watch.digest.others"), others, home);
        if (!silences.isEmpty()) {
            lines.add(visit.text("watch.silent").toUpperCase(java.util.Locale.ROOT));
            silences.forEach(silent -> lines.add("- " + silent.title() + ": "
                    + visit.text(
                            "watch.silent.line",
                            visit.time(silent.silence().last()),
                            silent.silence().pace().toDays(),
                            silent.silence().missed())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void part(
            entente.portal.Visit visit, List<String> lines, String title, List<AlertSheet> all, java.net.URI home) {
        lines.add(title.toUpperCase(java.util.Locale.ROOT));
        if (all.isEmpty()) {
            lines.add(visit.text("watch.digest.none"));
        }
        for (AlertSheet line : all) {
            lines.add("");
            lines.add("* " + line.title());
            lines.add("  " + line.judgement() + " · "
                    + visit.text("watch.sources", line.alert().independent()) + ": "
                    + String.join(", ", line.sources()) + " · "
                    + visit.time(line.alert().first().published()));
            line.alert()
                    .crossings()
                    .forEach(crossing -> lines.add("  " + line.title(crossing) + ": " + line.level(crossing)));
            line.sayings().forEach((sentence, read) -> lines.add("  – " + sentence + " (" + read + ")"));
            if (!line.bearings().isEmpty()) {
                lines.add("  " + visit.text("watch.bears") + ": "
                        + String.join(
                                ", ",
                                line.bearings().stream()
                                        .map(bearing -> bearing.commitment().code())
                                        .toList()));
            }
            lines.add("  " + home.resolve(line.address()));
        }
        lines.add("");
    }
}
