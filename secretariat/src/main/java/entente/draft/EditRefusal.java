package entente.draft;

/** Why a text is not changed. */
public enum EditRefusal {
    /** No clause has this identity. */
    UNKNOWN_CLAUSE,
    /** A clause has this identity already, or had it in what is put in twice. */
    DUPLICATE_ID,
    /** The clause it shall follow does not stand there. */
    UNKNOWN_PLACE,
    /** A clause of this kind may not stand there. */
    KIND_MISPLACED,
    /** A clause cannot be moved below itself. */
    INTO_ITSELF,
    /** More than {@link Clause#DEPTH_MAX} levels. */
    TOO_DEEP,
    /** More than {@link Draft#CLAUSES_MAX} clauses, or {@link Draft#TOTAL_MAX} characters. */
    TOO_LARGE
}
