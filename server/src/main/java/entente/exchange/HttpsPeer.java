package entente.exchange;

import entente.desk.Contact.Reach;
import entente.mirror.Evidence;
import entente.mirror.Peer;
import entente.record.Hash;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.record.Tile;
import entente.recorder.DocumentStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Another server over HTTPS. It is talked to only under the key it was introduced with; redirects are not followed; an
 * answer that is too long, too slow or no answer to the question is none.
 */
final class HttpsPeer implements Peer, AutoCloseable {
    /** Longest time that a server may keep the question for news open. */
    static final Duration NEWS_WAIT = Duration.ofSeconds(20);

    /** Largest answer that holds bodies, in bytes. */
    static final int BODIES_BYTES_MAX = 16 * 1024 * 1024;

    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(15);
    private static final Duration DOCUMENT_MAX = Duration.ofMinutes(2);
    private static final int HEADS_BYTES_MAX = 8 * 1024 * 1024;
    private static final int EVIDENCE_BYTES_MAX = 16 * Proofs.BYTES_MAX;
    private static final int TILE_BYTES_MAX = Tile.FULL * (2 + 0xFFFF);

    private final URI address;
    private final HttpClient client;
    private final Duration answerMax;
    private final Consumer<Hash> met;
    private volatile String version = "";
    private volatile Set<String> accused = Set.of();
    private volatile Reach reach = Reach.NOT_YET;

    HttpsPeer(URI address, TransportKey own, Hash pin) {
        this(address, own, pin, ANSWER_MAX);
    }

    HttpsPeer(URI address, TransportKey own, Hash pin, Duration answerMax) {
        this(address, own, () -> Set.of(pin), _ -> {}, answerMax);
    }

    /**
     * One whose key may change.
     *
     * @param pins the keys that count as its own at the moment of asking
     * @param met is told under which it answered
     */
    HttpsPeer(URI address, TransportKey own, Supplier<Set<Hash>> pins, Consumer<Hash> met) {
        this(address, own, pins, met, ANSWER_MAX);
    }

    private HttpsPeer(URI address, TransportKey own, Supplier<Set<Hash>> pins, Consumer<Hash> met, Duration answerMax) {
        this.met = met;
        this.address = address;
        this.answerMax = answerMax;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_MAX)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(Pinned.client(own, pins))
                .build();
    }

    /** What to ask next time so that only something newer is an answer; empty asks for everything at once. */
    void seen(String newest) {
        version = newest;
    }

    /** How the last question went. */
    Reach reach() {
        return reach;
    }

    /** Heads together with the version they are of. */
    record News(String version, List<SignedNote> heads) {}

    /** Waits for something new. */
    Optional<News> news() {
        String query = version.isEmpty() ? "" : "?since=" + version + "&wait=" + NEWS_WAIT.toSeconds();
        return get("heads" + query, HEADS_BYTES_MAX, NEWS_WAIT.plus(answerMax))
                .flatMap(answer -> notes(answer.body()).map(heads -> news(answer, heads)));
    }

    private News news(HttpResponse<byte[]> answer, List<SignedNote> heads) {
        accused = Proofs.names(answer.headers().firstValue(Listener.ACCUSED).orElse(""));
        return new News(answer.headers().firstValue(Listener.VERSION).orElse(""), heads);
    }

    @Override
    public Optional<List<SignedNote>> heads() {
        return get("heads", HEADS_BYTES_MAX, answerMax).flatMap(answer -> notes(answer.body()));
    }

    @Override
    @SuppressWarnings("OptionalMapToOptional")
    public Optional<Optional<SignedNote>> settled(String log) {
        return get("logs/" + log + "/settled", SignedNote.BYTES_MAX, answerMax.multipliedBy(2))
                .flatMap(answer -> notes(answer.body()))
                .map(notes -> notes.stream().findFirst());
    }

    @Override
    public Optional<byte[]> tile(String log, Tile tile) {
        return get("logs/" + log + "/" + tile.path(), TILE_BYTES_MAX, answerMax).map(HttpResponse::body);
    }

    @Override
    public Optional<List<Optional<byte[]>>> bodies(String log, long first, int count) {
        return get("logs/" + log + "/bodies?from=" + first + "&count=" + count, BODIES_BYTES_MAX, answerMax)
                .flatMap(answer -> Frames.parse(answer.body()));
    }

    @Override
    public Optional<List<Evidence>> evidence(Set<String> known) {
        if (known.containsAll(accused)) {
            return Optional.of(List.of());
        }
        String query = known.isEmpty() ? "" : "?known=" + String.join(",", known);
        return get("evidence" + query, EVIDENCE_BYTES_MAX, answerMax)
                .flatMap(answer -> Frames.parse(answer.body()))
                .map(frames -> frames.stream()
                        .flatMap(Optional::stream)
                        .flatMap(text -> Proofs.read(text) instanceof Parsed.Valid<Evidence>(Evidence read)
                                ? Stream.of(read)
                                : Stream.empty())
                        .toList());
    }

    @Override
    public Optional<byte[]> document(Hash hash) {
        return get("documents/" + hash.hex(), DocumentStore.DOCUMENT_BYTES_MAX, DOCUMENT_MAX)
                .map(HttpResponse::body)
                .filter(bytes -> Hash.sha256(bytes).equals(hash));
    }

    private Optional<HttpResponse<byte[]>> get(String path, int bytesMax, Duration longest) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + path))
                .timeout(longest)
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer = client.sendAsync(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), bytesMax));
        } catch (RejectedExecutionException closed) {
            return Optional.empty();
        }
        try {
            // The request's own time limit ends with the headers; a body that trickles in needs this one.
            HttpResponse<byte[]> got = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            reach = reached(got.statusCode());
            got.sslSession().flatMap(Pinned::shown).ifPresent(met);
            return got.statusCode() == 200 ? Optional.of(got) : Optional.empty();
        } catch (ExecutionException | TimeoutException unanswered) {
            reach = unreached(unanswered);
            answer.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Reach reached(int status) {
        return switch (status) {
            case 429, 503 -> Reach.BUSY;
            case 403 -> Reach.REFUSES;
            default -> Reach.ANSWERS;
        };
    }

    private static Reach unreached(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return Reach.OTHER_KEY;
            }
        }
        return Reach.SILENT;
    }

    private static Optional<List<SignedNote>> notes(byte[] bytes) {
        return Frames.parse(bytes).flatMap(frames -> {
            List<SignedNote> notes = new ArrayList<>();
            for (Optional<byte[]> frame : frames) {
                if (frame.isEmpty() || !(SignedNote.parse(frame.get()) instanceof Parsed.Valid<SignedNote>(var note))) {
                    return Optional.empty();
                }
                notes.add(note);
            }
            return Optional.of(List.copyOf(notes));
        });
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
