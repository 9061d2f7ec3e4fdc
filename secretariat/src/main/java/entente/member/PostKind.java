package entente.member;

/** What kind of office a post is. The mandate of whoever acts in it follows from this. */
public enum PostKind {
    HEAD_OF_STATE_OR_GOVERNMENT,
    MINISTER,
    ADVISER,
    OFFICIAL,
    BOARD,
    /** A desk officer: the kind that works in the system every day. */
    DESK
}
