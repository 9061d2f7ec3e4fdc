package entente.rendition;

/** Why a file does not become a text. The names are stable. */
public enum ImportRefusal {
    /** Nothing to read in it. */
    EMPTY,
    /** More bytes, characters or clauses than a text may have. */
    TOO_LARGE,
    /** Not a format, or a kind of document, that is taken. */
    UNKNOWN_TYPE,
    /** Declares a document type or entities. */
    EXTERNAL_ENTITY,
    /** Nested deeper than any text needs. */
    TOO_DEEP,
    /** Unpacks to far more than its size. */
    ARCHIVE_BOMB,
    /** Cut short, or not built as its format demands. */
    MALFORMED,
    /** Its languages do not have the same clauses. */
    LANGUAGES_DIFFER,
    /** Holds changes that are neither accepted nor rejected, and nobody said what to do with them. */
    TRACKED_CHANGES,
    /** Protected by a password. */
    ENCRYPTED
}
