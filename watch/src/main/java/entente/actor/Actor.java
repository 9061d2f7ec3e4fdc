package entente.actor;

import entente.article.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody reporting speaks of.
 *
 * @param id the ISO 3166-1 code of a state; else a name of our own in small letters
 * @param kind what it is
 * @param state the state it belongs to, where it does
 * @param names what it is called in each language, the longest first
 * @param seats names of places that stand for it: "Pyongyang said"; not where something happens there
 * @param terms when a person was in which office
 */
public record Actor(
        String id,
        Kind kind,
        Optional<String> state,
        Map<Language, List<String>> names,
        Map<Language, List<String>> seats,
        List<Term> terms) {
    /** What an actor can be. */
    public enum Kind {
        /** A state, by its ISO 3166-1 code. */
        STATE,
        /** A person, in office by terms. */
        PERSON,
        /** An organisation, ministry, group or force. */
        BODY,
        /** Not by itself: what of an actor may be meant, such as its troops. */
        PART
    }

    /**
     * A time in office.
     *
     * @param office what the office is called in English
     * @param from first day, where it is known
     * @param until last day, where it has passed and is known
     */
    public record Term(String office, Optional<LocalDate> from, Optional<LocalDate> until) {
        /** Whether the person was in this office on a day, as far as the dates tell. */
        public boolean covers(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && until.filter(day::isAfter).isEmpty();
        }
    }

    /** Copies all collections. */
    public Actor {
        names = Map.copyOf(names);
        seats = Map.copyOf(seats);
        terms = List.copyOf(terms);
    }

    /** The code of the state it is or belongs to. */
    public Optional<String> nation() {
        return kind == Kind.STATE ? Optional.of(id) : state;
    }

    /** The name to show in English. */
    public String label() {
        List<String> english = names.getOrDefault(Language.ENGLISH, List.of());
        return english.isEmpty() ? id : english.getFirst();
    }

    /** The office held on a day, where the register knows one. */
    public Optional<String> office(LocalDate day) {
        return terms.stream().filter(term -> term.covers(day)).map(Term::office).findFirst();
    }
}
