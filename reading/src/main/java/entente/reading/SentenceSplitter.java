package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts blocks into sentences; abbreviations, initials and numbers do not end one. */
final class SentenceSplitter {
    /** A sentence in UTF-16 offsets with the block it belongs to and its place in it. */
    record Piece(int start, int end, Blocks.Block block, int place) {}

    private static final Pattern END = Pattern.compile(
            "(?:[.!?]+(?:[\"”’)\\]*_]|</?\\w+>|\\[\\d+\\])*(?=\\s)|(?<=[\\p{Ll}\\p{N})])\\.(?=\\p{Lu}\\p{Ll}))");
    private static final Set<String> ABBREVIATIONS = Lexicon.words("mr mrs ms dr st gen sen rep gov lt col prof no "
            + "nos art vs e.g i.e jr sr fig para paras approx adm capt hon h.e messrs mt jan feb mar apr jun jul aug "
            + "sept sep oct nov dec cf op viz");
    private static final Pattern STARTER = Pattern.compile(
            "(?:We|The|They|In|This|These|Our|Both|To|As|A|An|It|At|On|For|With|Through|Together|Their|Its|Building"
                    + "|Recognizing|Further|Furthermore|Moreover|Additionally|Today|Looking|By|Under|All|Such|Those"
                    + "|That|President|Prime|Leaders|Finally|Also|Upon|During|Following|Given|Since|While|I|Japan|If"
                    + "|Where|When|After|Before|From|He|She|Each|No|There|Here|Among|Between|Having|Noting"
                    + "|Welcoming)\\b.*",
            Pattern.DOTALL);

    /** A longer run without a full stop is no sentence. Rules look back and forth in one, so it is cut at a blank. */
    private static final int SENTENCE_MAX = 4_000;

    private SentenceSplitter() {}

    static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (Blocks.Block block : Blocks.of(text)) {
            split(text, block, pieces);
        }
        return pieces;
    }

    private static void split(String text, Blocks.Block block, List<Piece> pieces) {
        int start = block.start();
        int place = 0;
        Matcher matcher = END.matcher(text).region(block.start(), block.end());
        while (matcher.find()) {
            int next = matcher.end();
            while (next < block.end() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next < block.end() && ends(text, start, matcher.start(), next, block.end())) {
                place = add(text, start, matcher.end(), block, place, pieces);
                start = next;
            }
        }
        add(text, start, block.end(), block, place, pieces);
    }

    /** Adds a sentence, in several pieces where it is too long; the place of the next one. */
    private static int add(String text, int from, int end, Blocks.Block block, int first, List<Piece> pieces) {
        int place = first;
        int start = from;
        while (end - start > SENTENCE_MAX) {
            int cut = start + SENTENCE_MAX;
            while (cut > start && !Character.isWhitespace(text.charAt(cut))) {
                cut--;
            }
            if (cut == start) {
                cut = start + SENTENCE_MAX - (Character.isLowSurrogate(text.charAt(start + SENTENCE_MAX)) ? 1 : 0);
            }
            pieces.add(new Piece(start, cut, block, place++));
            start = cut;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        if (start < end) {
            pieces.add(new Piece(start, end, block, place++));
        }
        return place;
    }

    private static boolean ends(String text, int start, int mark, int next, int end) {
        int first = text.codePointAt(next);
        if (Character.isLowerCase(first)) {
            return false;
        }
        if (text.charAt(mark) != '.') {
            return true;
        }
        int from = mark;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        String word = text.substring(from, mark);
        if (ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT))) {
            return false;
        }
        boolean initials = word.matches("(?:.*[-–/])?(?:\\p{Lu}\\.)*\\p{Lu}");
        return !initials
                || STARTER.matcher(text.substring(next, Math.min(end, next + 20)))
                        .matches();
    }
}
