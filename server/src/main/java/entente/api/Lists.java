package entente.api;

import entente.desk.Holder;
import java.util.List;

/** Lists as they are answered: with what they hold and, where they come in pages, how much there is. */
final class Lists {
    private Lists() {}

    /** A page of commitments. */
    record Commitments(int total, int page, List<CommitmentRow> commitments) {}

    /** All statements. */
    record Statements(List<StatementView> statements) {}

    /** A page of acts. */
    record Acts(int total, int page, List<ActRow> acts) {}

    /** All logs. */
    record Logs(List<LogView> logs) {}

    /**
     * Who holds a log besides its writer.
     *
     * @param log its name
     * @param size how many acts it holds here
     * @param keeping who must hold an act before it has effect between members
     * @param held how many acts all of them hold
     * @param holders each of them
     */
    record Holders(
            String log, long size, entente.partnership.Holding.Keeping keeping, long held, List<Holder> holders) {}

    /**
     * The other servers that hold the record.
     *
     * @param keeping who must hold an act before it has effect between members
     * @param servers how it stands with each
     */
    record Servers(entente.partnership.Holding.Keeping keeping, List<entente.desk.Contact> servers) {}

    /** A log as anyone may know it. */
    record LogView(
            String name,
            entente.member.MemberId member,
            String origin,
            long size,
            List<String> verifierKeys,
            String checkpoint) {}
}
