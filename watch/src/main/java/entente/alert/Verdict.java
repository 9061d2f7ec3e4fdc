package entente.alert;

/** What a person says of an alert. */
public enum Verdict {
    /** News that bears on something. */
    RELEVANT,
    /** True and to the point, but known before. */
    KNOWN,
    /** The event of another line. */
    DUPLICATE,
    /** Not what the indicator looks for. */
    WRONG,
    /** The verdict before is taken back, and the line stands in the inbox again. */
    REOPENED
}
