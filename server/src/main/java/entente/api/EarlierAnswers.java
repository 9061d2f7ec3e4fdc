package entente.api;

import entente.body.BodyCodec;
import entente.store.KeptAnswers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The answers given under idempotency keys, so that a request sent again does not do its work again, also after the
 * server stopped in between. A key is taken before the work begins: where the server died during the work, whether it
 * was done is for the caller to look up, and it is never done twice. Safe for several threads; requests of one account
 * that carry a key wait for each other.
 */
final class EarlierAnswers {
    static final String HEADER = "Idempotency-Key";

    private static final int KEY_MAX = 100;
    private static final int ADDRESS_MAX = 500;

    private final KeptAnswers kept;
    private final InstantSource clock;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    EarlierAnswers(KeptAnswers kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The answer to a request: the earlier one if it was made before under this key.
     *
     * @param key as sent, or null
     * @param address what was asked for
     * @param content what was sent
     */
    ResponseEntity<byte[]> answer(
            String account,
            @Nullable String key,
            String address,
            byte[] content,
            Supplier<ResponseEntity<byte[]>> work) {
        if (key == null) {
            return work.get();
        }
        if (key.isEmpty() || key.length() > KEY_MAX || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return ProblemKind.BAD_IDEMPOTENCY_KEY.plain().answer();
        }
        String asked = address.length() > ADDRESS_MAX ? address.substring(0, ADDRESS_MAX) : address;
        String request = asked + " " + BodyCodec.nameOf(content);
        synchronized (turns.computeIfAbsent(account, _ -> new Object())) {
            Optional<KeptAnswers.Kept> earlier = kept.find(account, key);
            if (earlier.isPresent()) {
                return again(earlier.get(), request);
            }
            if (!kept.claim(account, key, request, clock.instant())) {
                return ProblemKind.IDEMPOTENCY_KEY_UNFINISHED.plain().answer();
            }
            ResponseEntity<byte[]> answer = work.get();
            kept.keep(account, key, given(answer));
            return answer;
        }
    }

    private static ResponseEntity<byte[]> again(KeptAnswers.Kept earlier, String request) {
        if (!earlier.request().equals(request)) {
            return ProblemKind.IDEMPOTENCY_KEY_REUSED.plain().answer();
        }
        KeptAnswers.Given answer = earlier.answer();
        if (answer == null) {
            return ProblemKind.IDEMPOTENCY_KEY_UNFINISHED.plain().answer();
        }
        HttpHeaders headers = new HttpHeaders();
        answer.headers().lines().forEach(line -> {
            int colon = line.indexOf(": ");
            headers.add(line.substring(0, colon), line.substring(colon + 2));
        });
        return ResponseEntity.status(answer.status())
                .headers(headers)
                .body(answer.content().getBytes(StandardCharsets.UTF_8));
    }

    private static KeptAnswers.Given given(ResponseEntity<byte[]> answer) {
        StringBuilder headers = new StringBuilder();
        answer.getHeaders()
                .forEach((name, values) -> values.forEach(
                        value -> headers.append(name).append(": ").append(value).append('\n')));
        byte[] content = answer.getBody();
        return new KeptAnswers.Given(
                answer.getStatusCode().value(),
                headers.toString(),
                content == null ? "" : new String(content, StandardCharsets.UTF_8));
    }
}
