package entente.intake;

import entente.article.Publication;
import java.time.Instant;
import java.util.Optional;

/**
 * A document as it came, before it is read.
 *
 * @param source the id of its source
 * @param address where it was found, may be empty
 * @param name a file name, whose ending may tell what it is
 * @param mediaType as declared, may be empty
 * @param title as its feed gives it, may be empty
 * @param published as its feed gives it
 * @param arrived when it was got
 * @param content the bytes
 */
public record Incoming(
        String source,
        String address,
        String name,
        String mediaType,
        String title,
        Optional<Instant> published,
        Instant arrived,
        Content content) {
    /** The same, published at a moment where it does not say itself when. */
    public Incoming datedElse(Optional<Instant> moment) {
        boolean says = published.isPresent()
                || moment.isEmpty()
                || Publication.of(content.bytes(), mediaType).isPresent();
        return says ? this : new Incoming(source, address, name, mediaType, title, moment, arrived, content);
    }

    /** Bytes that are not compared one by one. */
    public static final class Content {
        private final byte[] bytes;

        /** Takes the bytes over. */
        public Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The bytes themselves: not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }
}
