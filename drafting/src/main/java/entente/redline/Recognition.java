package entente.redline;

import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Run;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives the clauses of a text that came from elsewhere, such as a ministry's Word file, the identities they have in a
 * text that is known: first where the words are the same, then where most of them are.
 */
public final class Recognition {
    /** The share of words, counted twice over both texts (Dice 1945), from which two clauses count as one. */
    private static final double AKIN = 0.5;

    private static final int PAIRS_MAX = 1_000_000;

    /** Two clauses that may be one. */
    private record Pair(Clause known, Clause foreign, double likeness, int distance) {}

    private final String language;
    private final Map<String, String> identities = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Recognition(String language) {
        this.language = language;
    }

    /** The foreign text with the identities of the known one, and fresh ones for what is new. */
    public static Draft recognise(Draft known, Draft foreign, String language) {
        Recognition recognition = new Recognition(language);
        recognition.pair(known.all(), foreign.all());
        Set<String> used = new HashSet<>();
        known.all().forEach(clause -> used.add(clause.id()));
        for (Clause clause : foreign.all()) {
            if (!recognition.identities.containsKey(clause.id())) {
                recognition.identities.put(clause.id(), fresh(clause.id(), used));
            }
        }
        return new Draft(foreign.title(), foreign.style(), recognition.renamed(foreign.clauses()));
    }

    private static String fresh(String wanted, Set<String> used) {
        String id = wanted;
        String stem = wanted.substring(0, Math.min(wanted.length(), 34));
        for (int i = 2; !used.add(id); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    private void pair(List<Clause> known, List<Clause> foreign) {
        List<Pair> pairs = new ArrayList<>();
        Map<Clause, Set<String>> words = new HashMap<>();
        for (int f = 0; f < foreign.size(); f++) {
            for (int k = 0; k < known.size(); k++) {
                Clause one = known.get(k);
                Clause other = foreign.get(f);
                if (one.kind() != other.kind()) {
                    continue;
                }
                boolean same = !said(one).isEmpty() && said(one).equals(said(other));
                boolean few = (long) known.size() * foreign.size() <= PAIRS_MAX;
                double likeness = same ? 2 : few ? likeness(words, one, other) : 0;
                if (likeness >= AKIN) {
                    pairs.add(new Pair(one, other, likeness, Math.abs(f - k)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness()).thenComparingInt(Pair::distance));
        for (Pair pair : pairs) {
            if (!identities.containsKey(pair.foreign().id())
                    && taken.add(pair.known().id())) {
                identities.put(pair.foreign().id(), pair.known().id());
            }
        }
    }

    private String said(Clause clause) {
        return clause.heading(language).orElse("") + "\n"
                + clause.text(language).orElse("");
    }

    private double likeness(Map<Clause, Set<String>> cache, Clause one, Clause other) {
        Set<String> left = cache.computeIfAbsent(one, this::words);
        Set<String> right = cache.computeIfAbsent(other, this::words);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return 2.0 * common.size() / (left.size() + right.size());
    }

    private Set<String> words(Clause clause) {
        Set<String> words = new HashSet<>();
        for (String word : Cut.words(said(clause))) {
            if (!word.isBlank()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private List<Clause> renamed(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> new Clause(
                        identities.getOrDefault(clause.id(), clause.id()),
                        clause.kind(),
                        clause.heading(),
                        cited(clause.text()),
                        renamed(clause.parts())))
                .toList();
    }

    private @Nullable Localized cited(@Nullable Localized text) {
        if (text == null) {
            return null;
        }
        TreeMap<String, String> out = new TreeMap<>();
        text.in().forEach((in, words) -> {
            StringBuilder renamed = new StringBuilder();
            for (Run run : Run.of(words)) {
                renamed.append(
                        switch (run) {
                            case Run.Plain plain -> plain.words();
                            case Run.Citation citation ->
                                new Run.Citation(identities.getOrDefault(citation.id(), citation.id())).token();
                        });
            }
            out.put(in, renamed.toString());
        });
        return new Localized(out);
    }
}
