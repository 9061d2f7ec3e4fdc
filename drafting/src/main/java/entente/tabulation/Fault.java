package entente.tabulation;

import entente.act.Act;
import entente.act.CommitmentAct;
import entente.act.EvidenceAct;
import entente.partnership.Refusal;

/**
 * What is wrong with a cell, by the rule it breaks.
 *
 * @param column the cell's column
 * @param rule which rule
 * @param detail what was found or would have fitted; a few words, perhaps none
 */
public record Fault(String column, Rule rule, String detail) {
    /** The rules. The names are stable. */
    public enum Rule {
        MISSING,
        NOT_A_CHOICE,
        NOT_A_DATE,
        NOT_A_NUMBER,
        NOT_TRUE_OR_FALSE,
        NOT_A_MEMBER,
        NOT_A_LEAD,
        NOT_A_PASSAGE,
        NOT_A_NAME,
        NOT_YOUR_POST,
        LEAD_STAYS,
        UNKNOWN_STATEMENT,
        UNKNOWN_COMMITMENT,
        SEVERAL_MEANT,
        STAYS_AS_IT_IS,
        TWICE,
        NO_TEXT,
        QUOTE_NOT_FOUND,
        QUOTE_IN_SEVERAL_PLACES,
        NOT_BOTH,
        NOT_LINES,
        NOT_ITS_LINE,
        LINE_STAYS,
        /** The record's own rules refuse it; the detail is the rule's name there. */
        RECORD
    }

    /** What the record's rules say of an act, at the cell it is about. */
    public static Fault of(Refusal refusal, Act act) {
        String column = switch (act) {
            case CommitmentAct.MilestoneSet _, CommitmentAct.MilestoneClosed _ -> Column.MILESTONES.label();
            case EvidenceAct.ClaimContested _, EvidenceAct.ContestEnded _ -> Column.CONTESTS.label();
            default -> column(refusal.place());
        };
        return new Fault(column, Rule.RECORD, refusal.rule().name());
    }

    static Fault of(Column column, Refusal.Rule rule) {
        return new Fault(column.label(), Rule.RECORD, rule.name());
    }

    private static String column(String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        return switch (last) {
            case "statement", "code", "summary", "members", "area", "condition", "deadline", "hosts" -> last;
            case "period" -> Column.CADENCE.label();
            case "graceDays" -> Column.GRACE_DAYS.label();
            case "passages", "basis" -> Column.PASSAGES.label();
            case "source" -> Column.SOURCE.label();
            case "post" -> Column.LEADS.label();
            default -> Column.ID.label();
        };
    }
}
