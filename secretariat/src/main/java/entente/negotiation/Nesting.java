package entente.negotiation;

import entente.act.ActRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a proposal changes the words of another: what stands within the other's brackets stands within them, what
 * does not is as if it were about the text itself.
 */
final class Nesting {
    private final List<Proposal> all;
    private final Function<Proposal, @Nullable String> words;

    /**
     * @param all the open proposals about one clause
     * @param words what a proposal makes of the clause in the language looked at; null if nothing
     */
    Nesting(List<Proposal> all, Function<Proposal, @Nullable String> words) {
        this.all = all;
        this.words = words;
    }

    /** A stretch that gives way, and what stands within the words put in its place. */
    static final class Stretch {
        private int start;
        private int end;
        private String words;
        private final Proposal proposal;
        private final List<Stretch> within = new ArrayList<>();

        private Stretch(int start, int end, String words, Proposal proposal) {
            this.start = start;
            this.end = end;
            this.words = words;
            this.proposal = proposal;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        Proposal proposal() {
            return proposal;
        }

        Hunk hunk() {
            return new Hunk(start, end, words);
        }

        /** What stands within its words; offsets count in these. */
        List<Stretch> within() {
            return within;
        }

        Stretch moved(int by) {
            Stretch moved = new Stretch(start + by, end + by, words, proposal);
            moved.within.addAll(within);
            return moved;
        }

        /** How much longer its words are than what gives way. */
        private int growth() {
            return words.length() - (end - start);
        }

        /** How much longer a text has become before a place in it, which counts in the text before or after. */
        static int growth(List<Stretch> stretches, int before, boolean after) {
            int grown = 0;
            for (Stretch one : stretches) {
                boolean earlier = one.end + (after ? grown + one.growth() : 0) <= before;
                grown += earlier ? one.growth() : 0;
            }
            return grown;
        }
    }

    /** The stretches of a text, those within others in these. */
    List<Stretch> of(String text) {
        List<Stretch> found = new ArrayList<>();
        for (Proposal one : all) {
            if (outermost(one)) {
                found.addAll(of(one, text));
            }
        }
        return found;
    }

    /** What changes the words of a proposal; offsets count in these. */
    List<Stretch> within(Proposal proposal, String text) {
        List<Stretch> found = new ArrayList<>();
        inside(proposal).forEach(one -> found.addAll(of(one, text)));
        return found;
    }

    /** Whether one stands within the other's brackets, at any depth. */
    boolean isWithin(Proposal inner, Proposal outer) {
        ActRef about = inner.proposed().act().about();
        return all.stream()
                .filter(one -> one.ref().equals(about))
                .anyMatch(one -> one.ref().equals(outer.ref()) || isWithin(one, outer));
    }

    /** A proposal whose surrounding one is settled stands by itself. */
    private boolean outermost(Proposal one) {
        ActRef about = one.proposed().act().about();
        return about == null || all.stream().noneMatch(other -> other.ref().equals(about));
    }

    private List<Proposal> inside(Proposal around) {
        return all.stream()
                .filter(one -> around.ref().equals(one.proposed().act().about()))
                .toList();
    }

    private List<Stretch> of(Proposal proposal, String text) {
        String wanted = words.apply(proposal);
        String own = wanted == null ? text : wanted;
        List<Stretch> stretches = new ArrayList<>();
        List<Hunk> hunks = Hunk.between(text, own);
        hunks.forEach(hunk -> stretches.add(new Stretch(hunk.start(), hunk.end(), hunk.words(), proposal)));
        List<Stretch> inner = new ArrayList<>(within(proposal, own));
        boolean placed = true;
        while (placed) {
            placed = inner.removeIf(one -> placed(one, stretches, own));
        }
        List<Stretch> lifted = new ArrayList<>();
        inner.forEach(one -> lifted.add(one.moved(-Stretch.growth(stretches, one.start, true))));
        stretches.addAll(lifted);
        return stretches;
    }

    /** Puts a stretch of a proposal's words into what it touches of that proposal's own, which grows to hold it. */
    private static boolean placed(Stretch inner, List<Stretch> outer, String own) {
        int first = 0;
        int shift = 0;
        while (first < outer.size()
                && outer.get(first).end + shift + outer.get(first).growth() < inner.start) {
            shift += outer.get(first).growth();
            first++;
        }
        int last = first;
        int grown = shift;
        while (last < outer.size() && outer.get(last).start + grown <= inner.end) {
            grown += outer.get(last).growth();
            last++;
        }
        if (first == last) {
            return false;
        }
        List<Stretch> touched = outer.subList(first, last);
        int from = Math.min(inner.start, touched.getFirst().start + shift);
        int to = Math.max(inner.end, touched.getLast().end + grown);
        Stretch whole = new Stretch(from - shift, to - grown, own.substring(from, to), touched.getFirst().proposal);
        for (Stretch one : touched) {
            int begins = one.start + shift - from;
            one.within.forEach(each -> whole.within.add(each.moved(begins)));
            shift += one.growth();
        }
        whole.within.add(inner.moved(-from));
        touched.clear();
        outer.add(first, whole);
        return true;
    }
}
