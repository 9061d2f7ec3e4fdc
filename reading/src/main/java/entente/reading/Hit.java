package entente.reading;

/**
 * A rule's match in a line, before its complement is cut into findings. All places are word indices.
 *
 * @param rule the rule
 * @param subject who binds itself
 * @param start first word of the verb group
 * @param complement first word after the verb group
 * @param end word after the last one that can belong to it
 */
record Hit(Rule rule, Subjects.Subject subject, int start, int complement, int end) {
    Hit endingAt(int word) {
        return new Hit(rule, subject, start, complement, word);
    }
}
