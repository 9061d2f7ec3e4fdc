package entente.api;

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

    /** A log as anyone may know it. */
    record LogView(
            String name,
            entente.member.MemberId member,
            String origin,
            long size,
            List<String> verifierKeys,
            String checkpoint) {}
}
