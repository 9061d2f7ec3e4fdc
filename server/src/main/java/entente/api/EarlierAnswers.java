package entente.api;

import entente.body.BodyCodec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * The answers given under idempotency keys, so that a request sent again does not do its work again. Kept in memory,
 * the {@value #KEPT_MAX} newest, until the server stops. Safe for several threads; requests of one account that carry a
 * key wait for each other.
 */
final class EarlierAnswers {
    static final String HEADER = "Idempotency-Key";
    static final int KEPT_MAX = 10_000;

    private static final int KEY_MAX = 100;

    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final Map<Key, Kept> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > KEPT_MAX;
        }
    };

    private record Key(String account, String key) {}

    private record Kept(String request, ResponseEntity<byte[]> answer) {}

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
        String request = address + " " + BodyCodec.nameOf(content);
        Key whole = new Key(account, key);
        synchronized (turns.computeIfAbsent(account, _ -> new Object())) {
            Optional<Kept> earlier = find(whole);
            if (earlier.isPresent()) {
                return earlier.get().request().equals(request)
                        ? earlier.get().answer()
                        : ProblemKind.IDEMPOTENCY_KEY_REUSED.plain().answer();
            }
            ResponseEntity<byte[]> answer = work.get();
            keep(whole, new Kept(request, answer));
            return answer;
        }
    }

    private Optional<Kept> find(Key key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private void keep(Key key, Kept answer) {
        synchronized (kept) {
            kept.put(key, answer);
        }
    }
}
