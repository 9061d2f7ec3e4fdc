package entente.tabulation;

/** What a file turned out to be. */
public sealed interface FileReading {
    /** A table. */
    record Read(Table table) implements FileReading {}

    /**
     * None that can be taken in.
     *
     * @param rule which rule it breaks
     * @param detail where or what, a few words, perhaps none
     */
    record Refused(FileRule rule, String detail) implements FileReading {}

    /** The rules for files. The names are stable. */
    enum FileRule {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        NOT_UTF8,
        NOT_THE_FORM,
        UNKNOWN_FORM,
        UNKNOWN_COLUMN,
        COLUMN_TWICE,
        NO_CODE_COLUMN,
        FORMULA,
        ARCHIVE_BOMB
    }
}
