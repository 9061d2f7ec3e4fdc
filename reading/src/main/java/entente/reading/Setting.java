package entente.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a text before it is read.
 *
 * @param members ISO 3166-1 alpha-2 codes (EU for the European Union) of the states that issue it, in the order the
 *     answer should give them; empty: taken from the text's opening
 * @param date the statement's date, against which "next year" and "in October" are read
 * @param organs names of bodies that act for the members besides the usual words (secretariat, working group)
 * @param taxonomy the issue areas findings are sorted into
 */
public record Setting(List<String> members, Optional<LocalDate> date, List<String> organs, Taxonomy taxonomy) {
    /** Copies the lists in. */
    public Setting {
        members = List.copyOf(members);
        organs = List.copyOf(organs);
    }

    /** With the taxonomy that ships. */
    public Setting(List<String> members, Optional<LocalDate> date, List<String> organs) {
        this(members, date, organs, Taxonomy.standard());
    }

    /** Nothing is known: members are taken from the text's opening, relative dates stay words. */
    public static Setting unknown() {
        return new Setting(List.of(), Optional.empty(), List.of());
    }

    /** The members and the date are known. */
    public static Setting of(List<String> members, LocalDate date) {
        return new Setting(members, Optional.of(date), List.of());
    }
}
