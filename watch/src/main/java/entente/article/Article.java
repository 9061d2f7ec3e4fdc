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
    /** Title and text, as they are searched. */
    public String words() {
        return title.isEmpty() ? text : title + "\n\n" + text;
    }
}
