package entente.conference;

import entente.act.ActRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Who is in which clause just now, and how many wait to be told. It lies in memory only: nothing of it is kept, goes on
 * the record or to another server.
 */
public final class Attendance implements ApplicationListener<ContextClosedEvent> {
    /** The most who are told at once. */
    static final int STREAMS_MAX = 300;

    /** The most of one account: browsers open six connections to a server. */
    static final int STREAMS_OF_ONE = 6;

    /** How long somebody who says nothing more counts as being there. */
    static final Duration STAYS = Duration.ofSeconds(60);

    /** How long somebody who does nothing on an open page is told: a page that is left alone ends with its session. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int PRESENT_MAX = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<Seat, Place> present = new HashMap<>();
    private final Map<String, Integer> streams = new HashMap<>();
    private final Map<String, Instant> active = new HashMap<>();
    private long moves;
    private int open;
    private boolean closed;

    private record Seat(ActRef instrument, String account) {}

    /**
     * Where somebody is.
     *
     * @param clause in which clause
     * @param who the member and the post, as identifiers: a person is not named
     * @param at when it was said last
     */
    record Place(String clause, Office who, Instant at) {}

    /** Whose office somebody acts in. */
    record Office(entente.member.MemberId member, entente.member.PostId post) {}

    /** Says where an account is; an empty clause says that it is nowhere. */
    void at(ActRef instrument, String account, Place place) {
        lock.lock();
        try {
            present.values().removeIf(one -> gone(one, place.at()));
            active.values().removeIf(at -> at.plus(PATIENCE).isBefore(place.at()));
            active.put(account, place.at());
            Seat seat = new Seat(instrument, account);
            if (place.clause().isEmpty()) {
                present.remove(seat);
            } else if (present.containsKey(seat) || present.size() < PRESENT_MAX) {
                present.put(seat, place);
            }
            moves++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Where everybody but this account is, by clause and office. */
    List<Place> others(ActRef instrument, String account, Instant now) {
        lock.lock();
        try {
            return present.entrySet().stream()
                    .filter(one -> one.getKey().instrument().equals(instrument)
                            && !one.getKey().account().equals(account)
                            && !gone(one.getValue(), now))
                    .map(Map.Entry::getValue)
                    .sorted(Comparator.comparing(Place::clause)
                            .thenComparing(one -> one.who().post().value()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private static boolean gone(Place place, Instant now) {
        return place.at().plus(STAYS).isBefore(now);
    }

    /** Whether somebody did something on a page not long ago. */
    boolean active(String account, Instant now) {
        lock.lock();
        try {
            Instant at = active.get(account);
            return at != null && !at.plus(PATIENCE).isBefore(now);
        } finally {
            lock.unlock();
        }
    }

    /** Whether one more may be told; who was let in must {@link #leave}. */
    boolean enter(String account) {
        lock.lock();
        try {
            int own = streams.getOrDefault(account, 0);
            if (closed || open >= STREAMS_MAX || own >= STREAMS_OF_ONE) {
                return false;
            }
            open++;
            streams.put(account, own + 1);
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave(String account) {
        lock.lock();
        try {
            open--;
            streams.computeIfPresent(account, (_, own) -> own == 1 ? null : own - 1);
        } finally {
            lock.unlock();
        }
    }

    /** How many are being told. */
    int open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody moved, or for so long; false when the server is closing. */
    boolean pause(Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long before = moves;
            long left = most.toNanos();
            while (!closed && moves == before && left > 0) {
                left = news.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Comes before the server waits for its requests to end, so that none of them keeps it waiting. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
