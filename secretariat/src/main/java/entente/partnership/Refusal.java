package entente.partnership;

/**
 * Why an act is not admitted, or stands on the record without effect.
 *
 * @param rule the rule it breaks
 * @param place what in the act breaks it, in words for an officer
 */
public record Refusal(Rule rule, String place) {
    /** The rules an act can break. Each has a message in every language of the interface. */
    public enum Rule {
        NOT_FOUNDED_YET,
        FOUNDED_ALREADY,
        OTHER_PARTNERSHIP,
        NOT_A_PARTY,
        NO_MANDATE,
        NOT_ITS_POST,
        UNKNOWN_POST,
        POST_EXISTS,
        UNKNOWN_ACT,
        CITED_BUT_NOT_ANSWERED,
        NOT_READABLE_BY_ALL,
        NOT_THE_AUTHOR,
        NOT_BOUND,
        OWN_MEMBER,
        ORGAN_IS_NO_PARTY,
        REPLACED_ALREADY,
        ITSELF,
        NO_TEXT,
        SCORE_OUT_OF_RANGE,
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        NOT_A_DATE_ORDER,
        NOT_A_PERIOD,
        UNKNOWN_LANGUAGE,
        WITHDRAWN_ALREADY,
        NOT_A_KEY,
        KEY_KNOWN_ALREADY,
        UNKNOWN_KEY,
        SAME_LANGUAGE,
        TIED_ALREADY,
        LAST_KEY,
        NO_CONSENT,
        NOT_RUNNING,
        NOT_REACHED_IN_TIME,
        DONE_ALREADY,
        OUT_OF_RANGE,
        TOO_EARLY,
        TOO_LATE,
        NO_GOVERNMENT,
        ONE_ASSESSOR,
        NOT_THE_CHAIR,
        MOVED_ON,
        UNKNOWN_CLAUSE,
        CLAUSE_LOCKED,
        FROZEN,
        NOT_FROZEN,
        CLOSED,
        NOT_POSSIBLE,
        NOT_CITABLE,
        NOT_READY,
        WRONG_HASH,
        NOT_ADOPTED,
        NOT_SIGNED,
        BAD_ASSERTION,
        NOT_ASKED
    }
}
