package entente.delivery;

import entente.alert.Alert;
import entente.alert.Inbox;
import entente.alert.Verdict;
import entente.alert.Watching;
import entente.bulletin.AlertJson;
import entente.bulletin.Issuer;
import entente.intake.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Queues the lines that addresses are to be told of, and carries them. An address is checked each time, for it may have
 * moved; it is followed nowhere, and of its answer only the status counts. Not safe for several threads.
 */
public final class Courier {
    /** How far back lines are looked for. */
    public static final Duration BACK = Duration.ofDays(14);

    private static final Duration TIME_MAX = Duration.ofSeconds(15);
    private static final int ROUND_MAX = 200;
    private static final int GONE = 410;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final PublicAddress allowed;
    private final InstantSource clock;

    /**
     * Makes a courier.
     *
     * @param allowed which addresses may be told
     */
    public Courier(PublicAddress allowed, InstantSource clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    /** The lines an occasion is about, as they stand now, in short form. */
    public static List<Alert> due(Inbox inbox, Webhook.Occasion occasion, Instant now) {
        return inbox.since(now.minus(BACK)).stream()
                .filter(alert -> isDue(alert, occasion))
                .toList();
    }

    private static boolean isDue(Alert alert, Webhook.Occasion occasion) {
        return switch (occasion) {
            case SHOWN -> alert.shown() && alert.verdict().isEmpty();
            case RELEVANT ->
                alert.verdict()
                        .filter(said -> said.verdict() == Verdict.RELEVANT)
                        .isPresent();
        };
    }

    /** Queues what is new for the addresses of an office. */
    public void queue(Watching watching, Issuer issuer) {
        Outbox outbox = new Outbox(watching.archive().file());
        List<Webhook> told = outbox.webhooks().stream()
                .filter(each -> each.stopped().isEmpty())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Inbox inbox = watching.inbox();
        List<Alert> lines = inbox.since(now.minus(BACK));
        for (Webhook webhook : told) {
            Set<String> known = outbox.known(webhook.id());
            for (Alert line : lines) {
                if (isDue(line, webhook.occasion()) && !known.contains(line.story()) && outbox.hasRoom(webhook.id())) {
                    inbox.find(line.story())
                            .ifPresent(whole -> outbox.queue(
                                    webhook, whole.story(), body(watching, whole, webhook, issuer, now), now));
                }
            }
        }
    }

    private static String body(Watching watching, Alert alert, Webhook webhook, Issuer issuer, Instant now) {
        Set<String> commitments = new TreeSet<>();
        alert.crossings()
                .forEach(crossing -> commitments.addAll(watching.shelf()
                        .bearings(crossing.indicator().indicator().id())));
        return AlertJson.of(webhook.occasion().type(), alert, commitments, issuer, now);
    }

    /**
     * Carries what is due.
     *
     * @return how many bodies were taken by their addresses
     */
    public int carry(Outbox outbox) throws InterruptedException {
        int taken = 0;
        for (int turn = 0; turn < ROUND_MAX; turn++) {
            Optional<Outbox.Delivery> next = outbox.take(clock.instant());
            if (next.isEmpty()) {
                return taken;
            }
            Outbox.Delivery delivery = next.get();
            Optional<Webhook> webhook = outbox.webhooks().stream()
                    .filter(each -> each.id().equals(delivery.webhook()))
                    .findFirst();
            if (webhook.isPresent() && one(outbox, webhook.get(), delivery)) {
                taken++;
            }
        }
        return taken;
    }

    private boolean one(Outbox outbox, Webhook webhook, Outbox.Delivery delivery) throws InterruptedException {
        try {
            URI address = Webhook.address(webhook.address());
            Optional<String> refusal = allowed.refusal(address);
            if (refusal.isPresent()) {
                outbox.failed(delivery, refusal.get(), clock.instant());
                return false;
            }
            int status = post(address, webhook, delivery);
            if (status >= 200 && status < 300) {
                outbox.sent(delivery, "answered " + status);
                return true;
            }
            outbox.failed(delivery, "answered " + status, clock.instant());
            if (status == GONE) {
                outbox.stop(webhook.id(), "it answered 410: it wants no more");
            }
        } catch (IOException | IllegalArgumentException broken) {
            outbox.failed(delivery, broken.getClass().getSimpleName() + ": " + broken.getMessage(), clock.instant());
        }
        return false;
    }

    private int post(URI address, Webhook webhook, Outbox.Delivery delivery) throws IOException, InterruptedException {
        Instant at = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIME_MAX)
                .header("Content-Type", "application/json")
                .header("User-Agent", "entente-watch")
                .header("webhook-id", delivery.name())
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", Signature.of(webhook.secret(), delivery.name(), at, delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
        // A body of the answer would be read for nothing, however long it is.
        HttpResponse<java.io.InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }
}
