package entente.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many questions one asker may put: a bucket of tokens for each, refilled steadily. Safe for several threads. */
final class RateLimit {
    private static final int ASKERS_MAX = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ASKERS_MAX;
        }
    };

    private record Bucket(double tokens, long nanos) {}

    RateLimit(double perSecond, double burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Whether an asker may put a question at a moment of a steady clock. */
    synchronized boolean admits(String asker, long nanos) {
        Bucket before = buckets.getOrDefault(asker, new Bucket(burst, nanos));
        double tokens = Math.min(burst, before.tokens() + (nanos - before.nanos()) / NANOS * perSecond);
        boolean admitted = tokens >= 1;
        buckets.put(asker, new Bucket(admitted ? tokens - 1 : tokens, nanos));
        return admitted;
    }
}
