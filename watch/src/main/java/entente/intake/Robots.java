package entente.intake;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the robots.txt of each host allows, kept for a day as RFC 9309 (2.4) has it. A file that leads elsewhere is
 * followed (2.3.1.2); one that is not there allows everything (2.3.1.3); a host that fails allows nothing for now
 * (2.3.1.4).
 */
final class Robots {
    private static final int BYTES_MAX = 512 * 1024;
    private static final int REDIRECTS_MAX = 5;
    private static final int HOSTS_MAX = 10_000;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_FAILED = Duration.ofMinutes(10);
    private static final int NOT_THERE = 404;

    /** How a page is asked for. */
    interface Asking {
        HttpResponse<InputStream> ask(URI at) throws IOException, InterruptedException;
    }

    private record Known(BaseRobotRules rules, Instant until) {}

    private final Asking asking;
    private final PublicAddress allowed;
    private final InstantSource clock;
    private final String agent;
    private final Map<String, Known> known = new HashMap<>();

    Robots(Asking asking, PublicAddress allowed, InstantSource clock, String agent) {
        this.asking = asking;
        this.allowed = allowed;
        this.clock = clock;
        this.agent = agent;
    }

    /**
     * The rules of a host.
     *
     * @param host scheme and authority
     */
    BaseRobotRules of(String host) throws IOException, InterruptedException {
        if (known.size() > HOSTS_MAX) {
            known.clear();
        }
        Known last = known.get(host);
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.rules();
        }
        BaseRobotRules rules = fetched(host);
        known.put(host, new Known(rules, clock.instant().plus(rules.isDeferVisits() ? KEPT_FAILED : KEPT)));
        return rules;
    }

    private BaseRobotRules fetched(String host) throws IOException, InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI at = URI.create(host + "/robots.txt");
        for (int turn = 0; turn <= REDIRECTS_MAX && allowed.refusal(at).isEmpty(); turn++) {
            HttpResponse<InputStream> response = asking.ask(at);
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status >= 200 && status < 300) {
                    byte[] bytes = Fetcher.withinTime(body, BYTES_MAX);
                    return parser.parseContent(at.toString(), bytes, "text/plain", List.of(agent));
                }
                if (status < 300 || status >= 400) {
                    return parser.failedFetch(status);
                }
                Optional<URI> next = leadsTo(at, response);
                if (next.isEmpty()) {
                    return parser.failedFetch(NOT_THERE);
                }
                at = next.get();
            }
        }
        return parser.failedFetch(NOT_THERE);
    }

    private static Optional<URI> leadsTo(URI from, HttpResponse<InputStream> response) {
        try {
            return response.headers().firstValue("location").map(from::resolve);
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }
}
