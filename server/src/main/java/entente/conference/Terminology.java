package entente.conference;

import entente.act.Change;
import entente.draft.Clause;
import entente.draft.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The terms that a partnership agreed on, each in several languages. Where one language of a clause uses a term and
 * another does not use its counterpart, a warning says so; nothing is refused.
 *
 * @param terms what each term is called, by language: one wording or several
 */
public record Terminology(List<SortedMap<String, List<String>>> terms) {
    /** The most terms of a list. */
    public static final int TERMS_MAX = 2_000;

    private static final int WORDING_MAX = 200;

    /** Copies the list in. */
    public Terminology {
        terms = List.copyOf(terms);
    }

    /**
     * A counterpart that is missing.
     *
     * @param language in which it is missing
     * @param expected what is agreed on for it there
     * @param found the language that has the term
     * @param term as it stands there
     */
    public record Warning(String language, List<String> expected, String found, String term) {}

    /** No terms. */
    public static Terminology none() {
        return new Terminology(List.of());
    }

    /**
     * Reads a list: lines of {@code language: wording; other wording}, a blank line between terms; {@code source:} and
     * lines that begin with {@code #} are for people.
     *
     * @throws IllegalArgumentException if it is malformed or too long; the message names the line
     */
    public static Terminology parse(String text) {
        List<SortedMap<String, List<String>>> terms = new ArrayList<>();
        SortedMap<String, List<String>> term = new TreeMap<>();
        String[] lines = text.split("\\R", -1);
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            if (line.isEmpty()) {
                add(terms, term, at);
                term = new TreeMap<>();
            } else if (!line.startsWith("#")) {
                read(line, term, at + 1);
            }
        }
        add(terms, term, lines.length);
        return new Terminology(terms);
    }

    private static void add(List<SortedMap<String, List<String>>> terms, SortedMap<String, List<String>> term, int at) {
        if (term.size() == 1 || terms.size() == TERMS_MAX) {
            throw new IllegalArgumentException(
                    "line " + at + (term.size() == 1 ? ": a term in one language only" : ": too many terms"));
        }
        if (!term.isEmpty()) {
            terms.add(term);
        }
    }

    private static void read(String line, SortedMap<String, List<String>> term, int at) {
        int colon = line.indexOf(':');
        String language = colon < 0 ? "" : line.substring(0, colon).strip();
        if (language.equals("source")) {
            return;
        }
        List<String> wordings = new ArrayList<>();
        for (String one : line.substring(colon + 1).split(";", -1)) {
            String wording = Words.tidy(one);
            if (wording.length() > WORDING_MAX) {
                throw new IllegalArgumentException("line " + at + ": a wording is longer than " + WORDING_MAX);
            }
            if (!wording.isEmpty()) {
                wordings.add(wording);
            }
        }
        if (!Words.isLanguage(language) || wordings.isEmpty() || term.containsKey(language)) {
            throw new IllegalArgumentException("line " + at + ": not \"language: wording; other wording\"");
        }
        term.put(language, List.copyOf(wordings));
    }

    /** The warnings about words that stand side by side, by language. */
    public List<Warning> warnings(Map<String, String> texts) {
        Map<String, Set<String>> uses = new TreeMap<>();
        texts.forEach((language, words) -> uses.put(language, used(language, words)));
        List<Warning> warnings = new ArrayList<>();
        for (String missing : texts.keySet()) {
            Set<SortedMap<String, List<String>>> told = new LinkedHashSet<>();
            uses.forEach((found, wordings) -> wordings.forEach(wording -> {
                List<SortedMap<String, List<String>>> meant = meant(found, wording, missing);
                boolean there = meant.stream()
                        .anyMatch(term -> term.getOrDefault(missing, List.of()).stream()
                                .anyMatch(one ->
                                        uses.getOrDefault(missing, Set.of()).contains(one)));
                if (!found.equals(missing) && !meant.isEmpty() && !there && told.add(meant.getFirst())) {
                    warnings.add(new Warning(missing, expected(meant, missing), found, wording));
                }
            }));
        }
        return List.copyOf(warnings);
    }

    /** The warnings about a clause. */
    public List<Warning> about(Clause clause) {
        return warnings(words(clause));
    }

    /** The warnings that a change would bring about a clause as it stands now, if it does. */
    public List<Warning> about(Change change, Optional<Clause> now) {
        Map<String, String> before = now.map(Terminology::words).orElse(Map.of());
        return switch (change) {
            case Change.Replace replace
            when replace.text() != null -> {
                Map<String, String> after = new TreeMap<>(before);
                after.putAll(replace.text().in());
                yield warnings(after, before);
            }
            case Change.Insert insert -> about(insert.clause());
            case Change _ -> List.of();
        };
    }

    private static Map<String, String> words(Clause clause) {
        return clause.text() == null ? Map.of() : clause.text().in();
    }

    /** The warnings about a text that are not also about another: what a change brings. */
    private List<Warning> warnings(Map<String, String> texts, Map<String, String> before) {
        List<Warning> old = warnings(before);
        return warnings(texts).stream().filter(one -> !old.contains(one)).toList();
    }

    private List<SortedMap<String, List<String>>> meant(String language, String wording, String other) {
        return terms.stream()
                .filter(term -> term.getOrDefault(language, List.of()).contains(wording) && term.containsKey(other))
                .toList();
    }

    private static List<String> expected(List<SortedMap<String, List<String>>> meant, String language) {
        return meant.stream()
                .flatMap(term -> term.getOrDefault(language, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The wordings a text uses: of those that lie within each other, the longest, so that a part says nothing. */
    private Set<String> used(String language, String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        Set<String> used = new LinkedHashSet<>();
        for (String wording : wordings(language)) {
            String folded = wording.toLowerCase(Locale.ROOT);
            for (Optional<Integer> at = find(rest, folded); at.isPresent(); at = find(rest, folded)) {
                used.add(wording);
                rest = rest.substring(0, at.get()) + " \uffff " + rest.substring(at.get() + folded.length());
            }
        }
        return used;
    }

    private List<String> wordings(String language) {
        TreeSet<String> all = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        terms.forEach(term -> all.addAll(term.getOrDefault(language, List.of())));
        return List.copyOf(all);
    }

    /** Words that blanks part are found whole, also in the plural; others wherever they stand. */
    private static Optional<Integer> find(String text, String wording) {
        for (int at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
            String behind = text.substring(at + wording.length());
            boolean begins = at == 0 || !latin(text.charAt(at - 1)) || !latin(wording.charAt(0));
            boolean ends = !latin(wording.charAt(wording.length() - 1)) || behind.matches("(?s)(e?s)?([^a-z].*)?");
            if (begins && ends) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
