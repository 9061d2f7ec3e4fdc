package entente.simulation;

/** A mistake that is planted to see whether the simulation finds it. */
enum Fault {
    NONE,
    /** Mirrors cosign what the disk has not been forced to keep. */
    COSIGN_BEFORE_FORCING,
    /** A writer acknowledges an act that the disk has not been forced to keep. */
    TELL_BEFORE_FORCING,
    /** A server that was put back from a backup signs without asking its mirrors. */
    SIGN_WITHOUT_ASKING,
    /** A server shows what a killed process had left, and the disk has not been forced to keep. */
    SHOW_BEFORE_SETTLING
}
