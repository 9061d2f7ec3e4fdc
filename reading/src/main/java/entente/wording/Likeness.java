package entente.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike every earlier and every later sentence are, signal by signal. */
final class Likeness {
    private static final Pattern CONDEMNS =
            Pattern.compile("(?i)\\b(condemn\\w*|denounce\\w*|deplore\\w*|concern(?:s|ed)?|oppose\\w*|violat\\w*"
                    + "|egregious|appalled)\\b");
    private static final Pattern REPORTS = Pattern.compile("(?i)\\b(welcom\\w*|applaud\\w*|commend\\w*|hail\\w*"
            + "|celebrat\\w*|launch\\w*|proud|progress|have \\w+ed|have \\w+n|are \\w+ing|established|appreciat\\w*"
            + "|includes?)\\b");
    private static final double FLOOR = 0.3;
    private static final int TOGETHER_MAX = 4;
    private static final double TOGETHER_SUM_MAX = 9;
    private static final double NAME_WORDS = 3;
    private static final double SAME_NAME_MIN = 0.5;

    private final Side after;
    private final Terrain terrain;
    private final float[][] covered;
    private final float[][] surroundings;
    private final float[][] paragraphs;
    private final float[][] base;
    private final float[] bestForLater;
    private final boolean[] condemnsEarlier;
    private final boolean[] condemnsLater;
    private final boolean[] reports;
    private final float[][] phrases;
    private final Optional<float[][]> meant;

    Likeness(Side before, Side after, Set<String> members, Meanings meanings) {
        this.after = after;
        this.terrain = new Terrain(before, after, members);
        this.covered = new Coverage(terrain).shares();
        Directions directions = new Directions(before, after, terrain);
        this.surroundings = directions.surroundings();
        this.paragraphs = directions.paragraphs();
        this.condemnsEarlier = matches(before, CONDEMNS);
        this.condemnsLater = matches(after, CONDEMNS);
        this.reports = matches(after, REPORTS);
        this.phrases = Phrases.rarest(before, after);
        this.meant = Meant.between(before, after, meanings);
        this.bestForLater = new float[after.pieces().size()];
        this.base = new float[before.pieces().size()][after.pieces().size()];
        for (int e = 0; e < base.length; e++) {
            for (int l = 0; l < base[e].length; l++) {
                base[e][l] = (float) (sameWords(e, l)
                        + 0.5 * covered[e][l]
                        + 0.5 * Math.max(0, surroundings[e][l])
                        + 0.3 * Math.max(0, paragraphs[e][l]));
                bestForLater[l] = Math.max(bestForLater[l], base[e][l]);
            }
        }
    }

    boolean knowsMeanings() {
        return meant.isPresent();
    }

    private static boolean[] matches(Side side, Pattern pattern) {
        List<Side.Piece> pieces = side.pieces();
        boolean[] matches = new boolean[pieces.size()];
        for (int at = 0; at < matches.length; at++) {
            matches[at] = pattern.matcher(pieces.get(at).words()).find();
        }
        return matches;
    }

    /**
     * The signals of one later sentence after another for one earlier sentence, in the order of {@link Signal}; without
     * the last where meanings are not known.
     */
    double[][] signals(int e) {
        int size = base[e].length;
        double[][] signals = new double[size][];
        float best = max(base[e]);
        for (int l = 0; l < size; l++) {
            boolean commits = after.pieces().get(l).commits();
            signals[l] = new double[] {
                sameWords(e, l),
                covered[e][l],
                surroundings[e][l],
                paragraphs[e][l],
                condemnsLater[l] && !commits && !condemnsEarlier[e] ? 1 : 0,
                commits ? 1 : 0,
                reports[l] && !commits ? 1 : 0,
                otherPlaces(e, l) && sameName(e, l) < SAME_NAME_MIN ? 1 : 0,
                samePlaces(e, l),
                sameName(e, l),
                together(e, l),
                base[e][l] / (best + 1e-6),
                base[e][l] / (bestForLater[l] + 1e-6),
                neighbours(e, l),
                phrases[e][l]
            };
            if (meant.isPresent()) {
                signals[l] = Arrays.copyOf(signals[l], signals[l].length + 1);
                signals[l][signals[l].length - 1] = meant.get()[e][l];
            }
        }
        return signals;
    }

