package entente.document;

/** Why a file is not read. Each has a message in every language of the interface. */
public enum Refusal {
    /** It has no bytes. */
    EMPTY,
    /** It has more bytes than {@link DocumentReader#BYTES_MAX}. */
    TOO_LARGE,
    /** It is none of the kinds that are read. */
    UNKNOWN_TYPE,
    /** Its name says one kind and its content another. */
    TYPE_MISMATCH,
    /** It is protected by a password. */
    ENCRYPTED,
    /** It unpacks to far more than it is. */
    ARCHIVE_BOMB,
    /** It declares a document type or an entity, as attacks on XML readers do. */
    EXTERNAL_ENTITY,
    /** Its bytes are no UTF-8. */
    NOT_UTF8,
    /** It holds no text, like a scanned page. */
    NO_TEXT,
    /** Its text is longer than {@link DocumentReader#CHARACTERS_MAX}. */
    TOO_MUCH_TEXT,
    /** It is damaged. */
    MALFORMED,
    /** Reading it took longer than {@link DocumentReader#SECONDS_MAX} seconds. */
    TOO_SLOW
}
