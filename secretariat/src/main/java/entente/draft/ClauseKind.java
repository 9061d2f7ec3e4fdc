package entente.draft;

import java.util.EnumSet;
import java.util.Set;

/** What a clause is in the structure of a text. */
public enum ClauseKind {
    /** The recitals or opening words before the operative text, as paragraphs; never numbered; one, and first. */
    PREAMBLE,
    /** A section with a heading. */
    PART,
    /** An article of an agreement. */
    ARTICLE,
    /** A paragraph. */
    PARAGRAPH,
    /** A point of a list; points may have points. */
    POINT;

    /** Which kinds may stand directly below one of this kind. */
    public Set<ClauseKind> below() {
        return switch (this) {
            case PREAMBLE -> EnumSet.of(PARAGRAPH);
            case PART -> EnumSet.of(PART, ARTICLE, PARAGRAPH);
            case ARTICLE -> EnumSet.of(PARAGRAPH, POINT);
            case PARAGRAPH, POINT -> EnumSet.of(POINT);
        };
    }

    /** Which kinds may stand at the top of a text. */
    public static Set<ClauseKind> atTop() {
        return EnumSet.of(PREAMBLE, PART, ARTICLE, PARAGRAPH);
    }
}
