package entente.indicator;

import java.util.List;

/** What a standing query says, independent of any language's words. */
public sealed interface Expression {
    /**
     * Words that follow each other; one word is a phrase of one.
     *
     * @param text as written; cut into words by the analysis of each language
     */
    record Phrase(String text) implements Expression {}

    /**
     * Words that begin so.
     *
     * @param start at least three letters, lower case
     */
    record Beginning(String start) implements Expression {}

    /**
     * Any name of an actor.
     *
     * @param id its id in the register
     */
    record Named(String id) implements Expression {}

    /**
     * All of them within one run of words.
     *
     * @param words the longest run, counted in words
     * @param parts phrases, beginnings, names, or alternatives of these
     */
    record Near(int words, List<Expression> parts) implements Expression {}

    /**
     * All of them.
     *
     * @param parts at least two
     */
    record All(List<Expression> parts) implements Expression {}

    /**
     * Any of them.
     *
     * @param parts at least two
     */
    record Any(List<Expression> parts) implements Expression {}

    /**
     * Not this. Stands only beside something that is looked for.
     *
     * @param part what must not be there
     */
    record Not(Expression part) implements Expression {}
}
