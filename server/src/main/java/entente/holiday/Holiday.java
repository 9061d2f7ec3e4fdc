package entente.holiday;

import java.time.LocalDate;
import java.util.Map;

/**
 * A day on which a state's offices are closed.
 *
 * @param day the day there
 * @param names what it is called, by BCP 47 tag; English is always there
 */
public record Holiday(LocalDate day, Map<String, String> names) {
    /** Copies the map in. */
    public Holiday {
        names = Map.copyOf(names);
        if (!names.containsKey("en")) {
            throw new IllegalArgumentException("a holiday without an English name: " + names);
        }
    }

    /** Its name in a language, else in English. */
    public String name(String tag) {
        return names.getOrDefault(tag, names.getOrDefault("en", ""));
    }
}
