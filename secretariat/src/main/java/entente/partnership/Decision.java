package entente.partnership;

/** What the rules say of an act before it is recorded. */
public sealed interface Decision {
    /** It may be recorded. */
    record Admitted() implements Decision {}

    /**
     * It may not.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Decision {}
}
