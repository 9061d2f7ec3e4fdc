package entente.api;

import entente.act.ActRef;
import entente.act.Change;
import entente.act.NegotiationAct.InstrumentOpened;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.act.NegotiationAct.TextKind;
import entente.draft.Draft;
import entente.draft.Numbering;
import entente.member.MemberId;
import entente.negotiation.ClauseHistory;
import entente.negotiation.ClauseStanding;
import entente.negotiation.ClauseState;
import entente.negotiation.Finalisation;
import entente.negotiation.Instrument;
import entente.negotiation.Proposal;
import entente.negotiation.Said;
import entente.negotiation.Table;
import entente.negotiation.Version;
import entente.text.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An instrument and where its text stands.
 *
 * @param id the act that opened it
 * @param opened what was opened
 * @param text the act that made the text as it stands: acts about it name it; the opening, before there is one
 * @param version of the text, from 1; 0 before there is one
 * @param clauses each clause that has words, in reading order
 * @param frozen the act that made the text final, and what is signed; null while it is negotiated
 * @param closed whether the negotiation ended without a text
 */
record NegotiationView(
        ActRef id,
        InstrumentOpened opened,
        ActRef text,
        int version,
        List<ClauseRow> clauses,
        @Nullable FrozenView frozen,
        boolean closed) {

    /** The instruments. */
    record Negotiations(List<NegotiationRow> instruments) {}

    /**
     * One in a list.
     *
     * @param id the act that opened it
     * @param agreed how many clauses are agreed or locked
     * @param clauses how many there are
     */
    record NegotiationRow(ActRef id, String code, Localized title, List<MemberId> members, long agreed, int clauses) {
        static NegotiationRow of(Instrument of) {
            Table table = Table.of(of);
            long agreed = table.rows().stream()
                    .filter(row -> row.state() == ClauseState.AGREED || row.state() == ClauseState.LOCKED)
                    .count();
            return new NegotiationRow(
                    of.ref(),
                    of.opened().code(),
                    of.opened().title(),
                    of.members(),
                    agreed,
                    table.rows().size());
        }
    }

    /**
     * A clause of the present text.
     *
     * @param number as it is printed, in the first authentic language
     * @param hash of its words in all languages: what a position is taken to
     * @param positions each member's last one to these words
     * @param awaited whose agreement is missing
     */
    record ClauseRow(
            String clause,
            String number,
            String hash,
            ClauseState state,
            SortedMap<String, Stance> positions,
            List<MemberId> awaited,
            List<String> stale,
            List<String> missing,
            List<ActRef> proposals) {}

    /** The final text: what every member signs. */
    record FrozenView(ActRef id, String hash, List<MemberId> signed) {}

    /** The versions of a text. */
    record Versions(List<VersionRow> versions) {}

    /** One version. */
    record VersionRow(ActRef id, int version, TextKind kind, Instant at) {
        static VersionRow of(Version version) {
            return new VersionRow(
                    version.ref(),
                    version.number(),
                    version.kind(),
                    version.mark().at());
        }
    }

    /** The text of one version. */
    record VersionView(ActRef id, int version, TextKind kind, Instant at, Draft draft) {
        static VersionView of(Version version) {
            return new VersionView(
                    version.ref(),
                    version.number(),
                    version.kind(),
                    version.mark().at(),
                    version.draft());
        }
    }

    /** The proposals about a text. */
    record Proposals(List<ProposalRow> proposals) {}

    /**
     * A proposal and what became of it.
     *
     * @param text the version it was made on
     * @param about the proposal within whose brackets it stands
     * @param settledBy the chair's acts that took it in or left it out
     */
    record ProposalRow(
            ActRef id,
            MemberId member,
            Instant at,
            ActRef text,
            Change change,
            @Nullable Localized rationale,
            @Nullable ActRef about,
            Proposal.Fate fate,
            List<ActRef> settledBy) {
        static ProposalRow of(Proposal proposal) {
            List<ActRef> settled = new ArrayList<>();
            proposal.takenIn().forEach(by -> settled.add(by.ref()));
            proposal.leftOut().forEach(by -> settled.add(by.ref()));
            return new ProposalRow(
                    proposal.ref(),
                    proposal.member(),
                    proposal.proposed().mark().at(),
                    proposal.proposed().act().text(),
                    proposal.change(),
                    proposal.proposed().act().rationale(),
                    proposal.proposed().act().about(),
                    proposal.fate(),
                    settled);
        }
    }

    /** A clause from version to version. */
    record ClauseVersions(List<ClauseVersionRow> versions) {}

    /**
     * One version of a clause, and who took which position to exactly its words.
     *
     * @param since the act that made it
     * @param version the first version of the text that has it
     */
    record ClauseVersionRow(ActRef since, int version, String hash, SortedMap<String, Stance> positions) {}

    static NegotiationView of(Instrument of) {
        Table table = Table.of(of);
        return new NegotiationView(
                of.ref(),
                of.opened(),
                of.headRef(),
                of.head().map(Version::number).orElse(0),
                rows(of, table),
                of.frozen().map(text -> frozen(of, text)).orElse(null),
                of.closed() != null);
    }

    private static FrozenView frozen(Instrument of, Finalisation text) {
        List<MemberId> signed = of.members().stream()
                .filter(member -> text.signature(member, _ -> true).isPresent())
                .toList();
        return new FrozenView(text.ref(), text.hash(), signed);
    }

    private static List<ClauseRow> rows(Instrument of, Table table) {
        Optional<Version> head = of.head();
        if (head.isEmpty()) {
            return List.of();
        }
        String language = of.opened().languages().authentic().getFirst();
        Numbering numbers = Numbering.of(head.get().draft(), language);
        return table.rows().stream().map(row -> row(of, numbers, row)).toList();
    }

    private static ClauseRow row(Instrument of, Numbering numbers, ClauseStanding row) {
        return new ClauseRow(
                row.clause().id(),
                numbers.label(row.clause().id()),
                row.version().hash(),
                row.state(),
                positions(row.stances()),
                row.awaited(of.members()),
                List.copyOf(row.stale()),
                List.copyOf(row.missing()),
                row.proposals().stream().map(Proposal::ref).toList());
    }

    /** A clause's versions, the first one first; empty if the text never had it. */
    static ClauseVersions history(Instrument of, String clause) {
        return new ClauseVersions(ClauseHistory.of(of, clause).stages().stream()
                .map(stage -> new ClauseVersionRow(
                        stage.state().since(),
                        stage.version().number(),
                        stage.state().hash(),
                        positions(stage.stances())))
                .toList());
    }

    private static SortedMap<String, Stance> positions(Map<MemberId, Said<StanceTaken>> stances) {
        SortedMap<String, Stance> positions = new TreeMap<>();
        stances.forEach(
                (member, said) -> positions.put(member.value(), said.act().stance()));
        return positions;
    }
}
