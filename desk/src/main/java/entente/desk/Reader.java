package entente.desk;

import entente.act.Release;
import entente.member.MemberId;

/** On whose behalf the record is read. */
public sealed interface Reader {
    /** The public. */
    record Anyone() implements Reader {}

    /** Any member: what all of them may read, and no more. */
    record EveryMember() implements Reader {}

    /**
     * An officer of a member or organ.
     *
     * @param member whose
     */
    record Of(MemberId member) implements Reader {}

    /** Whether this reader may read what an author released so. */
    default boolean mayRead(Release release, MemberId author) {
        return switch (this) {
            case Anyone _ -> release.isPublic();
            case EveryMember _ -> !(release instanceof Release.NamedMembers);
            case Of of -> release.admits(of.member(), author);
        };
    }
}
