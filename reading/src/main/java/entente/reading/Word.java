package entente.reading;

/**
 * A word, name or punctuation mark of a sentence.
 *
 * @param start UTF-16 offset in the whole text
 * @param end UTF-16 offset after its last character
 * @param norm lower case, straight apostrophes, no soft hyphens; a state is {@code §} and its code, a person with a
 *     title is {@code ¤}
 */
record Word(int start, int end, String norm) {}
