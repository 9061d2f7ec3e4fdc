package entente.exposure;

import entente.act.ContinuityAct.Stand;

/** How a government stands to a commitment, as far as the record shows. */
public enum Standpoint {
    /** It was in office when the statement was made. */
    MADE_IT,
    /** It said so, or joined a later statement that takes the commitment up. */
    REAFFIRMED,
    /** It said that it looks at it again. */
    UNDER_REVIEW,
    /** It changed it, or joined a later statement that narrows it or puts another in its place. */
    MODIFIED,
    /** It took it back. */
    WITHDRAWN,
    /** Nothing on the record shows that it has spoken of it since it came in. */
    NOT_SPOKEN,
    /** Its head only acts, and nothing was said; nothing is expected. */
    INTERIM;

    static Standpoint of(Stand stand) {
        return switch (stand) {
            case REAFFIRMED -> REAFFIRMED;
            case UNDER_REVIEW -> UNDER_REVIEW;
            case MODIFIED -> MODIFIED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
