package entente.wording;

/**
 * A word of a sentence as it is compared.
 *
 * @param key a stem, a group of words ({@code ~}), or a place ({@code §})
 * @param surface the word or name as it stands
 * @param place how many words stand before it, small words included
 * @param capital whether it is written with a capital or as an acronym
 * @param factor how much it counts here: less beside the words that commit, in a purpose, and in an acronym's parts
 */
record Term(String key, String surface, int place, boolean capital, double factor) {
    /** Whether it is a state or region. */
    boolean isPlace() {
        return key.startsWith("§");
    }
}
