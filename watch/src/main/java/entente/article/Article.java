package entente.article;

import java.time.Instant;

/**
 * One piece of reporting, cleaned.
 *
 * @param id a stable name: the hash of what was archived
 * @param source the name of the source in the list of sources
 * @param address where it was found; may be empty for pasted text
 * @param title its headline; may be empty
 * @param text its body, paragraphs parted by an empty line
 * @param language what it is written in
 * @param published when its source says it was published: the time of the event stream
 * @param arrived when this office got it; never used to order reporting
 */
public record Article(
        String id,
        String source,
        String address,
        String title,
        String text,
        Language language,
        Instant published,
        Instant arrived) {
    /** What parts a headline from a body and paragraphs from each other. */
    public static final String PARTED = "\n\n";

    /** How much of a line stands for a headline. */
    public static final int HEADLINE_MAX = 160;

    /** Its title, or how the text begins, in one line, cut after {@link #HEADLINE_MAX} UTF-16 units. */
    public String headline() {
        String line =
                (title.isBlank() ? text : title).strip().lines().findFirst().orElse("");
        if (line.length() <= HEADLINE_MAX) {
            return line;
        }
        // Half of a code point would be no text.
        int end = Character.isHighSurrogate(line.charAt(HEADLINE_MAX - 1)) ? HEADLINE_MAX - 1 : HEADLINE_MAX;
        return line.substring(0, end) + " …";
    }

    /** Where the headline ends in {@link #words()} and the body begins, UTF-16 units. */
    public int headEnd() {
        String head = title.strip();
        int at = head.isEmpty() ? -1 : words().indexOf(head);
        int end = at < 0 ? 0 : at + head.length();
        return words().startsWith(PARTED, end) ? end + PARTED.length() : end;
    }

    /** Title and text, as they are searched: once, where the text opens with its headline as pages do. */
    public String words() {
        if (title.isBlank() || text.startsWith(title.strip())) {
            return text;
        }
        // A page's title goes on with the name of the site.
        int end = text.indexOf(PARTED);
        boolean again =
                end > 0 && title.strip().startsWith(text.substring(0, end).strip());
        return title + (again ? text.substring(end) : PARTED + text);
    }
}
