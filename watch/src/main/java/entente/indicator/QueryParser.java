package entente.indicator;

import entente.actor.ActorRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a standing query.
 *
 * <pre>
 * query    = all ("or" all)*
 * all      = part ("and" part)*
 * part     = "not" part | near | "(" query ")" | word | word* | "words" | {@literal @}name
 * near     = "near" NUMBER "(" query ("," query)+ ")"
 * </pre>
 *
 * Two words side by side are refused, since an analyst may mean a phrase or either: quote it, or write "and" or "or".
 */
final class QueryParser {
    private static final int LEAVES_MAX = 2_000;
    private static final int DEPTH_MAX = 30;
    private static final int BEGINNING_MIN = 3;
    private static final int NEAR_MAX = 200;

    private final List<QueryToken> tokens;
    private final ActorRegister register;
    private int next;
    private int leaves;
    private int depth;

    private QueryParser(List<QueryToken> tokens, ActorRegister register) {
        this.tokens = tokens;
        this.register = register;
    }

    /**
     * Reads a query.
     *
     * @param text the query
     * @param firstLine the line of the file its first line stands on
     * @param register where names are looked up
     * @throws Fault naming place and rule
     */
    static Expression parse(String text, int firstLine, ActorRegister register) throws Fault {
        QueryParser parser = new QueryParser(QueryToken.all(text, firstLine), register);
        Expression expression = parser.any();
        QueryToken rest = parser.peek();
        if (rest.kind() == QueryToken.Kind.WORD || rest.kind() == QueryToken.Kind.PHRASE) {
            throw rest.fault("two words stand side by side: quote a phrase, or write \"and\" or \"or\" between");
        }
        if (rest.kind() != QueryToken.Kind.END) {
            throw rest.fault("\"" + rest.text() + "\" is not expected here");
        }
        if (isNegative(expression)) {
            throw rest.fault("the query says only what must not be there: say what it looks for");
        }
        return expression;
    }

    private Expression any() throws Fault {
        if (++depth > DEPTH_MAX) {
            throw peek().fault("brackets are nested deeper than " + DEPTH_MAX);
        }
        List<Expression> parts = new ArrayList<>();
        do {
            QueryToken start = peek();
            Expression part = all();
            parts.add(part);
            if (parts.size() > 1 && parts.stream().anyMatch(QueryParser::isNegative)) {
                throw start.fault("\"or not\" would match nearly everything: use \"and not\"");
            }
        } while (taken("or"));
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(List.copyOf(parts));
    }

    private Expression all() throws Fault {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (taken("and"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(List.copyOf(parts));
    }

    private Expression part() throws Fault {
        QueryToken token = tokens.get(next);
        if (++leaves > LEAVES_MAX) {
            throw token.fault("a query has at most " + LEAVES_MAX + " parts");
        }
        next++;
        return switch (token.kind()) {
            case PHRASE -> phrase(token);
            case NAME -> named(token);
            case OPEN -> bracket();
            case WORD -> word(token);
            case CLOSE, COMMA, END ->
                throw token.fault(
                        token.kind() == QueryToken.Kind.END
                                ? "the query ends where a word is expected"
                                : "a word is expected before \"" + token.text() + "\"");
        };
    }

    private Expression word(QueryToken token) throws Fault {
        String word = token.text().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "not" -> new Expression.Not(part());
            case "near" -> near(token);
            case "and", "or" -> throw token.fault("\"" + word + "\" stands between two parts");
            default -> word.contains("*") ? beginning(token, word) : phrase(token);
        };
    }

    private static Expression phrase(QueryToken token) throws Fault {
        if (!QueryWords.hasWords(token.text())) {
            throw token.fault("there is no word in \"" + token.text() + "\" that is searched for");
        }
        return new Expression.Phrase(token.text());
    }

    private static Expression beginning(QueryToken token, String word) throws Fault {
        String start = word.substring(0, word.length() - 1);
        if (!word.endsWith("*") || start.contains("*")) {
            throw token.fault("\"*\" stands only at the end of a word");
        }
        if (start.length() < BEGINNING_MIN || !start.chars().allMatch(Character::isLetterOrDigit)) {
            throw token.fault("before \"*\" stand at least " + BEGINNING_MIN + " letters and nothing else");
        }
        if (!start.chars().allMatch(letter -> letter < 0x250)) {
            throw token.fault(
                    "\"*\" is for words in Latin letters: Japanese and Korean words are found by their parts");
        }
        return new Expression.Beginning(start);
    }

    private Expression named(QueryToken token) throws Fault {
        if (register.find(token.text()).isEmpty()) {
            throw token.fault("the register of names knows no \"" + token.text() + "\"");
        }
        return new Expression.Named(token.text());
    }

    private Expression bracket() throws Fault {
        Expression inner = any();
        close();
        return inner;
    }

    private Expression near(QueryToken near) throws Fault {
        QueryToken number = tokens.get(next++);
        if (!number.text().matches("\\d{1,3}") || number.kind() != QueryToken.Kind.WORD) {
            throw number.fault("after \"near\" stands how many words the run may have, such as near 12 (a, b)");
        }
        int words = Integer.parseInt(number.text());
        if (words < 2 || words > NEAR_MAX) {
            throw number.fault("a run has 2 to " + NEAR_MAX + " words");
        }
        QueryToken open = tokens.get(next++);
        if (open.kind() != QueryToken.Kind.OPEN) {
            throw open.fault("\"(\" is expected after near " + words);
        }
        List<Expression> parts = new ArrayList<>();
        do {
            QueryToken start = peek();
            Expression part = any();
            if (!isNearPart(part)) {
                throw start.fault("within \"near\" stand words, phrases and names joined by \"or\" only");
            }
            parts.add(part);
        } while (comma());
        close();
        if (parts.size() < 2) {
            throw near.fault("\"near\" needs two parts at least, parted by commas");
        }
        return new Expression.Near(words, List.copyOf(parts));
    }

    private void close() throws Fault {
        QueryToken token = tokens.get(next);
        if (token.kind() != QueryToken.Kind.CLOSE) {
            boolean words = token.kind() == QueryToken.Kind.WORD || token.kind() == QueryToken.Kind.PHRASE;
            throw token.fault(
                    words
                            ? "two words stand side by side: quote a phrase, or write \"and\" or \"or\" between"
                            : "a bracket is not closed");
        }
        next++;
    }

    private boolean comma() {
        if (peek().kind() != QueryToken.Kind.COMMA) {
            return false;
        }
        next++;
        return true;
    }

    private boolean taken(String word) {
        QueryToken token = peek();
        if (token.kind() != QueryToken.Kind.WORD || !token.text().equalsIgnoreCase(word)) {
            return false;
        }
        next++;
        return true;
    }

    private QueryToken peek() {
        return tokens.get(next);
    }

    private static boolean isNearPart(Expression part) {
        return switch (part) {
            case Expression.Phrase _, Expression.Beginning _, Expression.Named _ -> true;
            case Expression.Any any -> any.parts().stream().allMatch(QueryParser::isNearPart);
            case Expression.Near _, Expression.All _, Expression.Not _ -> false;
        };
    }

    private static boolean isNegative(Expression part) {
        return switch (part) {
            case Expression.Not _ -> true;
            case Expression.All all -> all.parts().stream().allMatch(QueryParser::isNegative);
            case Expression.Any any -> any.parts().stream().anyMatch(QueryParser::isNegative);
            case Expression.Phrase _, Expression.Beginning _, Expression.Named _, Expression.Near _ -> false;
        };
    }
}
