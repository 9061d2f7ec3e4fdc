package entente.reading;

/**
 * A rule's match in a line, before its complement is cut into findings. All places are word indices.
 *
 * @param rule the rule
 * @param force how strongly it binds
 * @param subject who binds itself
 * @param start first word of the verb group
 * @param complement first word after the verb group
 * @param end word after the last one that can belong to it
 */
record Hit(Rule rule, Force force, Subjects.Subject subject, int start, int complement, int end) {
    Hit endingAt(int word) {
        return new Hit(rule, force, subject, start, complement, word);
    }

    /** The words from {@code first} to the end of a line, for a list item or a later sentence that takes this over. */
    Hit inherited(Rule by, int first, int size) {
        return new Hit(by, force, subject, first, first, size);
    }
}
