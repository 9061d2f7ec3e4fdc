package entente.rendition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or mark that stands in the words at the beginning of a line.
 *
 * @param kind what it is
 * @param words the line without it
 */
record Label(Kind kind, String words) {
    /** What stands at the beginning. */
    enum Kind {
        NONE,
        NUMBER,
        LETTER,
        ROMAN,
        BULLET
    }

    private static final int ARTICLE_MAX = 120;
    private static final Pattern RULE = Pattern.compile("[*＊_=~·•\\-–—─ ]{1,80}");
    private static final Pattern ENGLISH =
            Pattern.compile("(?:Article|ARTICLE) (?:\\d{1,3}|[IVXLC]{1,7})\\b[.:]? ?(.*)");
    private static final Pattern JAPANESE =
            Pattern.compile("第 ?(?:\\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十百]{1,5}) ?条[ 　]?(.*)");
    private static final Pattern KOREAN = Pattern.compile("제 ?\\d{1,3} ?조(?!제)[ ]?(.*)");
    private static final Pattern BRACKETS = Pattern.compile("[(（【\\[](.+)[)）】\\]]");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,3}|[０-９]{1,3})[.)、．] ?(?=\\D)(.+)");
    private static final Pattern ROMAN = Pattern.compile("\\(([ivx]{1,5})\\) ?(.+)");
    private static final Pattern LETTER =
            Pattern.compile("(?:\\([a-z]{1,2}\\) ?|[a-z]\\) |[가나다라마바사아자차카타파하]\\. |[(（][\\d０-９]{1,2}[)）] ?)(.+)");
    private static final Pattern BULLET = Pattern.compile("(?:[•・◦▪▫○●◆■‣]|[-–*] ) ?(.+)");

    static Label of(String line) {
        Matcher roman = ROMAN.matcher(line);
        if (roman.matches()) {
            return new Label(Kind.ROMAN, roman.group(2));
        }
        return first(line, NUMBER, Kind.NUMBER)
                .or(() -> first(line, LETTER, Kind.LETTER))
                .or(() -> first(line, BULLET, Kind.BULLET))
                .orElse(new Label(Kind.NONE, line));
    }

    /** The heading of an article, perhaps empty, if a line is one; a sentence about an article is none. */
    static Optional<String> article(String line) {
        if (line.length() > ARTICLE_MAX) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {ENGLISH, JAPANESE, KOREAN}) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                String rest = matcher.group(1).strip();
                Matcher brackets = BRACKETS.matcher(rest);
                String heading = brackets.matches() ? brackets.group(1) : rest;
                boolean sentence = rest.matches("(?:of|and|or|to|shall|is|may) .*|.*[.;:,。、]|[にのはをと은는이가을의].*");
                return sentence ? Optional.empty() : Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    /** Whether a line only parts what stands before and after it. */
    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    private static Optional<Label> first(String line, Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(new Label(kind, matcher.group(1))) : Optional.empty();
    }
}
