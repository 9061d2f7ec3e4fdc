package entente.negotiation;

import entente.act.Change;
import entente.act.NegotiationAct.Concordance;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.draft.Clause;
import entente.member.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Clauses against members: where a text stands, computed from what everybody has said. */
public final class Table {
    private final Instrument instrument;
    private final Map<String, SortedMap<MemberId, Said<StanceTaken>>> stances = new HashMap<>();
    private final Map<String, SortedMap<String, Said<ConcordanceStated>>> compared = new HashMap<>();
    private final Map<String, List<Proposal>> proposals = new HashMap<>();
    private final Map<String, List<PackageDeal>> packages = new HashMap<>();
    private final List<ClauseStanding> rows = new ArrayList<>();

    private Table(Instrument instrument) {
        this.instrument = instrument;
    }

    /** Where an instrument's text stands. */
    public static Table of(Instrument instrument) {
        Table table = new Table(instrument);
        instrument.head().ifPresent(table::fill);
        return table;
    }

    /** Every clause in reading order; a clause that only holds others is left out. */
    public List<ClauseStanding> rows() {
        return List.copyOf(rows);
    }

    /** One clause. */
    public Optional<ClauseStanding> row(String clause) {
        return rows.stream().filter(row -> row.clause().id().equals(clause)).findFirst();
    }

    /** How many clauses are how far. */
    public SortedMap<ClauseState, Long> counts() {
        SortedMap<ClauseState, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        long proposed = apart().size();
        if (proposed > 0) {
            counts.put(ClauseState.PROPOSED, proposed);
        }
        return counts;
    }

    /**
     * The open proposals that stand in no row: of clauses that are not in the text yet or not any more, of clauses that
     * only hold others, and of other titles.
     */
    public List<Proposal> apart() {
        return instrument.openProposals().stream()
                .filter(one -> one.change() instanceof Change.Insert
                        || row(one.change().about()).isEmpty())
                .toList();
    }

    /** The clauses that wait for a member. */
    public List<ClauseStanding> awaiting(MemberId member) {
        return rows.stream().filter(row -> !row.agrees(member)).toList();
    }

    /** Everything that keeps the text from being frozen. */
    public List<Obstacle> obstacles() {
        return Obstacle.of(instrument, this);
    }

    private void fill(Version head) {
        for (Said<StanceTaken> said : instrument.stances()) {
            for (String clause : said.act().clauses().keySet()) {
                if (current(head, clause, said.act().text())) {
                    stances.computeIfAbsent(clause, _ -> new TreeMap<>()).put(said.member(), said);
                }
            }
        }
        for (Said<ConcordanceStated> said : instrument.concordances()) {
            ConcordanceStated act = said.act();
            if (current(head, act.clause(), act.text())) {
                compared.computeIfAbsent(act.clause(), _ -> new TreeMap<>()).put(pair(said), said);
            }
        }
        for (Proposal one : instrument.openProposals()) {
            if (!(one.change() instanceof Change.Insert)) {
                proposals
                        .computeIfAbsent(one.change().about(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        instrument.packages().stream()
                .filter(PackageDeal::tied)
                .forEach(deal -> deal.linked()
                        .act()
                        .clauses()
                        .forEach(clause -> packages.computeIfAbsent(clause, _ -> new ArrayList<>())
                                .add(deal)));
        rows(head);
    }

    private void rows(Version head) {
        List<Clause> clauses = head.draft().all().stream()
                .filter(clause -> clause.text() != null
                        || clause.heading() != null
                        || clause.parts().isEmpty())
                .toList();
        Map<String, ClauseState> own = new HashMap<>();
        clauses.forEach(clause -> own.put(clause.id(), own(clause.id())));
        for (Clause clause : clauses) {
            rows.add(row(head, clause, state(clause.id(), own)));
        }
    }

    private ClauseStanding row(Version head, Clause clause, ClauseState state) {
        String id = clause.id();
        ClauseVersion version = head.clause(id).orElseThrow();
        Collection<Said<ConcordanceStated>> said =
                compared.getOrDefault(id, new TreeMap<>()).values();
        List<Said<ConcordanceStated>> checks = said.stream()
                .filter(one -> one.act().found() == Concordance.CHECKED)
                .toList();
        return new ClauseStanding(
                clause,
                version,
                state,
                stances.getOrDefault(id, new TreeMap<>()),
                proposals.getOrDefault(id, List.of()),
                stale(version, checks),
                new TreeSet<>(clause.missing(instrument.opened().languages().all())),
                said.stream()
                        .filter(one -> one.act().found() == Concordance.DIVERGES)
                        .toList(),
                checks,
                packages.getOrDefault(id, List.of()));
    }

    /** A language is stale until somebody has compared it with one that is not. */
    private static SortedSet<String> stale(ClauseVersion version, List<Said<ConcordanceStated>> checks) {
        TreeSet<String> stale = new TreeSet<>(version.behind());
        for (Said<ConcordanceStated> check : checks) {
            String one = check.act().language();
            String other = check.act().other();
            if (!version.behind().contains(other)) {
                stale.remove(one);
            }
            if (!version.behind().contains(one)) {
                stale.remove(other);
            }
        }
        return stale;
    }

    private boolean current(Version head, String clause, entente.act.ActRef text) {
        return head.clause(clause)
                .filter(now -> instrument.same(text, clause, now))
                .isPresent();
    }

    /** One author's last word on a pair of languages counts. */
    private static String pair(Said<ConcordanceStated> said) {
        String one = said.act().language();
        String other = said.act().other();
        return said.member() + " " + (one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
    }

    /** How far a clause has come by itself. */
    private ClauseState own(String clause) {
        SortedMap<MemberId, Said<StanceTaken>> said = stances.getOrDefault(clause, new TreeMap<>());
        boolean adRef = false;
        for (MemberId member : instrument.members()) {
            Stance stance = said.containsKey(member) ? said.get(member).act().stance() : Stance.NO_INSTRUCTION;
            if (!ClauseStanding.agreeing(stance) && stance != Stance.AD_REFERENDUM) {
                return ClauseState.OPEN;
            }
            adRef = adRef || stance == Stance.AD_REFERENDUM;
        }
        if (!proposals.getOrDefault(clause, List.of()).isEmpty()) {
            return ClauseState.OPEN;
        }
        return adRef ? ClauseState.AD_REF : ClauseState.AGREED;
    }

    /** Nothing in a package is agreed until everything is; and only what is agreed is locked. */
    private ClauseState state(String clause, Map<String, ClauseState> own) {
        ClauseState state = own.getOrDefault(clause, ClauseState.OPEN);
        if (state != ClauseState.AGREED) {
            return state;
        }
        Set<String> tied = new HashSet<>();
        packages.getOrDefault(clause, List.of())
                .forEach(deal -> tied.addAll(deal.linked().act().clauses()));
        for (String other : tied) {
            if (own.containsKey(other) && own.get(other) != ClauseState.AGREED) {
                return ClauseState.AD_REF;
            }
        }
        return instrument.locks().containsKey(clause) ? ClauseState.LOCKED : ClauseState.AGREED;
    }
}
