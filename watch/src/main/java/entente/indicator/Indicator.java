package entente.indicator;

import entente.article.Language;
import java.util.Map;

/**
 * A standing query with its name.
 *
 * @param id small letters and hyphens
 * @param titles what it is called, in the languages it has been given one in
 * @param category the kind of event it looks for, by the taxonomy of claims; may be empty
 * @param source the query as written, for showing and editing
 * @param query what it says
 */
public record Indicator(String id, Map<Language, String> titles, String category, String source, Expression query) {
    /** Copies the titles. */
    public Indicator {
        titles = Map.copyOf(titles);
    }

    /** The title in a language, else the English one, else the id. */
    public String title(Language language) {
        return titles.getOrDefault(language, titles.getOrDefault(Language.ENGLISH, id));
    }
}
