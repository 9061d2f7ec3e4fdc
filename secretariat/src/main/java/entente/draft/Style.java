package entente.draft;

/** How the clauses of a text are numbered. Paragraphs of the preamble never are. */
public enum Style {
    /** A statement without numbers: parts have headings, points have bullets. */
    UNNUMBERED,
    /** Paragraphs are numbered through the text; parts have Roman numerals, points letters. */
    PARAGRAPHS,
    /** Articles are numbered through the text, paragraphs within their article; points have letters. */
    ARTICLES
}
