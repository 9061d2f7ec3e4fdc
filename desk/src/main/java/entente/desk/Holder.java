package entente.desk;

import entente.member.MemberId;
import entente.mirror.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server that holds a log besides its writer.
 *
 * @param server what it is called
 * @param size how many acts it says to hold
 * @param since when it said so; null before it has
 */
public record Holder(String server, long size, @Nullable Instant since) {
    /** The proof that a log was shown in two versions, as a text that anyone can check; empty if there is none. */
    public static Optional<String> evidence(LogBooks books, MemberId log) {
        return books.evidence(log).map(Evidence::format);
    }

    /** Those of a log; none if one server keeps the record alone. */
    public static List<Holder> of(LogBooks books, MemberId log) {
        return books.holdings(log).stream()
                .map(held -> new Holder(held.host(), held.size(), held.size() == 0 ? null : held.asOf()))
                .toList();
    }
}
