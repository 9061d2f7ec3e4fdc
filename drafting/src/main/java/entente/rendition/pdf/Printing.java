package entente.rendition.pdf;

/** What became of printing a text. */
public sealed interface Printing {
    /** A PDF file. */
    final class Printed implements Printing {
        private final byte[] bytes;

        Printed(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Its content. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** The machine has no typeface for the language: Debian's package {@code fonts-noto-cjk} brings one. */
    record NoTypeface() implements Printing {}

    /**
     * The typeface lacks a character, which would be missing from the page without a sign.
     *
     * @param codePoint the character
     * @param clause the identity of the clause it stands in, or empty for the title
     */
    record NoGlyph(int codePoint, String clause) implements Printing {}
}
