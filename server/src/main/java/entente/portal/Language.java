package entente.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the interface. */
public enum Language {
    /** English. */
    EN("en", "English", Locale.UK),
    /** Japanese. */
    JA("ja", "日本語", Locale.JAPAN),
    /** Korean. */
    KO("ko", "한국어", Locale.KOREA);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** What it is called in itself. */
    public String ownName() {
        return ownName;
    }

    /** For dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** The language of a tag, if the interface has it. */
    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The best answer to an {@code Accept-Language} header; English if it is malformed or asks for none of ours. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.length() > 500) {
            return EN;
        }
        try {
            List<String> tags = Arrays.stream(values()).map(Language::tag).toList();
            String best = Locale.lookupTag(Locale.LanguageRange.parse(header), tags);
            return of(best).orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
