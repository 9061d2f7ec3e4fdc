package entente.desk;

import entente.member.MemberId;
import entente.mirror.Holding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with another server that holds the record, or with the witness outside.
 *
 * @param server what it is called
 * @param writes whose logs it writes; nobody's if it is a witness
 * @param reach how the last question to it went
 * @param heard when it last answered, or null if it has not since the start
 * @param asked when it last asked this server, or null if it has not since the start
 * @param limited how many of its questions since the start were too many and got no answer
 * @param trouble what is wrong with what it shows, for an operator, or nothing
 */
public record Contact(
        String server,
        List<MemberId> writes,
        Reach reach,
        @Nullable Instant heard,
        @Nullable Instant asked,
        long limited,
        String trouble) {
    /** How a question went. */
    public enum Reach {
        /** None has been asked since the start. */
        NOT_YET,
        /** It answered. */
        ANSWERS,
        /** It answered, and what it shows was not taken over: see what is wrong. */
        TROUBLE,
        /** No answer came in time. */
        SILENT,
        /** It says that too much was asked, or that it is not ready. */
        BUSY,
        /** It does not know this server's key. */
        REFUSES,
        /** Who answers there holds another key than that server's. */
        OTHER_KEY
    }

    /** Copies the list. */
    public Contact {
        writes = List.copyOf(writes);
    }

    /** The servers that do not hold an act yet and do not answer: what is awaited from them may take long. */
    public static List<Contact> missed(LogBooks books, MemberId log, long index) {
        List<String> awaited = books.holdings(log).stream()
                .filter(holding -> holding.size() <= index)
                .map(Holding::host)
                .toList();
        return books.contacts().stream()
                .filter(contact -> contact.outOfReach() && awaited.contains(contact.server()))
                .toList();
    }

    /** Whether it was asked and did not answer as it should. */
    public boolean outOfReach() {
        return reach != Reach.NOT_YET && reach != Reach.ANSWERS && reach != Reach.TROUBLE;
    }
}