    private static float max(float[] row) {
        float max = 0;
        for (float value : row) {
            max = Math.max(max, value);
        }
        return max;
    }

    private double neighbours(int e, int l) {
        float max = 0;
        for (int row = Math.max(0, e - 1); row <= Math.min(base.length - 1, e + 1); row++) {
            for (int at = Math.max(0, l - 1); at <= Math.min(base[row].length - 1, l + 1); at++) {
                if (row != e || at != l) {
                    max = Math.max(max, base[row][at]);
                }
            }
        }
        return max;
    }

    private double sameWords(int e, int l) {
        Sketch one = terrain.earlier()[e];
        Sketch other = terrain.later()[l];
        if (one.length() == 0 || other.length() == 0) {
            return 0;
        }
        double sum = 0;
        for (int at = 0; at < one.terms().length; at++) {
            int there = other.find(one.terms()[at]);
            sum += there < 0 ? 0 : one.masses()[at] * other.factors()[there];
        }
        for (var pair : one.pairs().entrySet()) {
            Double weight = other.pairs().get(pair.getKey());
            sum += weight == null ? 0 : Math.sqrt(pair.getValue() * weight);
        }
        return sum / (one.length() * other.length());
    }

    private boolean otherPlaces(int e, int l) {
        Set<Integer> places = terrain.earlier()[e].places();
        return !places.isEmpty() && places.stream().noneMatch(terrain.later()[l].places()::contains);
    }

    private double samePlaces(int e, int l) {
        Set<Integer> there = terrain.later()[l].places();
        return terrain.earlier()[e].places().stream()
                .filter(there::contains)
                .mapToDouble(place -> rare(Math.max(2, terrain.together(place))))
                .max()
                .orElse(0);
    }

    private double sameName(int e, int l) {
        double best = 0;
        for (Set<Integer> one : terrain.earlier()[e].names()) {
            for (Set<Integer> other : terrain.later()[l].names()) {
                int[] shared = one.stream()
                        .filter(other::contains)
                        .mapToInt(Integer::intValue)
                        .toArray();
                if (shared.length > 1) {
                    double rare = rare(terrain.together(shared));
                    double whole = (double) shared.length / one.size();
                    best = Math.max(best, whole * rare * Math.min(1, shared.length / NAME_WORDS));
                }
            }
        }
        return best;
    }

    private double rare(int sentences) {
        int all = Math.max(3, terrain.sentences());
        return Math.log((double) all / sentences) / Math.log(all / 2.0);
    }

    private double together(int e, int l) {
        Sketch one = terrain.earlier()[e];
        Sketch other = terrain.later()[l];
        int[] shared =
                Arrays.stream(one.terms()).filter(term -> other.find(term) >= 0).toArray();
        double sum = 0;
        for (int left = 1; left < shared.length; left++) {
            for (int right = 0; right < left; right++) {
                int sentences = terrain.together(shared[left], shared[right]);
                sum += sentences <= TOGETHER_MAX ? 2.0 / Math.max(2, sentences) : 0;
            }
        }
        return Math.sqrt(Math.min(sum, TOGETHER_SUM_MAX));
    }

    /** The terms both sentences have, as the later one spells them, the heaviest first. */
    List<String> shared(int e, int l) {
        Sketch one = terrain.earlier()[e];
        Sketch other = terrain.later()[l];
        return Arrays.stream(one.terms())
                .filter(term -> other.find(term) >= 0)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble((Integer term) -> -terrain.weight(term)))
                .map(term -> surface(l, terrain.key(term)))
                .distinct()
                .toList();
    }

    private String surface(int l, String key) {
        return after.pieces().get(l).terms().stream()
                .filter(term -> term.key().equals(key))
                .map(Term::surface)
                .findFirst()
                .orElse(key);
    }

    double covered(int e, int l) {
        return covered[e][l];
    }

    /** The share of the later sentence's terms that the earlier one has too, by weight. */
    double known(int e, int l) {
        Sketch one = terrain.earlier()[e];
        Sketch other = terrain.later()[l];
        double known = 0;
        double all = FLOOR;
        for (int at = 0; at < other.terms().length; at++) {
            all += other.masses()[at];
            known += one.find(other.terms()[at]) >= 0 ? other.masses()[at] : 0;
        }
        return known / all;
    }

    boolean reports(int l) {
        return reports[l];
    }
}
