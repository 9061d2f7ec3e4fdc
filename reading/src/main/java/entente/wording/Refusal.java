package entente.wording;

/** Why two texts were not compared. */
public enum Refusal {
    /** One of them was not read: its reading says why. */
    NOT_READ,
    /** They have more sentences than are compared with each other. */
    TOO_LONG
}
