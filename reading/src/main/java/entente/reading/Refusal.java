package entente.reading;

/** Why a text was not read. */
public enum Refusal {
    /** The text holds no letters. */
    NO_TEXT,
    /** The text is in a language that its reader, or none, reads. */
    LANGUAGE_NOT_READ,
    /** The text is longer than the reader takes. */
    TOO_LONG
}
