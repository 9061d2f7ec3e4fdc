package entente.draft;

import entente.text.Localized;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An addressed part of a text, the same in all its languages. Its identity stays for life, whatever number it is given;
 * another clause is cited by {@code {#id}} in the text, see {@link Run}.
 *
 * @param id its identity: 1 to 40 lower-case letters, digits, {@code _} and hyphens, a letter first; the {@code wId} in
 *     Akoma Ntoso
 * @param kind what it is
 * @param heading its heading, or null
 * @param text its own words, without those of its parts, or null: then it only holds parts, or its words are to come
 * @param parts the clauses directly below it
 */
public record Clause(
        String id,
        ClauseKind kind,
        @Nullable Localized heading,
        @Nullable Localized text,
        List<Clause> parts) {
    /** How many levels of clauses there may be. */
    public static final int DEPTH_MAX = 8;

    static final String ID = "[a-z][a-z0-9_-]{0,39}";
    private static final Pattern ID_FORM = Pattern.compile(ID);

    /** @throws IllegalArgumentException if the identity is malformed, words are untidy, or a part may not stand here */
    public Clause {
        parts = List.copyOf(parts);
        if (!isId(id)) {
            throw new IllegalArgumentException("not an identity of a clause: " + id);
        }
        Words.check("heading of " + id, heading, Words.HEADING_MAX);
        Words.check("text of " + id, text, Words.TEXT_MAX);
        for (Clause part : parts) {
            if (!kind.below().contains(part.kind)) {
                throw new IllegalArgumentException(
                        part.kind + " " + part.id + " may not stand below " + kind + " " + id);
            }
        }
        if (1 + deepest(parts) > DEPTH_MAX) {
            throw new IllegalArgumentException(id + " has more than " + DEPTH_MAX + " levels");
        }
    }

    /** A clause without parts or heading. */
    public static Clause of(String id, ClauseKind kind, Localized text) {
        return new Clause(id, kind, null, text, List.of());
    }

    /** Whether this has the form of an identity. */
    public static boolean isId(String id) {
        return ID_FORM.matcher(id).matches();
    }

    /** The same with other words. */
    public Clause withWords(@Nullable Localized newHeading, @Nullable Localized newText) {
        return new Clause(id, kind, newHeading, newText, parts);
    }

    /** The same with other parts. */
    public Clause withParts(List<Clause> newParts) {
        return new Clause(id, kind, heading, text, newParts);
    }

    /** Its own words in exactly this language. */
    public Optional<String> text(String language) {
        return Optional.ofNullable(text == null ? null : text.in().get(language));
    }

    /** Its heading in exactly this language. */
    public Optional<String> heading(String language) {
        return Optional.ofNullable(heading == null ? null : heading.in().get(language));
    }

    /** The languages its own heading or text is in. */
    public Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        if (heading != null) {
            languages.addAll(heading.in().keySet());
        }
        if (text != null) {
            languages.addAll(text.in().keySet());
        }
        return languages;
    }

    /** Which of these languages its heading or text lacks. A clause that holds only parts lacks none. */
    public Set<String> missing(Set<String> languages) {
        Set<String> missing = new TreeSet<>();
        for (String language : languages) {
            boolean nothing = heading == null && text == null && parts.isEmpty();
            boolean noHeading = heading != null && heading(language).isEmpty();
            boolean noText = text != null && text(language).isEmpty();
            if (nothing || noHeading || noText) {
                missing.add(language);
            }
        }
        return missing;
    }

    /** Whether its own heading and text are the same, in every language; parts do not count. */
    public boolean sameWords(Clause other) {
        return java.util.Objects.equals(heading, other.heading) && java.util.Objects.equals(text, other.text);
    }

    /** How many levels it has: 1 without parts. */
    int height() {
        return 1 + deepest(parts);
    }

    private static int deepest(List<Clause> parts) {
        return parts.stream().mapToInt(Clause::height).max().orElse(0);
    }
}
