package entente.conference;

import entente.draft.Clause;
import entente.member.MemberId;
import entente.negotiation.ClauseStanding;
import entente.negotiation.Proposal;
import entente.portal.Office;
import java.util.List;
import java.util.Optional;

/**
 * What of a text its page shows, and what there is to notice about it.
 *
 * @param sheet the page
 */
public record Shown(InstrumentSheet sheet) {
    /** What terms are missing where in a clause. */
    public List<Terminology.Warning> warnings(ClauseStanding row) {
        return sheet.terms().about(row.clause());
    }

    /** What terms a proposal would leave missing that are not missing now. */
    public List<Terminology.Warning> warnings(Proposal proposal) {
        Optional<Clause> now = sheet.head()
                .flatMap(version -> version.draft().find(proposal.change().about()));
        return proposal.open() ? sheet.terms().about(proposal.change(), now) : List.of();
    }

    /** What a clause's page is known by, to tell whether it has changed. */
    public String mark(ClauseStanding row) {
        return Marks.of(row);
    }

    /** The same for the title, and for what stands in no clause. */
    public String mark() {
        return Marks.of(sheet.of(), sheet.table()).getOrDefault(Marks.REST, "");
    }

    /** Which clauses are shown. */
    public Selection selection() {
        return Selection.named(sheet.value("show"));
    }

    /** The clauses that a selection takes. */
    public List<ClauseStanding> rows(Selection selection) {
        Optional<MemberId> member = sheet.acting().map(Office.Acting::member);
        return sheet.table().rows().stream()
                .filter(row -> selection.takes(row, member))
                .toList();
    }

    /** The clauses shown; one that was typed about stays until it is done. */
    public List<ClauseStanding> rows() {
        List<ClauseStanding> taken = rows(selection());
        return sheet.table().rows().stream()
                .filter(row -> taken.contains(row) || sheet.about(row.clause().id()))
                .toList();
    }
}
