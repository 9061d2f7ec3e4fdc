package entente.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that are read. */
public enum ReadLanguage {
    /** English, by the reader of {@code entente.reading}. */
    ENGLISH("en"),
    /** Japanese. */
    JAPANESE("ja"),
    /** Korean. */
    KOREAN("ko");

    private final String tag;

    ReadLanguage(String tag) {
        this.tag = tag;
    }

    /** The primary BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The language of a BCP 47 tag, whatever region or script it names; nothing if it is not read. */
    public static Optional<ReadLanguage> of(String tag) {
        String primary = Locale.forLanguageTag(tag.strip()).getLanguage();
        return Arrays.stream(values()).filter(each -> each.tag.equals(primary)).findFirst();
    }

    /**
     * The language of a text by its scripts. A Latin letter counts for less than a character of the others, which holds
     * about as much as two or three of them; Chinese characters without kana are no Japanese.
     */
    public static ReadLanguage detect(String text) {
        int latin = 0;
        int kana = 0;
        int han = 0;
        int hangul = 0;
        for (int offset = 0; offset < text.length(); offset += Character.charCount(text.codePointAt(offset))) {
            int point = text.codePointAt(offset);
            if (Character.isLetter(point)) {
                UnicodeScript script = UnicodeScript.of(point);
                latin += script == UnicodeScript.LATIN ? 1 : 0;
                kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
                han += script == UnicodeScript.HAN ? 1 : 0;
                hangul += script == UnicodeScript.HANGUL ? 1 : 0;
            }
        }
        if (hangul * 2 > latin && hangul >= kana) {
            return hangul == 0 ? ENGLISH : KOREAN;
        }
        return kana * 5 > kana + han && (kana + han) * 2 > latin ? JAPANESE : ENGLISH;
    }
}
