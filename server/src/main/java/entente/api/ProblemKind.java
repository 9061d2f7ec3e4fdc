package entente.api;

import entente.partnership.Refusal.Rule;

/** The problems of this door. Those of the partnership's rules are named like the rule. */
enum ProblemKind {
    NOT_FOUND(404, "There is nothing here, or nothing that you may read."),
    MALFORMED_JSON(400, "The body is not JSON of the kind this door reads."),
    BAD_FIELD(400, "A field is missing, unknown, or of another form."),
    BAD_PARAMETER(400, "A parameter is unknown or of another form."),
    NOT_JSON(415, "Send the body as application/json."),
    UNREADABLE_FILE(422, "The file cannot be read as a text."),
    UNREADABLE_TABLE(422, "The file cannot be read as a table of the register."),
    TOO_LARGE(413, "The body is larger than this door takes."),
    QUOTE_DIFFERS(422, "The words quoted do not stand at that place of the statement's text."),
    DOCUMENT_BY_REFERENCE(422, "Documents are sent with the act, not referred to."),
    BAD_IDEMPOTENCY_KEY(400, "An idempotency key is 1 to 100 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(409, "This idempotency key was used for another request."),
    IDEMPOTENCY_KEY_UNFINISHED(
            409,
            "An earlier request with this idempotency key was interrupted, or has not ended."
                    + " Whether its act was recorded stands in your log."),
    NO_POST(403, "The account's post is not on the record.");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** One of this kind. */
    Problem at(String place, String detail) {
        return new Problem(status, name(), title, detail, place.isEmpty() ? null : place);
    }

    /** One of this kind that needs no more words. */
    Problem plain() {
        return new Problem(status, name(), title, title, null);
    }

    /** The HTTP status of a refusal by a rule: who may not, what is so already, or what is wrong with the act. */
    static int status(Rule rule) {
        return switch (rule) {
            case NOT_A_PARTY,
                    NO_MANDATE,
                    NOT_ITS_POST,
                    NOT_ASKED,
                    NOT_THE_AUTHOR,
                    NOT_THE_CHAIR,
                    NOT_BOUND,
                    OWN_MEMBER,
                    ORGAN_IS_NO_PARTY -> 403;
            case NOT_FOUNDED_YET,
                    FOUNDED_ALREADY,
                    POST_EXISTS,
                    REPLACED_ALREADY,
                    WITHDRAWN_ALREADY,
                    KEY_KNOWN_ALREADY,
                    TIED_ALREADY,
                    LAST_KEY,
                    NOT_RUNNING,
                    DONE_ALREADY,
                    MOVED_ON,
                    CLAUSE_LOCKED,
                    FROZEN,
                    NOT_FROZEN,
                    CLOSED,
                    NOT_READY,
                    NOT_ADOPTED,
                    NOT_SIGNED,
                    TOO_EARLY,
                    TOO_LATE -> 409;
            case OTHER_PARTNERSHIP,
                    UNKNOWN_POST,
                    UNKNOWN_ACT,
                    CITED_BUT_NOT_ANSWERED,
                    NOT_READABLE_BY_ALL,
                    ITSELF,
                    NO_TEXT,
                    SCORE_OUT_OF_RANGE,
                    EMPTY,
                    TOO_LONG,
                    TOO_MANY,
                    NOT_A_DATE_ORDER,
                    NOT_A_PERIOD,
                    UNKNOWN_LANGUAGE,
                    NOT_A_KEY,
                    SAME_LANGUAGE,
                    UNKNOWN_KEY,
                    NO_CONSENT,
                    NOT_REACHED_IN_TIME,
                    OUT_OF_RANGE,
                    NO_GOVERNMENT,
                    UNKNOWN_CLAUSE,
                    NOT_POSSIBLE,
                    NOT_CITABLE,
                    WRONG_HASH,
                    BAD_ASSERTION,
                    ONE_ASSESSOR -> 422;
        };
    }

    /** A rule in a sentence. */
    static String sentence(Rule rule) {
        return switch (rule) {
            case NOT_FOUNDED_YET -> "The partnership has not been founded.";
            case FOUNDED_ALREADY -> "The partnership has been founded already.";
            case OTHER_PARTNERSHIP -> "The act belongs to another partnership's record.";
            case NOT_A_PARTY -> "That member or organ does not take part.";
            case NO_MANDATE -> "A post of this kind may not do this.";
            case NOT_ITS_POST -> "The post belongs to another member.";
            case UNKNOWN_POST -> "There is no such post.";
            case POST_EXISTS -> "There is a post of this name already.";
            case UNKNOWN_ACT -> "An act that is cited is not on the record, has no effect, or is not yours to read.";
            case CITED_BUT_NOT_ANSWERED -> "An act that is cited is not among the acts answered.";
            case NOT_READABLE_BY_ALL -> "An act that is cited may not be read by all who may read this one.";
            case NOT_ASKED -> "It was another party that was asked.";
            case NOT_THE_AUTHOR -> "Only the author of that act may do this.";
            case NOT_BOUND -> "That member is not bound by it.";
            case OWN_MEMBER -> "Nobody assesses their own member.";
            case ORGAN_IS_NO_PARTY -> "An organ makes no commitments, reports no progress and has no voice in silence.";
            case REPLACED_ALREADY -> "The commitment was split or merged; those that stand in its place take acts.";
            case ITSELF -> "An act cannot stand in a relation to itself, nor a post or act be given twice.";
            case NO_TEXT -> "The statement has no text on the record to quote from.";
            case SCORE_OUT_OF_RANGE -> "A score is -1, 0 or 1.";
            case SAME_LANGUAGE -> "Both texts are in the same language.";
            case TIED_ALREADY -> "These texts are tied as language versions already.";
            case EMPTY -> "Something that must be said is empty.";
            case TOO_LONG -> "Something is longer than its limit.";
            case TOO_MANY -> "There are more of something than its limit.";
            case NOT_A_DATE_ORDER -> "Something ends before it begins, or lies ahead.";
            case NOT_A_PERIOD -> "A cadence is a period of whole months or years, such as P6M.";
            case NO_CONSENT -> "That member has not consented to the silence method.";
            case NOT_RUNNING -> "The silence procedure is suspended, withdrawn or closed.";
            case NOT_REACHED_IN_TIME -> "The text reached that member's server after the instant; confirm by hand.";
            case DONE_ALREADY -> "That has been done already.";
            case OUT_OF_RANGE -> "A value lies outside of what is allowed.";
            case TOO_EARLY -> "It is too early, or the period is shorter than ten minutes.";
            case TOO_LATE -> "It is too late, or the period is longer than 366 days.";
            case ONE_ASSESSOR -> "To reconcile, there must be assessments by two or more.";
            case NO_GOVERNMENT -> "Only a term of a head of state or government is a government.";
            case UNKNOWN_LANGUAGE -> "That is no language tag.";
            case WITHDRAWN_ALREADY -> "That was withdrawn or taken back already.";
            case NOT_A_KEY -> "Not a verifier key.";
            case KEY_KNOWN_ALREADY -> "This key, or the same key for another role, is on the record already.";
            case UNKNOWN_KEY -> "No key of this member that still signs.";
            case NOT_THE_CHAIR -> "Only the chair of the instrument may do this.";
            case MOVED_ON -> "The text has changed since; read it again.";
            case UNKNOWN_CLAUSE -> "There is no such clause in this version of the text.";
            case CLAUSE_LOCKED -> "The clause is locked.";
            case FROZEN -> "The text is final and takes no more changes.";
            case NOT_FROZEN -> "The text is not final, or was opened again.";
            case CLOSED -> "The negotiation was closed.";
            case NOT_POSSIBLE -> "The change cannot be made to this text.";
            case NOT_CITABLE -> "A non-paper is not cited.";
            case NOT_READY -> "Something is not agreed, not in every language, or not answered yet.";
            case WRONG_HASH -> "The hash is not that of the text on the record.";
            case NOT_ADOPTED -> "The text is not adopted.";
            case NOT_SIGNED -> "There is no signature ad referendum to confirm.";
            case BAD_ASSERTION -> "The assertion does not prove the signing act.";
            case LAST_KEY -> "The last key of a log can be rotated but not retired.";
        };
    }
}
