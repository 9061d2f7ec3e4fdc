package entente.partnership;

import java.util.ArrayList;
import java.util.List;

/**
 * States along the fold to which it can go back: close together near its end, where late entries belong, and ever
 * further apart behind it, so that their number grows with the logarithm of the acts.
 */
final class Waypoints {
    /** How many entries are folded before one is kept that nobody asked for. */
    private static final int STRIDE = 2_048;

    /**
     * While logs are still being read nothing takes the fold back, and every state that is kept has the fold copy what
     * it changes next: then one is kept each time that so many parts have grown by one.
     */
    private static final int PARTS = 32;

    private final List<Waypoint> kept;

    Waypoints() {
        this(new ArrayList<>(List.of(new Waypoint(0, new Partnership()))));
    }

    private Waypoints(List<Waypoint> kept) {
        this.kept = kept;
    }

    /** Those of a fold that begins with a state of which nothing before is known but the beginning. */
    static Waypoints from(int position, Partnership state) {
        Waypoints waypoints = new Waypoints();
        waypoints.keep(position, state);
        return waypoints;
    }

    /**
     * A state that is never changed.
     *
     * @param position how many entries are folded into it
     * @param state the state
     */
    record Waypoint(int position, Partnership state) {}

    Waypoints copy() {
        return new Waypoints(new ArrayList<>(kept));
    }

    /** Whether a state should be kept here; while logs are being read, fewer. */
    boolean due(int position, boolean reading) {
        int stride = reading ? Math.max(STRIDE, position / PARTS) : STRIDE;
        return position - kept.getLast().position() >= stride;
    }

    /** Keeps a state, and lets go of those that have come too close to each other for their distance from the end. */
    void keep(int position, Partnership state) {
        if (kept.getLast().position() >= position) {
            return;
        }
        kept.add(new Waypoint(position, state));
        for (int i = kept.size() - 2; i > 0; i--) {
            int gap = kept.get(i + 1).position() - kept.get(i - 1).position();
            if (gap <= (position - kept.get(i + 1).position()) / 2) {
                kept.remove(i);
            }
        }
    }

    /** The latest state before a position or at it. */
    Waypoint before(int position) {
        int at = kept.size() - 1;
        while (kept.get(at).position() > position) {
            at--;
        }
        return kept.get(at);
    }

    /** The latest state before a position or at it; those behind it are let go. */
    Waypoint latest(int position) {
        while (kept.getLast().position() > position) {
            kept.removeLast();
        }
        return kept.getLast();
    }
}
