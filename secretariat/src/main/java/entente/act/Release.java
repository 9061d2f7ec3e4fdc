package entente.act;

import entente.member.MemberId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who may read an act's body. Widening it is a later act ({@link PartnershipAct.BodyReleased}). */
public sealed interface Release {
    /** Anyone. */
    record Everyone() implements Release {}

    /** Every member and organ of the partnership. */
    record AllMembers() implements Release {}

    /**
     * Only the members named; the author always may.
     *
     * @param members whom, sorted
     */
    record NamedMembers(List<MemberId> members) implements Release {
        /** Sorts the names, so that one choice has one spelling. */
        public NamedMembers {
            members = List.copyOf(new TreeSet<>(members));
        }
    }

    /** Whether a member may read it; the public is asked for by {@link #isPublic}. */
    default boolean admits(MemberId reader, MemberId author) {
        return switch (this) {
            case Everyone _, AllMembers _ -> true;
            case NamedMembers named -> reader.equals(author) || named.members().contains(reader);
        };
    }

    /** The same, with one more member that may read it. */
    default Release with(MemberId reader) {
        if (this instanceof NamedMembers(List<MemberId> named)) {
            TreeSet<MemberId> more = new TreeSet<>(named);
            more.add(reader);
            return new NamedMembers(List.copyOf(more));
        }
        return this;
    }

    /** Whether anyone may read it. */
    default boolean isPublic() {
        return this instanceof Everyone;
    }

    /** Whether everyone who may read {@code other} (by {@code otherAuthor}) may read this too. */
    default boolean covers(Release other, MemberId author, MemberId otherAuthor, Set<MemberId> all) {
        if (isPublic() || other.isPublic()) {
            return isPublic();
        }
        if (this instanceof AllMembers) {
            return true;
        }
        return all.stream().filter(m -> other.admits(m, otherAuthor)).allMatch(m -> admits(m, author));
    }
}
