package entente.registry;

import entente.act.Basis;
import entente.act.CommitmentAct;
import entente.commitment.Commitment;
import entente.commitment.Duty;
import entente.partnership.Partnership;
import entente.text.Passage;
import entente.wording.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The links between commitments.
 *
 * @param links links between commitments that stand, in the order of the later ones, at most {@value #LINKS_MAX}
 * @param allLinks how many there are
 * @param duties duties that stand in several texts, at most {@value #DUTIES_MAX}
 * @param allDuties how many there are
 * @param kind the kind asked for, or empty
 */
public record LinkSheet(
        List<Row> links, int allLinks, List<Duty> duties, int allDuties, Optional<CommitmentAct.Link> kind) {
    /** The most links on the page. */
    public static final int LINKS_MAX = 200;
    /** The most duties on the page. */
    public static final int DUTIES_MAX = 200;

    /** Copies the lists in. */
    public LinkSheet {
        links = List.copyOf(links);
        duties = List.copyOf(duties);
    }

    /**
     * A link with what was changed in words.
     *
     * @param later the later commitment
     * @param link what it does
     * @param earlier to which
     * @param quoted whether the words are those of the texts; else they are summaries
     * @param diff the change, word by word
     */
    public record Row(Commitment later, CommitmentAct.Link link, Commitment earlier, boolean quoted, WordDiff diff) {
        private static final double READABLE = 0.35;

        /** Whether one diff reads better than both. */
        public boolean readable() {
            return diff.kept() >= READABLE;
        }
    }

    static LinkSheet of(Partnership state, String language, Optional<CommitmentAct.Link> kind) {
        return of(state, language, kind, LINKS_MAX, DUTIES_MAX);
    }

    /** Only what is shown is compared word by word. */
    static LinkSheet of(
            Partnership state, String language, Optional<CommitmentAct.Link> kind, int linksMax, int dutiesMax) {
        List<Row> rows = new ArrayList<>();
        int links = 0;
        int several = 0;
        List<Duty> duties = new ArrayList<>();
        for (Commitment later : state.register().all()) {
            if (!later.current()) {
                continue;
            }
            for (Commitment.Linked link : later.links()) {
                Optional<Commitment> earlier = state.register().find(link.earlier());
                if (earlier.isPresent()
                        && kind.map(asked -> asked == link.link()).orElse(true)) {
                    if (links++ < linksMax) {
                        rows.add(row(later, link.link(), earlier.get(), language));
                    }
                }
            }
            Duty duty = state.register().duty(later);
            if (duty.texts().size() > 1 && duty.standsFor(later) && several++ < dutiesMax) {
                duties.add(duty);
            }
        }
        return new LinkSheet(rows, links, duties, several, kind);
    }

    private static Row row(Commitment later, CommitmentAct.Link link, Commitment earlier, String language) {
        Optional<String> before = quote(earlier);
        Optional<String> after = quote(later);
        boolean quoted = before.isPresent() && after.isPresent();
        return new Row(
                later,
                link,
                earlier,
                quoted,
                quoted
                        ? WordDiff.of(before.get(), after.get())
                        : WordDiff.of(
                                earlier.terms().summary().get(language),
                                later.terms().summary().get(language)));
    }

    private static Optional<String> quote(Commitment commitment) {
        return commitment.basis() instanceof Basis.Quoted quoted
                ? Optional.of(quoted.passages().stream().map(Passage::quote).collect(Collectors.joining(" … ")))
                : Optional.empty();
    }
}
