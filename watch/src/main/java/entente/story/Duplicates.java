package entente.story;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import entente.article.Article;
import entente.article.Language;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds exact and near duplicates. Candidates come from MinHash in bands (Broder 1997; Indyk and Motwani 1998); a
 * candidate counts only when the sets of word runs themselves agree, since signatures alone pair what is not alike, and
 * for flashes when neither gives figures that the other does not have.
 *
 * <p>Remembers a span of event time and forgets what is older than it, so the memory follows the stream's rate, not its
 * length. Not safe for several threads.
 */
public final class Duplicates {
    /** Least share of common runs in all at which two texts are one report. */
    public static final double RESEMBLANCE_MIN = 0.45;
    /** Least share of the shorter text's runs in the longer at which one is cut from the other. */
    public static final double CONTAINMENT_MIN = 0.8;

    private static final int BANDS = 32;
    private static final int ROWS = 2;
    private static final int COMPONENT_BITS = 16;
    private static final int RUNS_MIN = 12;
    /** Up to so many runs a text is a flash of one to three sentences. */
    private static final int SHORT = 100;

    private static final Pattern FIGURE =
            Pattern.compile("(?i)\\d+(?:[.,:]\\d+)*+|\\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b");
    private static final Places NONE = new Places();
    /** What lies at a free place. */
    private static final Remembered NOTHING = new Remembered(
            new Trace("", Language.OTHER, Instant.EPOCH, "", Shingles.of(Language.OTHER, ""), Set.of()),
            new long[0],
            -1);

    private static final SimilarityHashPolicy POLICY = SimilarityHashing.superMinHash(BANDS * ROWS, COMPONENT_BITS);

    /**
     * What is remembered of one article.
     *
     * @param id its id
     * @param language its language: the key
     * @param published its event time
     * @param original the article it is a copy of, or its own id
     * @param runs its word runs, sorted hashes
     * @param figures the numbers and days of the week in it, if it is short
     */
    public record Trace(
            String id, Language language, Instant published, String original, Shingles runs, Set<String> figures) {
        /** Copies the set. */
        public Trace {
            figures = Set.copyOf(figures);
        }

        private static Trace of(Article article, Shingles runs) {
            Set<String> figures = new HashSet<>();
            if (runs.size() <= SHORT) {
                Matcher figure = FIGURE.matcher(Normalizer.normalize(article.text(), Normalizer.Form.NFKC));
                while (figure.find()) {
                    figures.add(figure.group().toLowerCase(Locale.ROOT));
                }
            }
            return new Trace(article.id(), article.language(), article.published(), article.id(), runs, figures);
        }

        private Trace copyOf(String first) {
            return new Trace(id, language, published, first, runs, figures);
        }

        /** A flash says little but who, what, when and how many: another day or number is another event. */
        private boolean saysOtherwise(Trace other) {
            return runs.size() <= SHORT
                    && other.runs.size() <= SHORT
                    && !figures.containsAll(other.figures)
                    && !other.figures.containsAll(figures);
        }
    }

    private final Duration memory;
    private final Deque<Remembered> remembered = new ArrayDeque<>();
    private final List<Remembered> byPlace = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Long, Places> bands = new HashMap<>();
    private Instant latest = Instant.MIN;
    /** By place: for which article it was looked at last. The bands are many, and it is looked at once for each. */
    private int[] looked = new int[1];

    private int judged;

    /** A trace with what it is found by, and where it lies. */
    private static final class Remembered {
        final Trace trace;
        final long[] keys;
        final int place;

        Remembered(Trace trace, long[] keys, int place) {
            this.trace = trace;
            this.keys = keys;
            this.place = place;
        }
    }

    /**
     * Starts with no memory.
     *
     * @param memory how long an article can be copied, in event time
     */
    public Duplicates(Duration memory) {
        this.memory = memory;
    }

    /** Puts back what {@link #snapshot()} took out. */
    public static Duplicates restored(Duration memory, List<Trace> snapshot) {
        Duplicates duplicates = new Duplicates(memory);
        snapshot.forEach(trace -> duplicates.remember(trace, keys(trace.language(), trace.runs())));
        return duplicates;
    }

