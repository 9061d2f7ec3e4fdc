package entente.triage;

import entente.actor.Actor;
import entente.actor.ActorRegister;
import entente.article.Language;
import entente.indicator.Expression;
import entente.portal.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a query says, as lines that an analyst reads. */
public final class QueryOutline {
    private static final int NAMES_MAX = 6;

    private final Visit visit;
    private final ActorRegister register;
    private final List<Line> lines = new ArrayList<>();

    private QueryOutline(Visit visit, ActorRegister register) {
        this.visit = visit;
        this.register = register;
    }

    /**
     * A line.
     *
     * @param depth how far it is indented, from 0
     * @param text what it says
     */
    public record Line(int depth, String text) {}

    /** Reads a query. */
    static List<Line> of(Expression query, Visit visit, ActorRegister register) {
        QueryOutline outline = new QueryOutline(visit, register);
        outline.add(query, 0);
        return List.copyOf(outline.lines);
    }

    private void add(Expression expression, int depth) {
        switch (expression) {
            case Expression.Near near -> group("watch.outline.near", near.words(), near.parts(), depth);
            case Expression.All all -> group("watch.outline.all", 0, all.parts(), depth);
            case Expression.Not not -> group("watch.outline.not", 0, List.of(not.part()), depth);
            case Expression.Any any -> any(any, depth);
            case Expression.Phrase _, Expression.Beginning _, Expression.Named _ -> line(depth, word(expression));
        }
    }

    private void group(String key, int words, List<Expression> parts, int depth) {
        line(depth, visit.text(key, words));
        parts.forEach(part -> add(part, depth + 1));
    }

    /** Words side by side stand in one line; what is more than a word has a line of its own. */
    private void any(Expression.Any any, int depth) {
        String words = any.parts().stream()
                .filter(QueryOutline::isWord)
                .map(this::word)
                .collect(Collectors.joining(" · "));
        boolean alone = any.parts().stream().allMatch(QueryOutline::isWord);
        line(depth, alone ? visit.text("watch.outline.any-words", words) : visit.text("watch.outline.any"));
        if (!alone) {
            if (!words.isEmpty()) {
                line(depth + 1, words);
            }
            any.parts().stream().filter(part -> !isWord(part)).forEach(part -> add(part, depth + 1));
        }
    }

    private static boolean isWord(Expression expression) {
        return switch (expression) {
            case Expression.Phrase _, Expression.Beginning _, Expression.Named _ -> true;
            case Expression.Near _, Expression.All _, Expression.Any _, Expression.Not _ -> false;
        };
    }

    private String word(Expression expression) {
        return switch (expression) {
            case Expression.Phrase phrase -> "“" + phrase.text() + "”";
            case Expression.Beginning beginning -> beginning.start() + "…";
            case Expression.Named named -> "@" + named.id() + " (" + names(named.id()) + ")";
            case Expression.Near _, Expression.All _, Expression.Any _, Expression.Not _ -> "";
        };
    }

    private String names(String id) {
        return register.find(id).stream()
                .flatMap(QueryOutline::all)
                .distinct()
                .limit(NAMES_MAX)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> all(Actor actor) {
        return Stream.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN)
                .flatMap(language ->
                        actor.names().getOrDefault(language, List.of()).stream().limit(2));
    }

    private void line(int depth, String text) {
        lines.add(new Line(depth, text));
    }
}
