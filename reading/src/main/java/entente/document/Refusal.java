package entente.document;

/** Why a document was not read. The names are stable: message bundles use them, and documents.md lists them. */
public enum Refusal {
    /** No bytes, or nothing but blanks. */
    EMPTY,
    /** More bytes than {@link Limits#bytesMax}. */
    TOO_LARGE,
    /** A format that is not read. */
    UNKNOWN_TYPE,
    /** The name promises one format and the content is another. */
    TYPE_MISMATCH,
    /** Protected by a password or by rights. */
    ENCRYPTED,
    /** Unpacks to far more than its size: a compression bomb, in a zip or in a PDF. */
    ARCHIVE_BOMB,
    /** Declares entities or a document type where none belongs. */
    EXTERNAL_ENTITY,
    /** Text whose bytes are not UTF-8 (nor the encoding an HTML page declares). */
    NOT_UTF8,
    /** Nothing to read in it, as in a scanned PDF. */
    NO_TEXT,
    /** More characters than {@link Limits#charactersMax}, or more pages than {@link Limits#pagesMax}. */
    TOO_MUCH_TEXT,
    /** Took longer than {@link Limits#deadline}. */
    TOO_SLOW,
    /** Cut short or not built as its format demands. */
    MALFORMED
}
