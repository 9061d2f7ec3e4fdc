package entente.document;

/** What became of a file. */
public sealed interface Extraction {
    /**
     * Its text.
     *
     * @param text the words, lines ended by a line feed, paragraphs by an empty line; offsets into it count code points
     * @param format what kind of file it was
     * @param title the title that the file itself gives, or empty
     */
    record Extracted(String text, Format format, String title) implements Extraction {}

    /**
     * It was not read.
     *
     * @param refusal the rule
     * @param detail where and what, in words
     */
    record Refused(Refusal refusal, String detail) implements Extraction {}
}
