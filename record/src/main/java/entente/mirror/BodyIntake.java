package entente.mirror;

import entente.record.Entry;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fetches the bodies of entries, as far as they are for this server, and keeps those that match. */
final class BodyIntake {
    /** Bodies asked for at once. */
    static final int COUNT_MAX = 256;

    private final String log;
    private final ReceivedBodies bodies;
    private final Peer from;
    private final Keeper keeper;

    BodyIntake(String log, ReceivedBodies bodies, Peer from, Keeper keeper) {
        this.log = log;
        this.bodies = bodies;
        this.from = from;
        this.keeper = keeper;
    }

    /** Takes the bodies of entries that begin at an index; returns what was not to be had. */
    Optional<String> take(long first, List<byte[]> entries) throws IOException {
        int done = 0;
        while (done < entries.size()) {
            long at = first + done;
            int count = Math.min(COUNT_MAX, entries.size() - done);
            Optional<List<Optional<byte[]>>> answer = from.bodies(log, at, count);
            if (answer.isEmpty() || answer.get().isEmpty() || answer.get().size() > count) {
                return Optional.of("the bodies from " + at + " on");
            }
            for (Optional<byte[]> body : answer.get()) {
                if (body.isPresent() && !keep(first + done, entries.get(done), body.get())) {
                    return Optional.of("the body of " + (first + done) + ", or what belongs to it");
                }
                done++;
            }
        }
        return Optional.empty();
    }

    /** Takes one body that was not for this server before. */
    boolean takeLate(long index, Entry entry) throws IOException {
        Optional<List<Optional<byte[]>>> answer = from.bodies(log, index, 1);
        return answer.isPresent()
                && answer.get().size() == 1
                && answer.get().getFirst().isPresent()
                && keep(index, entry.bytes(), answer.get().getFirst().get());
    }

    private boolean keep(long index, byte[] entry, byte[] body) throws IOException {
        if (body.length > MirroredLog.BODY_BYTES_MAX
                || !Arrays.equals(Entry.of(body).bytes(), entry)) {
            return false;
        }
        // One left from an advance that did not end may be of a version of the log that was never held.
        Optional<byte[]> there = bodies.get(index);
        if (there.isEmpty() || !Arrays.equals(there.get(), body)) {
            bodies.add(index, body);
        }
        return keeper.keep(log, index, body, from);
    }
}
