package entente.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * A sign or word of a query.
 *
 * @param kind what it is
 * @param text its words, without quotes and signs
 * @param line where it stands, from 1
 * @param column where it stands, from 1
 */
record QueryToken(Kind kind, String text, int line, int column) {
    /** What stands in a query. */
    enum Kind {
        WORD,
        PHRASE,
        NAME,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    private static final int TEXT_MAX = 20_000;
    private static final String QUOTES = "\"“”「」『』";
    private static final String SIGNS = "(),、（）";

    Fault fault(String rule) {
        return new Fault(line, column, rule);
    }

    /** Cuts a query; the last token is the end. */
    static List<QueryToken> all(String text, int firstLine) throws Fault {
        if (text.length() > TEXT_MAX) {
            throw new Fault(firstLine, 1, "a query has at most " + TEXT_MAX + " characters");
        }
        List<QueryToken> tokens = new ArrayList<>();
        int line = firstLine;
        int lineStart = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            QueryToken token = at(text, at, line, at - lineStart + 1);
            tokens.add(token);
            at += length(token);
        }
        tokens.add(new QueryToken(Kind.END, "", line, Math.max(1, text.length() - lineStart + 1)));
        return tokens;
    }

    private static QueryToken at(String text, int at, int line, int column) throws Fault {
        char sign = text.charAt(at);
        if (QUOTES.indexOf(sign) >= 0) {
            int end = at + 1;
            while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end == text.length() || text.substring(at, end).contains("\n")) {
                throw new Fault(line, column, "a quotation mark is not closed on its line");
            }
            return new QueryToken(Kind.PHRASE, text.substring(at + 1, end), line, column);
        }
        if (SIGNS.indexOf(sign) >= 0) {
            Kind kind = "(（".indexOf(sign) >= 0 ? Kind.OPEN : ")）".indexOf(sign) >= 0 ? Kind.CLOSE : Kind.COMMA;
            return new QueryToken(kind, String.valueOf(sign), line, column);
        }
        String word = text.substring(at, wordEnd(text, at));
        return word.startsWith("@")
                ? new QueryToken(Kind.NAME, word.substring(1), line, column)
                : new QueryToken(Kind.WORD, word, line, column);
    }

    private static int length(QueryToken token) {
        return switch (token.kind()) {
            case PHRASE -> token.text().length() + 2;
            case NAME -> token.text().length() + 1;
            case WORD, OPEN, CLOSE, COMMA -> token.text().length();
            case END -> 0;
        };
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && QUOTES.indexOf(text.charAt(end)) < 0
                && SIGNS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