    /** All that is remembered, oldest first. */
    public List<Trace> snapshot() {
        return remembered.stream().map(each -> each.trace).toList();
    }

    /** How many bands of signatures candidates are looked for in. */
    int indexed() {
        return bands.size();
    }

    /** Judges an article and remembers it. */
    public Sameness add(Article article) {
        Shingles runs = Shingles.of(article.language(), article.text());
        long[] keys = keys(article.language(), runs);
        Trace trace = Trace.of(article, runs);
        Sameness sameness = judge(keys, trace);
        String original = switch (sameness) {
            case Sameness.New _ -> article.id();
            case Sameness.Exact exact -> exact.original();
            case Sameness.Near near -> near.original();
        };
        remember(trace.copyOf(original), keys);
        forget();
        return sameness;
    }

    /** Remembers an article as the copy it was found to be before, as an archive remembers it. */
    public void replay(Article article, String original) {
        Shingles runs = Shingles.of(article.language(), article.text());
        remember(Trace.of(article, runs).copyOf(original), keys(article.language(), runs));
        forget();
    }

    private Sameness judge(long[] keys, Trace article) {
        Shingles runs = article.runs();
        Sameness best = new Sameness.New();
        double most = 0;
        judged++;
        for (long key : keys) {
            Places band = bands.getOrDefault(key, NONE);
            for (int i = 0; i < band.size(); i++) {
                int place = band.at(i);
                if (looked[place] == judged) {
                    continue;
                }
                looked[place] = judged;
                Trace trace = byPlace.get(place).trace;
                if (Duration.between(trace.published(), article.published())
                                .abs()
                                .compareTo(memory)
                        > 0) {
                    continue;
                }
                Shingles.Overlap overlap = runs.overlap(trace.runs(), RESEMBLANCE_MIN, CONTAINMENT_MIN);
                double resemblance = overlap.resemblance();
                if (resemblance == 1) {
                    return new Sameness.Exact(trace.original());
                }
                double containment = overlap.containment();
                if (resemblance > most
                        && isSame(runs, trace.runs(), resemblance, containment)
                        && !article.saysOtherwise(trace)) {
                    most = resemblance;
                    best = new Sameness.Near(trace.original(), resemblance, containment);
                }
            }
        }
        return best;
    }

    private static boolean isSame(Shingles a, Shingles b, double resemblance, double containment) {
        return Math.min(a.size(), b.size()) >= RUNS_MIN
                && (resemblance >= RESEMBLANCE_MIN || containment >= CONTAINMENT_MIN);
    }

    private void remember(Trace trace, long[] keys) {
        int place = free.isEmpty() ? byPlace.size() : free.removeLast();
        Remembered one = new Remembered(trace, keys, place);
        remembered.addLast(one);
        if (place == byPlace.size()) {
            byPlace.add(one);
            looked = place < looked.length ? looked : Arrays.copyOf(looked, place * 2);
        } else {
            byPlace.set(place, one);
        }
        for (long key : keys) {
            bands.computeIfAbsent(key, _ -> new Places()).add(place);
        }
        latest = trace.published().isAfter(latest) ? trace.published() : latest;
    }

    private void forget() {
        while (!remembered.isEmpty() && remembered.getFirst().trace.published().isBefore(latest.minus(memory))) {
            Remembered old = remembered.removeFirst();
            for (long key : old.keys) {
                bands.computeIfPresent(key, (_, band) -> {
                    band.remove(old.place);
                    return band.isEmpty() ? null : band;
                });
            }
            byPlace.set(old.place, NOTHING);
            free.addLast(old.place);
        }
    }

    private static long[] keys(Language language, Shingles runs) {
        byte[] signature = POLICY.createHasher().compute(ElementHashProvider.ofValues(runs.hashes()));
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = (long) language.code().hashCode() * BANDS + band;
            for (int row = 0; row < ROWS; row++) {
                key = key << COMPONENT_BITS | POLICY.getComponent(signature, band * ROWS + row);
            }
            keys[band] = key;
        }
        return keys;
    }
}
