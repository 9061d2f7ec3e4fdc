package entente.api;

import entente.body.RecordForm;
import entente.partnership.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What went wrong (RFC 9457).
 *
 * @param status the HTTP status
 * @param name the stable name of the problem's type
 * @param title the type in one sentence
 * @param detail this occurrence in one sentence
 * @param place what in the request it is about, as {@code terms.members[1]}, or null
 */
record Problem(
        int status,
        String name,
        String title,
        String detail,
        @Nullable String place) {
    /** Every problem's type is this and its name, relative to the server. */
    static final String TYPES = "/problems/";

    /** As it is sent. */
    record Sent(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String place) {}

    /** What the desk refused. */
    static Problem of(Refusal refusal) {
        String sentence = ProblemKind.sentence(refusal.rule());
        return new Problem(
                ProblemKind.status(refusal.rule()), refusal.rule().name(), sentence, sentence, refusal.place());
    }

    /** The bytes sent. */
    byte[] bytes() {
        return RecordForm.format(new Sent(TYPES + name, title, status, detail, place));
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(bytes());
    }
}
