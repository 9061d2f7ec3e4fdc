package entente.conference;

import entente.member.MemberId;
import entente.negotiation.ClauseStanding;
import entente.negotiation.ClauseState;
import entente.registry.Naming;
import java.util.Arrays;
import java.util.Optional;

/** Which clauses of a long text somebody wants to see. */
public enum Selection {
    /** Every clause. */
    ALL,
    /** Those that the visitor's own member has not agreed to. */
    WAITING,
    /** Those that somebody proposes to change. */
    DISPUTED,
    /** Those that are not agreed. */
    OPEN,
    /** Those with a language that is missing, behind, or found to differ. */
    LANGUAGES;

    /** The selection of that name; all clauses for any other name. */
    static Selection named(String name) {
        return Arrays.stream(values())
                .filter(one -> Naming.slug(one).equals(name))
                .findFirst()
                .orElse(ALL);
    }

    /** Whether this clause is one of them, for somebody who acts for this member. */
    boolean takes(ClauseStanding row, Optional<MemberId> member) {
        return switch (this) {
            case ALL -> true;
            case WAITING -> member.filter(own -> !row.agrees(own)).isPresent();
            case DISPUTED -> !row.proposals().isEmpty();
            case OPEN -> row.state() != ClauseState.AGREED && row.state() != ClauseState.LOCKED;
            case LANGUAGES ->
                !row.missing().isEmpty()
                        || !row.stale().isEmpty()
                        || !row.divergences().isEmpty();
        };
    }
}
