package entente.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows the guessing of passwords: after some failures for one key (an account's name or an address) each further
 * failure doubles the wait, up to a longest one. Memory is bounded: the key that failed longest ago is forgotten first.
 */
public final class GuessLimit {
    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Map<String, Failures> failures;

    /**
     * @param free failures before any wait
     * @param first the first wait
     * @param longest the longest wait, after which the count also starts anew
     * @param keysMax how many keys are remembered at once
     */
    public GuessLimit(int free, Duration first, Duration longest, int keysMax) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.failures = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > keysMax;
            }
        };
    }

    private record Failures(int count, Instant last) {}

    /**
     * Asks for one attempt. It is counted as a failure at once, so that many at the same time do not pass as one, until
     * {@link #succeeded} or {@link #forgive} takes it back.
     *
     * @return how long the key has yet to wait at that instant; zero if it may try now
     */
    public synchronized Duration attempt(String key, Instant now) {
        Failures known = failures.get(key);
        if (known != null) {
            Duration left = Duration.between(now, known.last().plus(delay(known.count())));
            if (left.isPositive()) {
                return left;
            }
            failures.remove(key);
        }
        boolean recent =
                known != null && !known.last().plus(longest.multipliedBy(2)).isBefore(now);
        failures.put(key, new Failures(known != null && recent ? known.count() + 1 : 1, now));
        return Duration.ZERO;
    }

    /** Forgets all failures of the key. */
    public synchronized void succeeded(String key) {
        failures.remove(key);
    }

    /** Takes back the one attempt just counted. */
    public synchronized void forgive(String key) {
        Failures known = failures.remove(key);
        if (known != null && known.count() > 1) {
            failures.put(key, new Failures(known.count() - 1, known.last()));
        }
    }

    private Duration delay(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration delay = first.multipliedBy(1L << Math.min(count - free, 20));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
