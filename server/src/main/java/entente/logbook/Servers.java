package entente.logbook;

import entente.desk.Contact;
import entente.desk.LogBooks;
import entente.member.MemberId;
import java.util.List;

/**
 * The other servers: how it stands with each, and how far each holds every log.
 *
 * @param logs in which order the logs stand
 * @param rows the servers
 */
public record Servers(List<MemberId> logs, List<Row> rows) {
    /** Copies the lists. */
    public Servers {
        logs = List.copyOf(logs);
        rows = List.copyOf(rows);
    }

    /**
     * A server.
     *
     * @param contact how it stands with it
     * @param holds for each log what it holds of it
     */
    public record Row(Contact contact, List<Held> holds) {
        /** Copies the list. */
        public Row {
            holds = List.copyOf(holds);
        }
    }

    /**
     * What a server holds of a log.
     *
     * @param writes whether it writes the log itself
     * @param acts how many acts it says to hold
     * @param behind how many of those here it does not hold yet
     */
    public record Held(boolean writes, long acts, long behind) {}

    static Servers of(LogBooks books, List<MemberId> logs) {
        return new Servers(
                logs,
                books.contacts().stream()
                        .map(contact -> new Row(
                                contact,
                                logs.stream()
                                        .map(log -> held(books, contact, log))
                                        .toList()))
                        .toList());
    }

    private static Held held(LogBooks books, Contact contact, MemberId log) {
        long acts = books.holdings(log).stream()
                .filter(holding -> holding.host().equals(contact.server()))
                .mapToLong(entente.mirror.Holding::size)
                .findFirst()
                .orElse(0);
        return new Held(contact.writes().contains(log), acts, Math.max(0, books.size(log) - acts));
    }

    /** The servers that hold less of a log than is here. */
    public List<String> awaited(MemberId log) {
        int at = logs.indexOf(log);
        return rows.stream()
                .filter(row ->
                        !row.holds().get(at).writes() && row.holds().get(at).behind() > 0)
                .map(row -> row.contact().server())
                .toList();
    }
}
