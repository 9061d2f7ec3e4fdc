package entente.wording;

import entente.reading.Reading;
import entente.reading.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a later text took from an earlier one.
 *
 * @param links which later sentences take up which earlier ones, in the order of the earlier text
 * @param dropped earlier sentences that commit somebody and that no later sentence takes up
 * @param fresh later sentences that commit somebody and take up nothing
 * @param refusal why the texts were not compared; the lists are then empty
 */
public record Comparison(List<Link> links, List<Span> dropped, List<Span> fresh, Optional<Refusal> refusal) {
    /** The most pairs of sentences that are compared: about 1,500 sentences against as many. */
    private static final long PAIRS_MAX = 2_250_000;

    /** Copies the lists in. */
    public Comparison {
        links = List.copyOf(links);
        dropped = List.copyOf(dropped);
        fresh = List.copyOf(fresh);
    }

    /**
     * Compares two texts.
     *
     * @param earlier the earlier text
     * @param inEarlier what the reader found in it
     * @param later the later text
     * @param inLater what the reader found in it
     * @param meanings what sentences mean
     * @return the comparison, or a refusal; never throws on bad text
     */
    public static Comparison of(String earlier, Reading inEarlier, String later, Reading inLater, Meanings meanings) {
        if (inEarlier.refusal().isPresent() || inLater.refusal().isPresent()) {
            return refused(Refusal.NOT_READ);
        }
        if ((long) inEarlier.sentences().size() * inLater.sentences().size() > PAIRS_MAX) {
            return refused(Refusal.TOO_LONG);
        }
        Acronyms acronyms = new Acronyms();
        acronyms.learn(earlier);
        acronyms.learn(later);
        Side before = new Side(earlier, inEarlier, acronyms);
        Side after = new Side(later, inLater, acronyms);
        Set<String> members = new HashSet<>(inEarlier.members());
        members.addAll(inLater.members());
        Likeness likeness = new Likeness(before, after, members, meanings);
        return of(before, after, likeness);
    }

    private static Comparison of(Side before, Side after, Likeness likeness) {
        Judgement judgement = Judgement.of(likeness.knowsMeanings());
        double[][] chances = new double[before.pieces().size()][];
        for (int e = 0; e < chances.length; e++) {
            double[][] signals = likeness.signals(e);
            chances[e] = new double[signals.length];
            for (int l = 0; l < signals.length; l++) {
                chances[e][l] = judgement.chance(signals[l]);
            }
        }
        List<Link> links = new ArrayList<>();
        Set<Integer> takenUp = new HashSet<>();
        Set<Integer> takesUp = new HashSet<>();
        Links maker = new Links(before, after, likeness);
        for (int[] pair : judgement.choose(chances)) {
            links.add(maker.link(pair[0], pair[1], chances[pair[0]][pair[1]]));
            takenUp.add(pair[0]);
            takesUp.add(pair[1]);
        }
        return new Comparison(links, rest(before, takenUp), rest(after, takesUp), Optional.empty());
    }

    private static List<Span> rest(Side side, Set<Integer> linked) {
        List<Span> rest = new ArrayList<>();
        for (int at = 0; at < side.pieces().size(); at++) {
            if (side.pieces().get(at).commits() && !linked.contains(at)) {
                rest.add(side.pieces().get(at).span());
            }
        }
        return rest;
    }

    private static Comparison refused(Refusal refusal) {
        return new Comparison(List.of(), List.of(), List.of(), Optional.of(refusal));
    }
}
