package entente.document;

/**
 * A line of a PDF page, as it lies there.
 *
 * @param text its words
 * @param page from 1
 * @param left where it begins, points from the page's left edge
 * @param right where it ends
 * @param base its base line, points from the page's top edge
 * @param size of its type, points
 * @param pageHeight points
 */
record PdfLine(String text, int page, float left, float right, float base, float size, float pageHeight) {}
