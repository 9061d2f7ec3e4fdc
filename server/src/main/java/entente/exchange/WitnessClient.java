package entente.exchange;

import entente.record.NoteSignature;
import entente.record.Parsed;
import entente.record.SignedNote;
import entente.witness.AddCheckpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a witness to cosign, over HTTP or HTTPS as the web trusts it: what it signs is checked by its key. */
final class WitnessClient implements AutoCloseable {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(15);
    private static final int ANSWER_BYTES_MAX = 64 * 1024;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param submission the witness's submission prefix; {@code add-checkpoint} is asked below it */
    WitnessClient(URI submission) {
        String prefix = submission.toString();
        this.address = URI.create(prefix + (prefix.endsWith("/") ? "" : "/") + "add-checkpoint");
    }

    /** What it answered. */
    sealed interface Answer {}

    /** Its signature lines, unchecked. */
    record Cosigned(List<NoteSignature> lines) implements Answer {}

    /** It cosigned another size last. */
    record OtherSize(long size) implements Answer {}

    /** It refused, or did not answer. */
    record Failed(String reason) implements Answer {}

    Answer add(AddCheckpoint request) {
        HttpRequest asked = HttpRequest.newBuilder(address)
                .timeout(ANSWER_MAX)
                .POST(HttpRequest.BodyPublishers.ofString(request.format()))
                .build();
        try {
            CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                    asked,
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
            HttpResponse<byte[]> got = answer.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
            return read(request, got.statusCode(), new String(got.body(), StandardCharsets.UTF_8));
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unanswered) {
            return new Failed("no answer from " + address);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Failed("stopped");
        }
    }

    private static Answer read(AddCheckpoint request, int status, String body) {
        if (status == 409 && body.strip().matches("[0-9]{1,18}")) {
            return new OtherSize(Long.parseLong(body.strip()));
        }
        if (status != 200) {
            return new Failed("status " + status);
        }
        return switch (SignedNote.parse(request.checkpoint().text() + "\n" + body)) {
            case Parsed.Valid<SignedNote>(SignedNote note) -> new Cosigned(note.signatures());
            case Parsed.Invalid<SignedNote>(String reason) -> new Failed(reason);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
