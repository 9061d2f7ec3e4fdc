package entente.draft;

/** Ordinals as texts print them. All begin at 1. */
final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final String SYLLABLES = "가나다라마바사아자차카타파하";

    private Numerals() {}

    static String roman(int ordinal) {
        StringBuilder out = new StringBuilder();
        int rest = ordinal;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }

    /** a to z, then aa, bb and so on. */
    static String letter(int ordinal) {
        return Character.toString('a' + (ordinal - 1) % 26).repeat(1 + (ordinal - 1) / 26);
    }

    /** The syllables of Korean lists; after the last, doubled. */
    static String syllable(int ordinal) {
        int at = (ordinal - 1) % SYLLABLES.length();
        return SYLLABLES.substring(at, at + 1).repeat(1 + (ordinal - 1) / SYLLABLES.length());
    }
}
