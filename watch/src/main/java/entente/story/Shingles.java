package entente.story;

import entente.article.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text as the set of its runs of words, hashed: what near duplicates share. */
public final class Shingles {
    private static final int WORDS = 3;
    private static final int LETTERS = 5;
    /** Above this a set is thinned by hash value, which keeps shares comparable between texts. */
    private static final int KEPT_MAX = 4_096;

    /** How many places there are on which to mark a hash: a few hundred runs mark a few in a hundred. */
    private static final int PLACES_BITS = 12;

    private final long[] hashes;
    private final long[] places;
    private final int crowded;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
        this.places = new long[(1 << PLACES_BITS) / Long.SIZE];
        for (long hash : hashes) {
            int place = (int) (hash >>> (Long.SIZE - PLACES_BITS));
            places[place / Long.SIZE] |= 1L << place;
        }
        int marked = 0;
        for (long each : places) {
            marked += Long.bitCount(each);
        }
        this.crowded = hashes.length - marked;
    }

    /** Puts back what {@link #hashes()} gave. */
    public static Shingles restored(long[] hashes) {
        return new Shingles(hashes.clone());
    }

    /** The runs' hashes, sorted as signed numbers, each once. */
    public long[] hashes() {
        return hashes.clone();
    }

    int size() {
        return hashes.length;
    }

    /** A text's runs: three words, or five letters where words are not parted by blanks. */
    static Shingles of(Language language, String text) {
        String plain = plain(text);
        boolean letters = language == Language.JAPANESE || language == Language.KOREAN;
        long[] runs = letters ? letterRuns(plain.replace(" ", "")) : wordRuns(plain.split(" ", -1));
        Arrays.sort(runs);
        return new Shingles(Arrays.stream(runs).distinct().limit(KEPT_MAX).toArray());
    }

    /** Letters and digits only, lower case, one blank between: what stays when a page is laid out anew. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /**
     * What two texts have in common.
     *
     * @param resemblance how much they share of all their runs, 0 to 1
     * @param containment how much of the smaller set lies in the larger, 0 to 1
     */
    record Overlap(double resemblance, double containment) {
        private static final Overlap LITTLE = new Overlap(0, 0);
    }

    /**
     * What this and another text have in common; nothing as soon as it is sure that both shares stay below the least.
     *
     * @param resemblance the least share of all runs
     * @param containment the least share of the smaller set
     */
    Overlap overlap(Shingles other, double resemblance, double containment) {
        int smaller = Math.min(size(), other.size());
        int both = size() + other.size();
        int least = (int) Math.floor(Math.min(containment * smaller, resemblance * both / (1 + resemblance)));
        if (most(other) < least) {
            return Overlap.LITTLE;
        }
        int shared = shared(hashes, other.hashes, least);
        if (shared <= 0) {
            return Overlap.LITTLE;
        }
        return new Overlap((double) shared / (both - shared), (double) shared / smaller);
    }

    /**
     * The most runs that can stand in both: one for each place that both have marked, and those that share a place with
     * another one. Nearly all candidates are done with here, without a look at the runs themselves.
     */
    private int most(Shingles other) {
        int most = Math.min(crowded, other.crowded);
        for (int i = 0; i < places.length; i++) {
            most += Long.bitCount(places[i] & other.places[i]);
        }
        return most;
    }

    /** How many numbers stand in both; fewer than that as soon as it is sure that there are fewer than the least. */
    private static int shared(long[] a, long[] b, int least) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (shared + Math.min(a.length - i, b.length - j) < least) {
                return 0;
            }
            int order = Long.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static long[] wordRuns(String[] words) {
        int runs = Math.max(1, words.length - WORDS + 1);
        long[] hashes = new long[runs];
        for (int i = 0; i < runs; i++) {
            long hash = 0;
            for (int k = i; k < Math.min(words.length, i + WORDS); k++) {
                hash = mixed(hash ^ hashed(words[k]));
            }
            hashes[i] = hash;
        }
        return hashes;
    }

    private static long[] letterRuns(String text) {
        int runs = Math.max(1, text.length() - LETTERS + 1);
        long[] hashes = new long[runs];
        for (int i = 0; i < runs; i++) {
            hashes[i] = mixed(hashed(text.substring(i, Math.min(text.length(), i + LETTERS))));
        }
        return hashes;
    }

    private static long hashed(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
