package entente.intake;

import java.time.Instant;

/** What became of asking for a page. */
public sealed interface Fetch {
    /**
     * Got.
     *
     * @param address where it was found in the end
     * @param mediaType as declared
     * @param validator what to ask with next time: {@code ETag} and {@code Last-Modified}
     * @param content the bytes
     */
    record Got(String address, String mediaType, Validator validator, Incoming.Content content) implements Fetch {}

    /** Not changed since it was last got. */
    record Unchanged() implements Fetch {}

    /**
     * Not got.
     *
     * @param rule why
     */
    record Refused(String rule) implements Fetch {}

    /**
     * Not now.
     *
     * @param rule why
     * @param notBefore when it may be asked for again
     */
    record Later(String rule, Instant notBefore) implements Fetch {}

    /**
     * What tells whether a page has changed (RFC 9110, 8.8).
     *
     * @param tag the {@code ETag}, may be empty
     * @param modified the {@code Last-Modified}, may be empty
     */
    record Validator(String tag, String modified) {
        /** Nothing known. */
        public static final Validator NONE = new Validator("", "");
    }
}
