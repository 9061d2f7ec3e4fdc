package entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Files under one web address, fetched into a folder under the same paths, within limits of size, number and time. */
final class WebFiles {
    /** The most files fetched. */
    static final int FILES_MAX = 1_000_000;

    private static final long BYTES_MAX = 64L << 30;
    private static final int AT_ONCE = 8;
    private static final int TOLD_EVERY = 500;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

    private final URI base;
    private final Path folder;
    private final PrintWriter err;
    private final AtomicLong bytes = new AtomicLong();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebFiles(URI base, Path folder, PrintWriter err) {
        this.base = URI.create(base + (base.toString().endsWith("/") ? "" : "/"));
        this.folder = folder;
        this.err = err;
    }

    /**
     * A file.
     *
     * @param path below the address, of letters, digits, dots, hyphens and slashes
     * @param bytesMax the most it may have
     */
    record Wanted(String path, int bytesMax) {}

    URI base() {
        return base;
    }

    /** Fetches many files, some at once; those that are not there are left out. */
    void fetchAll(List<Wanted> wanted) throws IOException {
        if (wanted.size() > FILES_MAX) {
            throw new IOException("the record has more than " + FILES_MAX + " files: fetch it by other means");
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Optional<byte[]>>> fetched = new ArrayList<>();
            wanted.forEach(file -> fetched.add(workers.submit(() -> fetch(file))));
            for (int number = 0; number < fetched.size(); number++) {
                try {
                    fetched.get(number).get();
                } catch (ExecutionException e) {
                    workers.shutdownNow();
                    throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
                }
                if (number % TOLD_EVERY == TOLD_EVERY - 1) {
                    err.println("  fetched " + (number + 1) + " of " + wanted.size() + " files");
                    err.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Fetches one file into the folder; empty if it is not there. */
    Optional<byte[]> fetch(Wanted wanted) throws IOException {
        URI address = base.resolve(wanted.path());
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_MAX).GET().build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 404) {
                    return Optional.empty();
                }
                if (response.statusCode() != 200) {
                    throw new IOException(address + " was answered " + response.statusCode());
                }
                byte[] read = body.readNBytes(wanted.bytesMax() + 1);
                if (read.length > wanted.bytesMax() || bytes.addAndGet(read.length) > BYTES_MAX) {
                    throw new IOException(address + " is longer than its limit");
                }
                Path file = folder.resolve(wanted.path());
                Files.createDirectories(file.getParent());
                Files.write(file, read);
                return Optional.of(read);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
