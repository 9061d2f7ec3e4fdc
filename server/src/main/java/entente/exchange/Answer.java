package entente.exchange;

import entente.record.SignedNote;
import java.nio.charset.StandardCharsets;

/**
 * What a question is answered with.
 *
 * @param status of HTTP
 * @param type the media type
 * @param bytes the body, which may be empty
 * @param version of which version heads are, or nothing
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String type, byte[] bytes, String version) {
    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer of(String type, byte[] bytes) {
        return new Answer(200, type, bytes, "");
    }

    static Answer none(int status) {
        return new Answer(status, TEXT, new byte[0], "");
    }

    static Answer text(int status, String words) {
        return new Answer(status, TEXT, words.getBytes(StandardCharsets.UTF_8), "");
    }

    static Answer note(SignedNote note) {
        return text(200, note.format());
    }
}
