package entente.exposure;

import entente.continuity.Government;
import java.util.List;

/**
 * How one government stands to one commitment.
 *
 * @param government which government
 * @param standpoint how it stands: by the latest of what it said
 * @param sayings what shows it, earliest first; empty if it has not spoken
 */
public record GovernmentStand(Government government, Standpoint standpoint, List<Saying> sayings) {
    /** Copies the list in. */
    public GovernmentStand {
        sayings = List.copyOf(sayings);
    }

    static GovernmentStand of(Government government, List<Saying> sayings) {
        Standpoint silent = government.acting() ? Standpoint.INTERIM : Standpoint.NOT_SPOKEN;
        return new GovernmentStand(
                government, sayings.isEmpty() ? silent : sayings.getLast().standpoint(), sayings);
    }
}
