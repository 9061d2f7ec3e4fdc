package entente.reading;

/** Why a text was not read. */
public enum Refusal {
    /** The text holds no letters. */
    NO_TEXT,
    /** The text is mostly Japanese, for which there is no reader yet. */
    JAPANESE_NOT_READ_YET,
    /** The text is mostly Korean, for which there is no reader yet. */
    KOREAN_NOT_READ_YET,
    /** The text is mostly in another language than English. */
    LANGUAGE_NOT_READ,
    /** The text is longer than the reader takes. */
    TOO_LONG
}
