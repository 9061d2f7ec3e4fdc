package entente.article;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * What a text is written in, as far as watching has to know.
 *
 * <p>Japanese and Korean show by their scripts (kana and hangul); English among languages in Latin letters by its small
 * words. A text of Han letters alone is Chinese from thirty letters on, and Japanese below that, since headlines in
 * Japanese may do without kana.
 */
public enum Language {
    /** English. */
    ENGLISH("en"),
    /** Japanese. */
    JAPANESE("ja"),
    /** Korean. */
    KOREAN("ko"),
    /** Anything else: archived, not read. */
    OTHER("und");

    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "with", "on", "as", "by", "are", "was", "it",
            "at", "from", "be", "this", "has", "have", "said", "an", "its", "will", "not", "or", "which", "were");
    private static final int WORDS_MAX = 3_000;
    private static final int WORDS_FEW = 12;
    private static final double SHARE_MIN = 0.14;
    private static final double SCRIPT_SHARE = 0.25;
    private static final double KANA_SHARE = 0.05;
    private static final int HAN_ALONE_MAX = 30;
    private static final int LETTERS_MAX = 20_000;

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The BCP 47 code. */
    public String code() {
        return code;
    }

    /** The language of a code such as {@code ja}; anything unknown is {@link #OTHER}. */
    public static Language ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * Tells the language of a text.
     *
     * @param text any text; only its first 20,000 letters count
     */
    public static Language of(String text) {
        int latin = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int letters = 0;
        for (int at = 0; at < text.length() && letters < LETTERS_MAX; at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (!Character.isLetter(point)) {
                continue;
            }
            letters++;
            switch (UnicodeScript.of(point)) {
                case LATIN -> latin++;
                case HAN -> han++;
                case HIRAGANA, KATAKANA -> kana++;
                case HANGUL -> hangul++;
                default -> {}
            }
        }
        if (letters == 0) {
            return OTHER;
        }
        if (hangul >= SCRIPT_SHARE * letters && hangul > kana) {
            return KOREAN;
        }
        if (han + kana >= SCRIPT_SHARE * letters) {
            return kana >= KANA_SHARE * (han + kana) || han + kana < HAN_ALONE_MAX ? JAPANESE : OTHER;
        }
        return latin * 2 > letters && isEnglish(text) ? ENGLISH : OTHER;
    }

    private static boolean isEnglish(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", WORDS_MAX);
        long small = Arrays.stream(words).filter(SMALL_WORDS::contains).count();
        boolean plain = words.length < WORDS_FEW && text.chars().allMatch(letter -> letter < 0x80);
        return plain || small >= SHARE_MIN * words.length;
    }
}
