package entente.mirror;

/** What became of evidence that somebody brought. */
public enum Brought {
    /** It is proved, new and durable: the log is cosigned no more. */
    KEPT,
    /** A proof against this log is kept already. */
    KNOWN,
    /** It proves nothing under the keys that are known here. */
    UNPROVED,
    /** It is about no log that is known here. */
    NO_SUCH_LOG
}
