package entente.exchange;

import com.sun.net.httpserver.HttpExchange;
import entente.mirror.Roster;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who has asked this server, when last, and how often too much. Safe for several threads. */
final class Visitors {
    private final RateLimit anyone = new RateLimit(20, 400);
    private final RateLimit peers = new RateLimit(500, 5000);
    private final InstantSource clock;
    private final Map<String, Asked> known = new ConcurrentHashMap<>();

    Visitors(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * How often a known server asked.
     *
     * @param last when it last did
     * @param limited how many of its questions since the start were too many
     */
    record Asked(Instant last, long limited) {}

    /** Whether this question is one too many; a known server's is noted. */
    boolean tooMany(HttpExchange exchange, Optional<Roster.Host> asker) {
        boolean admitted = (asker.isPresent() ? peers : anyone).admits(name(exchange, asker), System.nanoTime());
        asker.ifPresent(host -> known.merge(
                host.name(),
                new Asked(clock.instant(), admitted ? 0 : 1),
                (before, now) -> new Asked(now.last(), before.limited() + now.limited())));
        return !admitted;
    }

    /** What a server asked of this one. */
    Optional<Asked> asked(String host) {
        return Optional.ofNullable(known.get(host));
    }

    /** By what a visitor is counted: a known server's name, else its address. */
    static String name(HttpExchange exchange, Optional<Roster.Host> asker) {
        return asker.map(Roster.Host::name)
                .orElse(exchange.getRemoteAddress().getAddress().getHostAddress());
    }
}
