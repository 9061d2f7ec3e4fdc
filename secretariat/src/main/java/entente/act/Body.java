package entente.act;

import entente.member.MemberId;
import entente.member.PostId;
import entente.trie.FixedCounts;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An act with all that is said about it: what the log's entry is the hash of.
 *
 * @param format the version of this layout; {@value #FORMAT} now
 * @param partnership the record it belongs to, so that no act can be replayed on another
 * @param author whose log it stands on
 * @param post the post it was done in, or null if the author's server did it by itself
 * @param person who did it, or null
 * @param at when its author says it was done; never used to decide anything between members
 * @param release who may read it
 * @param answers the acts it answers or cites
 * @param seen how many acts of every other log its author had seen
 * @param salt 16 random bytes, so that a hash betrays nothing
 * @param act what was done
 */
public record Body(
        int format,
        String partnership,
        MemberId author,
        @Nullable PostId post,
        @Nullable String person,
        Instant at,
        Release release,
        List<ActRef> answers,
        SortedMap<MemberId, Long> seen,
        Salt salt,
        Act act) {
    /** The version of this layout. */
    public static final int FORMAT = 1;

    /** Copies the collections in. */
    public Body {
        answers = List.copyOf(answers);
        seen = FixedCounts.countsOf(seen);
    }

    /** How many acts of every other log its author had seen; to ask it for a number makes no object. */
    public FixedCounts<MemberId> counts() {
        return (FixedCounts<MemberId>) seen;
    }
}
