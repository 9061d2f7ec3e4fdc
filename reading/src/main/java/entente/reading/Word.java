package entente.reading;

/**
 * A word, name or punctuation mark of a sentence.
 *
 * @param start UTF-16 offset in the whole text
 * @param end UTF-16 offset after its last character
 * @param norm lower case, straight apostrophes, no soft hyphens; a state is {@code §} and its code, a person with a
 *     title is {@code ¤}
 * @param surface the word as it stands
 */
record Word(int start, int end, String norm, String surface) {
    /** True for a word written with a capital. */
    boolean capital() {
        return Character.isUpperCase(surface.codePointAt(0));
    }

    /** The last part of a person's name in lower case. */
    String surname() {
        return surface.substring(surface.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
