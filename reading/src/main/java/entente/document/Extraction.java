package entente.document;

import java.util.List;

/** What became of a document: its text, or a named refusal. */
public sealed interface Extraction {
    /**
     * The text of a document.
     *
     * @param text lines end in {@code \n}; paragraphs of formats other than plain text are parted by an empty line
     * @param format what the bytes turned out to be
     * @param title the title the document gives itself, or empty
     * @param pagesWithoutText pages of a PDF, from 1, that hold no text: blank or scanned; what stands there was not
     *     read
     */
    record Extracted(String text, Format format, String title, List<Integer> pagesWithoutText) implements Extraction {
        /** Copies the list. */
        public Extracted {
            pagesWithoutText = List.copyOf(pagesWithoutText);
        }
    }

    /**
     * No text.
     *
     * @param refusal why, by a stable name
     * @param detail what and where, in English, to stand in brackets; never the document's own words
     */
    record Refused(Refusal refusal, String detail) implements Extraction {}
}
