package entente.lineage;

import entente.act.Basis;
import entente.act.CommitmentAct.Link;
import entente.commitment.Commitment;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.reading.Span;
import entente.wording.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * A link that a comparison of texts suggests between two commitments that are not linked yet. A person decides.
 *
 * @param later the later commitment
 * @param earlier the earlier one, whose words it takes up
 * @param link what it seems to do
 * @param found the sentences that suggest it
 */
public record Proposal(Commitment later, Commitment earlier, Link link, Taken found) {
    /** What the form calls it. */
    public String name() {
        return later.ref().value() + "-" + earlier.ref().value();
    }

    static List<Proposal> of(Partnership state, Statement earlier, Statement later, List<Taken> taken) {
        List<Commitment> before = made(state, earlier);
        List<Commitment> after = made(state, later);
        List<Proposal> proposals = new ArrayList<>();
        for (Taken one : taken) {
            for (Commitment second : quoting(after, one.link().later())) {
                for (Commitment first : quoting(before, one.link().earlier())) {
                    boolean linked = second.links().stream()
                            .anyMatch(link -> link.earlier().equals(first.ref()));
                    boolean there = proposals.stream()
                            .anyMatch(
                                    p -> p.later().equals(second) && p.earlier().equals(first));
                    if (!linked && !there) {
                        proposals.add(new Proposal(second, first, kind(one), one));
                    }
                }
            }
        }
        return proposals;
    }

    private static List<Commitment> made(Partnership state, Statement statement) {
        return state.register().all().stream()
                .filter(one -> one.current() && one.statement().equals(statement.ref()))
                .toList();
    }

    private static List<Commitment> quoting(List<Commitment> made, Span sentence) {
        return made.stream()
                .filter(one -> one.basis() instanceof Basis.Quoted quoted
                        && quoted.passages().stream()
                                .anyMatch(p -> p.start() < sentence.end() && sentence.start() < p.end()))
                .toList();
    }

    /** Words that lost something narrow; the same or other words restate. A person may choose otherwise. */
    private static Link kind(Taken taken) {
        return taken.link().changes().stream().map(Change::kind).anyMatch(Change.Kind::warns)
                ? Link.NARROWS
                : Link.RESTATES;
    }
}
