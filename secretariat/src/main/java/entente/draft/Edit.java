package entente.draft;

/** What became of a change to a text. */
public sealed interface Edit {
    /** The text after the change. */
    record Made(Draft draft) implements Edit {}

    /**
     * The text stays as it was.
     *
     * @param why the rule
     * @param clause the identity it is about
     */
    record Refused(EditRefusal why, String clause) implements Edit {}
}
