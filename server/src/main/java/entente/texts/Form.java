package entente.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody typed into a form, and what is wrong with it. Kept so that a refused form comes back as it was. */
public final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** What was typed, by the fields' names. */
    public Form(Map<String, List<String>> typed) {
        typed.forEach((name, list) -> values.put(name, List.copyOf(list)));
    }

    /** A form nobody has typed into yet. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /**
     * Why a field was not accepted.
     *
     * @param key of the text that says so
     * @param arguments of that text
     */
    public record Fault(String key, List<Object> arguments) {
        /** Copies the list in. */
        public Fault {
            arguments = List.copyOf(arguments);
        }

        /** The sentence in a visitor's language. */
        public String in(entente.portal.Visit visit) {
            return visit.text(key, arguments.toArray());
        }
    }

    /** What was typed into a field, without white space around it; empty if nothing was. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    /** Everything sent under a name. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a box was ticked or an option chosen. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Whether the name was sent at all. */
    public boolean sent(String name) {
        return values.containsKey(name);
    }

    Form with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    Form withAll(String name, List<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** Says what is wrong with a field; the first fault of a field counts. */
    void refuse(String name, String key, Object... arguments) {
        faults.putIfAbsent(name, new Fault(key, List.of(arguments)));
    }

    /** What is wrong with a field, if anything. */
    public Optional<Fault> fault(String name) {
        return Optional.ofNullable(faults.get(name));
    }

    /** Everything that is wrong, in the order of the form. */
    public Map<String, Fault> faults() {
        return java.util.Collections.unmodifiableMap(faults);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
