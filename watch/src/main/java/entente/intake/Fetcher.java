package entente.intake;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches pages politely: as robots.txt allows (RFC 9309), one request to a host at a time and not too often,
 * asking only for what changed, stepping back when told to, from public addresses only. Not safe for several threads.
 */
public final class Fetcher {
    private static final String AGENT = "entente-watch";
    private static final int BYTES_MAX = 20 * 1024 * 1024;
    private static final int REDIRECTS_MAX = 5;
    private static final Duration TIME_MAX = Duration.ofSeconds(20);
    private static final Duration BACK_OFF = Duration.ofMinutes(10);
    private static final Duration BACK_OFF_MAX = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int HOSTS_MAX = 10_000;

    private final HttpClient client;
    private final PublicAddress allowed;
    private final Clock clock;
    private final Robots robots;
    private final Map<String, Instant> nextTurn = new HashMap<>();

    /**
     * Makes a fetcher.
     *
     * @param allowed which addresses may be asked
     * @param clock for pauses and stepping back
     */
    public Fetcher(PublicAddress allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.robots = new Robots(at -> ask(at, Fetch.Validator.NONE, Asking.PAGE), allowed, clock, AGENT);
    }

    /**
     * Asks for a page.
     *
     * @param address where
     * @param validator what is known of it
     * @param failures how often it has failed in a row, which doubles the time to step back
     */
    public Fetch fetch(String address, Fetch.Validator validator, int failures) throws InterruptedException {
        return fetch(address, validator, failures, Asking.PAGE);
    }

    /**
     * How a page is asked for.
     *
     * @param accepted media types
     * @param signIn what the host is signed in to with
     */
    record Asking(String accepted, Optional<SignIn> signIn) {
        /** Any page that anybody may read. */
        static final Asking PAGE = new Asking("*/*", Optional.empty());
    }

    /** Asks for a page in a certain way. */
    Fetch fetch(String address, Fetch.Validator validator, int failures, Asking asking) throws InterruptedException {
        try {
            URI at = URI.create(address);
            for (int turn = 0; turn <= REDIRECTS_MAX; turn++) {
                // Names are looked up once for the check and again for the connection; the JDK keeps the first answer
                // for thirty seconds, so both see the same addresses.
                Optional<String> refusal = allowed.refusal(at);
                if (refusal.isPresent()) {
                    return new Fetch.Refused(refusal.get());
                }
                Optional<Fetch> held = held(at);
                if (held.isPresent()) {
                    return held.get();
                }
                HttpResponse<InputStream> response = ask(at, validator, asking);
                Optional<String> location = response.headers().firstValue("location");
                if (response.statusCode() >= 300 && response.statusCode() < 400 && location.isPresent()) {
                    response.body().close();
                    at = at.resolve(location.get());
                    continue;
                }
                return answer(at, response, failures);
            }
            return new Fetch.Refused("it leads on more than " + REDIRECTS_MAX + " times");
        } catch (IllegalArgumentException wrong) {
            return new Fetch.Refused("it is no address: " + wrong.getMessage());
        } catch (IOException broken) {
            return new Fetch.Later(
                    String.valueOf(broken.getMessage()), clock.instant().plus(backOff(failures)));
        }
    }

    /** What robots.txt forbids, or that the host has just been asked. */
    private Optional<Fetch> held(URI at) throws InterruptedException, IOException {
        String host = at.getScheme() + "://" + at.getAuthority();
        if (nextTurn.size() > HOSTS_MAX) {
            nextTurn.clear();
        }
        Instant turn = nextTurn.getOrDefault(host, Instant.MIN);
        if (clock.instant().isBefore(turn)) {
            return Optional.of(new Fetch.Later("the host is asked once in a while only", turn));
        }
        BaseRobotRules rules = robots.of(host);
        if (rules.isDeferVisits()) {
            // Not refused: a host that fails today must not cost its pages for good.
            return Optional.of(new Fetch.Later(
                    "robots.txt of " + at.getHost() + " could not be had",
                    clock.instant().plus(BACK_OFF)));
        }
        if (!rules.isAllowed(at.toString())) {
            return Optional.of(new Fetch.Refused("robots.txt of " + at.getHost() + " forbids it"));
        }
        Duration pause = rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : PAUSE;
        nextTurn.put(host, clock.instant().plus(pause));
        return Optional.empty();
    }

    private HttpResponse<InputStream> ask(URI at, Fetch.Validator validator, Asking asking)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .timeout(TIME_MAX)
                .header("User-Agent", AGENT)
                .header("Accept", asking.accepted())
                .GET();
        asking.signIn().flatMap(each -> each.header(at)).ifPresent(each -> request.header("Authorization", each));
        if (!validator.tag().isEmpty()) {
            request.header("If-None-Match", validator.tag());
        }
        if (!validator.modified().isEmpty()) {
            request.header("If-Modified-Since", validator.modified());
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private Fetch answer(URI at, HttpResponse<InputStream> response, int failures) throws IOException {
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == 304) {
                return new Fetch.Unchanged();
            }
            if (status == 429 || status >= 500) {
                Duration wait = response.headers()
                        .firstValue("retry-after")
                        .filter(value -> value.matches("\\d{1,6}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                        .orElse(backOff(failures));
                return new Fetch.Later(
                        "the host answered " + status, clock.instant().plus(wait));
            }
            if (status == 401 || status == 403) {
                return new Fetch.Refused("the host answered " + status + ": it asks for another sign-in");
            }
            if (status != 200) {
                return new Fetch.Refused("the host answered " + status);
            }
            byte[] bytes = withinTime(body, BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                return new Fetch.Refused("it is larger than " + BYTES_MAX + " bytes");
            }
            Fetch.Validator next = new Fetch.Validator(
                    response.headers().firstValue("etag").orElse(""),
                    response.headers().firstValue("last-modified").orElse(""));
            String type = response.headers().firstValue("content-type").orElse("");
            return new Fetch.Got(at.toString(), type, next, new Incoming.Content(bytes));
        }
    }

    /** A host that sends a byte a minute is let go: closing the stream wakes whoever reads it. */
    static byte[] withinTime(InputStream body, int most) throws IOException {
        FutureTask<byte[]> reading = new FutureTask<>(() -> body.readNBytes(most));
        Thread.ofVirtual().start(reading);
        try {
            return reading.get(TIME_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            body.close();
            throw new IOException("it came too slowly", slow);
        } catch (ExecutionException broken) {
            throw new IOException("the connection broke", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("called off", stopped);
        }
    }

    private static Duration backOff(int failures) {
        Duration wait = BACK_OFF.multipliedBy(1L << Math.min(failures, 10));
        return wait.compareTo(BACK_OFF_MAX) > 0 ? BACK_OFF_MAX : wait;
    }
}
