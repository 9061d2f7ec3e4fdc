package entente.api;

import entente.body.BodyCodec;
import entente.body.RecordForm;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with an entity tag. The tag is the hash of the bytes answered, and these come from the reader's own snapshot:
 * what the reader may not read cannot change it. The web framework answers 304 to whoever has them.
 */
final class Answers {
    private static final int TAG_DIGITS = 32;

    private Answers() {}

    /** What was made, or the problem with what was asked. */
    static ResponseEntity<byte[]> of(Checked<ResponseEntity<byte[]>> made) {
        return switch (made) {
            case Checked.Good<ResponseEntity<byte[]>>(ResponseEntity<byte[]> answer) -> answer;
            case Checked.Bad<ResponseEntity<byte[]>>(Problem problem) -> problem.answer();
        };
    }

    /** What was made, or that there is nothing: the same words whether it is not there or not to be read. */
    static ResponseEntity<byte[]> of(Optional<ResponseEntity<byte[]>> made) {
        return made.orElseGet(() -> ProblemKind.NOT_FOUND.plain().answer());
    }

    /** A record as JSON. */
    static ResponseEntity<byte[]> json(Record value) {
        return json(value, new HttpHeaders());
    }

    /** A record as JSON with more headers. */
    static ResponseEntity<byte[]> json(Record value, HttpHeaders more) {
        return bytes(MediaType.APPLICATION_JSON, RecordForm.format(value), more);
    }

    /** Bytes as they are. */
    static ResponseEntity<byte[]> bytes(MediaType type, byte[] bytes, HttpHeaders more) {
        return tagged(type, bytes, CacheControl.noCache().cachePrivate())
                .headers(more)
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .body(bytes);
    }

    /** Bytes that anyone may have and that stay as they are under their address. */
    static ResponseEntity<byte[]> lasting(MediaType type, byte[] bytes) {
        return tagged(
                        type,
                        bytes,
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }

    private static ResponseEntity.BodyBuilder tagged(MediaType type, byte[] bytes, CacheControl keeping) {
        String tag = BodyCodec.nameOf(bytes).value().substring(0, TAG_DIGITS);
        return ResponseEntity.ok().contentType(type).eTag("\"" + tag + "\"").cacheControl(keeping);
    }
}
