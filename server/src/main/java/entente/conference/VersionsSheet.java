package entente.conference;

import entente.draft.Draft;
import entente.redline.Redline;
import entente.redline.Row;
import java.util.List;
import java.util.Optional;

/**
 * A text's versions, and what changed between two of them.
 *
 * @param sheet the text
 * @param names every text that can be compared, by name
 * @param from the earlier one
 * @param to the later one
 * @param language in which they are compared
 * @param redline what changed
 * @param trouble why a file was not made, if so
 */
public record VersionsSheet(
        InstrumentSheet sheet,
        List<String> names,
        String from,
        String to,
        String language,
        Redline redline,
        Optional<String> trouble) {
    /** Copies the list in. */
    public VersionsSheet {
        names = List.copyOf(names);
    }

    static VersionsSheet of(
            InstrumentSheet sheet, Sides sides, String from, String to, String language, Optional<String> trouble) {
        String later = to.isEmpty() ? String.valueOf(sides.number("")) : to;
        String earlier = from.isEmpty() ? sides.before(later) : from;
        Draft draft = sides.draft(later);
        String in = sides.language(language, draft);
        return new VersionsSheet(
                sheet, sides.names(), earlier, later, in, Redline.between(sides.draft(earlier), draft, in), trouble);
    }

    /** The rows in which something changed; renumbering alone is no change. */
    public List<Row> changed() {
        return redline.rows().stream()
                .filter(row -> row.fate() != entente.redline.Fate.UNCHANGED)
                .toList();
    }

    /** The part of an address that names both texts and the language. */
    public String query() {
        return "from=" + from + "&to=" + to + "&language=" + language;
    }
}
