package entente.desk;

import entente.act.Body;
import entente.act.Salt;
import entente.member.MemberId;
import entente.partnership.Citations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** What the desk adds to a submission: what it answers, how much of each other log was seen, when, and a salt. */
final class Completion {
    private Completion() {}

    /**
     * The body as it would be recorded.
     *
     * @param now cut to whole seconds
     * @param random for the salt; a secure one
     */
    static Body of(Submission submission, String partnership, Views views, Instant now, RandomGenerator random) {
        TreeMap<MemberId, Long> seen = new TreeMap<>();
        for (MemberId log : views.logs()) {
            if (!log.equals(submission.author()) && views.seen(log) > 0) {
                seen.put(log, views.seen(log));
            }
        }
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        return new Body(
                Body.FORMAT,
                partnership,
                submission.author(),
                submission.post(),
                submission.person(),
                now.truncatedTo(ChronoUnit.SECONDS),
                submission.release(),
                List.copyOf(new LinkedHashSet<>(Citations.of(submission.act()))),
                seen,
                Salt.of(salt),
                submission.act());
    }
}
