package entente.rendition.docx;

/** What becomes of changes that a file tracks. */
public enum Tracked {
    /** The file is refused if there is any. */
    REFUSE,
    /** They count as made. */
    ACCEPT,
    /** They count as not made. */
    REJECT
}
