package entente.imprint;

/** What comes next in an imprint; one byte, the place in this list. */
enum Tag {
    NULL,
    TRUE,
    FALSE,
    INTEGER,
    LONG,
    TEXT,
    /** A short text that comes again: its number. */
    WORD,
    /** A record of one such text alone: its class and the text's number. */
    NAMED,
    /** An act's name, 32 bytes. */
    NAME,
    /** A number that says what it is: see {@link Elsewhere}. */
    ELSEWHERE,
    INSTANT,
    DATE,
    ENUM,
    /** A record or another class that is all its fields. */
    PARTS,
    LIST,
    VECTOR,
    TRIE_MAP,
    ORDERED_MAP,
    FIXED_MAP,
    /** A map to whole numbers: keys and numbers by turns. */
    COUNTS,
    SORTED_MAP,
    LINKED_MAP,
    SORTED_SET,
    LINKED_SET;

    private static final Tag[] ALL = values();

    static Tag of(int number) {
        return ALL[number];
    }
}
