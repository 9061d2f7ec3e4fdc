package entente.claim;

import entente.article.Article;
import entente.article.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Cuts a text into sentences; a full stop after an abbreviation or an initial ends none. */
final class SentenceCutter {
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?s).*(?:\\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|Adm|St|vs|No|U\\.S|U\\.N|U\\.K|a\\.m|p\\.m|Jan|Feb"
                    + "|Aug|Sept|Oct|Nov|Dec)|\\b\\p{Lu})\\.\\s*$");

    /** How far before its end a piece is looked at for an abbreviation. */
    private static final int TAIL = 16;

    private SentenceCutter() {}

    static List<Claim.Sentence> cut(Language language, String text) {
        List<Claim.Sentence> sentences = new ArrayList<>();
        int start = 0;
        int last = 0;
        int points = 0;
        for (int end : ends(language, text)) {
            String tail = text.substring(Math.max(last, end - TAIL), end);
            boolean parted = text.substring(last, end).contains(Article.PARTED);
            last = end;
            boolean goesOn = language == Language.ENGLISH
                    && end < text.length()
                    && !parted
                    && ABBREVIATED.matcher(tail).matches();
            if (goesOn) {
                continue;
            }
            points = add(text, start, end, points, sentences);
            start = end;
        }
        return sentences;
    }

    private static SortedSet<Integer> ends(Language language, String text) {
        SortedSet<Integer> ends = new TreeSet<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of(language.code()));
        breaks.setText(text);
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        // A headline has no full stop, and the iterator runs on over the empty line behind it.
        for (int blank = text.indexOf(Article.PARTED); blank >= 0; blank = text.indexOf(Article.PARTED, blank + 1)) {
            ends.add(blank + Article.PARTED.length());
        }
        return ends;
    }

    /** Adds a sentence and says how many code points lie before the next. */
    private static int add(String text, int start, int end, int points, List<Claim.Sentence> sentences) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            int first = points + text.codePointCount(start, from);
            String words = text.substring(from, to);
            sentences.add(new Claim.Sentence(words, first, first + words.codePointCount(0, words.length())));
        }
        return points + text.codePointCount(start, end);
    }
}
