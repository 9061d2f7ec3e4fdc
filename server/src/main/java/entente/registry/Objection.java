package entente.registry;

import entente.act.ActRef;
import entente.commitment.Commitment;
import entente.evidence.Contest;
import entente.member.MemberId;
import entente.partnership.Partnership;
import entente.text.Localized;
import java.time.Instant;
import java.util.List;

/**
 * What a member holds against what another put on the record about a commitment.
 *
 * @param code the commitment's code
 * @param contested the act it speaks against
 * @param author who said that
 * @param by who objects
 * @param at since when
 * @param words what is so instead
 */
public record Objection(String code, ActRef contested, MemberId author, MemberId by, Instant at, Localized words) {
    /** Those that stand about these commitments, in their order. */
    public static List<Objection> of(Partnership state, List<Commitment> commitments) {
        return commitments.stream()
                .flatMap(one -> state.dossiers().of(one.ref()).contests().stream()
                        .filter(Contest::stands)
                        .flatMap(contest -> state.act(contest.contested().contested()).stream()
                                .map(claim -> new Objection(
                                        one.code(),
                                        contest.contested().contested(),
                                        claim.entry().body().author(),
                                        contest.author(),
                                        contest.at(),
                                        contest.contested().words()))))
                .toList();
    }
}
