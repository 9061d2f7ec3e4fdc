package entente.partnership;

import static entente.partnership.Refusal.Rule.EMPTY;
import static entente.partnership.Refusal.Rule.TOO_LONG;
import static entente.partnership.Refusal.Rule.TOO_MANY;

import entente.text.Localized;
import entente.text.Source;
import org.jspecify.annotations.Nullable;

/** Limits on the words in acts. */
final class Wording {
    private Wording() {}

    static @Nullable Refusal localized(Localized words, int charactersMax, String place) {
        if (words.in().size() > PartnershipRules.LANGUAGES_MAX) {
            return new Refusal(TOO_MANY, place);
        }
        for (var entry : words.in().entrySet()) {
            Refusal refusal = line(entry.getValue(), charactersMax, place + "." + entry.getKey());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    static @Nullable Refusal localizedOrNull(@Nullable Localized words, int charactersMax, String place) {
        return words == null ? null : localized(words, charactersMax, place);
    }

    static @Nullable Refusal line(String words, int charactersMax, String place) {
        if (words.isBlank()) {
            return new Refusal(EMPTY, place);
        }
        return words.length() > charactersMax ? new Refusal(TOO_LONG, place) : null;
    }

    static @Nullable Refusal source(@Nullable Source source, String place) {
        if (source == null) {
            return null;
        }
        Refusal title = line(source.title(), 500, place + ".title");
        return title != null || source.url() == null ? title : line(source.url(), 2_000, place + ".url");
    }
}
