package entente.tabulation;

import entente.act.ActRef;
import entente.act.Basis;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.commitment.Commitment.Standing;
import entente.member.MemberId;
import entente.member.PostId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of the register, on the record or proposed.
 *
 * @param statement where it is made
 * @param code what officers call it
 * @param terms what it says
 * @param basis what that rests on
 * @param leads the post that answers for it, by member
 * @param standing where it stands in its life
 */
record Entry(
        ActRef statement, String code, Terms terms, Basis basis, SortedMap<MemberId, PostId> leads, Standing standing) {
    Entry {
        leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
    }

    static Entry of(Commitment commitment) {
        return new Entry(
                commitment.statement(),
                commitment.code(),
                commitment.terms(),
                commitment.basis(),
                commitment.leads(),
                commitment.standing());
    }
}
