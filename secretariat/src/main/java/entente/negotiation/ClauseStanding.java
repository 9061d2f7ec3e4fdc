package entente.negotiation;

import entente.act.ActRef;
import entente.act.NegotiationAct.ConcordanceStated;
import entente.act.NegotiationAct.Stance;
import entente.act.NegotiationAct.StanceTaken;
import entente.draft.Clause;
import entente.member.MemberId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a clause of the text stands.
 *
 * @param clause the clause
 * @param version its version
 * @param state how far it has come
 * @param stances each member's last stance to this version; who said nothing is not there
 * @param proposals the open proposals about it
 * @param stale the authentic and courtesy languages that are behind, and not checked since
 * @param missing the languages it is not in
 * @param divergences what comparisons found that is not mended
 * @param checks what comparisons found right
 * @param packages the packages that hold it
 */
public record ClauseStanding(
        Clause clause,
        ClauseVersion version,
        ClauseState state,
        SortedMap<MemberId, Said<StanceTaken>> stances,
        List<Proposal> proposals,
        SortedSet<String> stale,
        SortedSet<String> missing,
        List<Said<ConcordanceStated>> divergences,
        List<Said<ConcordanceStated>> checks,
        List<PackageDeal> packages) {
    /** Copies the collections in. */
    public ClauseStanding {
        stances = Collections.unmodifiableSortedMap(new TreeMap<>(stances));
        proposals = List.copyOf(proposals);
        stale = Collections.unmodifiableSortedSet(new TreeSet<>(stale));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        divergences = List.copyOf(divergences);
        checks = List.copyOf(checks);
        packages = List.copyOf(packages);
    }

    /** A member's stance to this version. */
    public Optional<Stance> stance(MemberId member) {
        return Optional.ofNullable(stances.get(member)).map(said -> said.act().stance());
    }

    /** The members whose stance keeps it from being agreed. */
    public List<MemberId> awaited(List<MemberId> members) {
        return members.stream().filter(member -> !agrees(member)).toList();
    }

    /** Whether a member accepts this version without more. */
    public boolean agrees(MemberId member) {
        return stance(member).filter(ClauseStanding::agreeing).isPresent();
    }

    /** Whether a member has an open proposal about it. */
    public boolean proposedBy(MemberId member) {
        return proposals.stream().anyMatch(one -> one.member().equals(member));
    }

    /** The act that made it what it is. */
    public ActRef since() {
        return version.since();
    }

    static boolean agreeing(Stance stance) {
        return switch (stance) {
            case SUPPORT, CAN_LIVE_WITH -> true;
            case NO_INSTRUCTION,
                    PROPOSE,
                    AD_REFERENDUM,
                    SCRUTINY_RESERVATION,
                    PARLIAMENTARY_RESERVATION,
                    LANGUAGE_RESERVATION,
                    RESERVATION,
                    OBJECT -> false;
        };
    }
}
