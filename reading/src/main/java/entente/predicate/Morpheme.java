package entente.predicate;

/**
 * One morpheme of a sentence.
 *
 * @param norm its lemma, a slash and the letter of its class, as the grammar of its language writes them
 * @param start offset of its first character in the text, in UTF-16 units
 * @param end offset after its last character
 */
public record Morpheme(String norm, int start, int end) {}
