package entente.tabulation;

import static entente.tabulation.Fault.Rule.MISSING;
import static entente.tabulation.Fault.Rule.NOT_A_PASSAGE;
import static entente.tabulation.Fault.Rule.NOT_BOTH;
import static entente.tabulation.Fault.Rule.NO_TEXT;
import static entente.tabulation.Fault.Rule.QUOTE_IN_SEVERAL_PLACES;
import static entente.tabulation.Fault.Rule.QUOTE_NOT_FOUND;

import entente.act.Basis;
import entente.text.Passage;
import entente.text.Source;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row rests on: a source, passages by their places, or words that stand once in the statement's text.
 *
 * @param cells the row's
 * @param text the statement's text, or null if there is none
 * @param known what it rests on by now, or null if the row is new
 */
record Citation(
        EntryReader cells, @Nullable String text, @Nullable Basis known) {
    private static final Pattern PLACES = Pattern.compile("(\\d{1,9})-(\\d{1,9})(?:\\s*\\((\\d{1,9})-(\\d{1,9})\\))?");

    Basis read() throws BadCell {
        Optional<Source> source = cells.source(Column.SOURCE, Column.SOURCE_URL, Column.SOURCE_DATE);
        List<String> places = cells.values(Column.PASSAGES);
        String quote = cells.cell(Column.QUOTE);
        if (source.isPresent()) {
            if (!places.isEmpty() || !quote.isBlank()) {
                throw new BadCell(Column.SOURCE, NOT_BOTH, "");
            }
            return new Basis.CompiledFromSource(source.get());
        }
        if (places.isEmpty() && quote.isBlank()) {
            throw new BadCell(Column.SOURCE, MISSING, "source, quote, passages");
        }
        Basis.Quoted quoted = places.isEmpty() ? new Basis.Quoted(List.of(found(quote))) : quoted(places);
        if (!places.isEmpty() && !quote.isEmpty() && !EntryWriter.quote(quoted).equals(quote)) {
            throw new BadCell(Column.QUOTE, NOT_BOTH, "");
        }
        return quoted;
    }

    private Basis.Quoted quoted(List<String> places) throws BadCell {
        List<Passage> passages = new ArrayList<>();
        for (String place : places) {
            Matcher matcher = PLACES.matcher(place);
            if (!matcher.matches()) {
                throw new BadCell(Column.PASSAGES, NOT_A_PASSAGE, place);
            }
            passages.add(passage(place, matcher));
        }
        return new Basis.Quoted(passages);
    }

    private Passage passage(String place, Matcher matcher) throws BadCell {
        int start = Integer.parseInt(matcher.group(1));
        int end = Integer.parseInt(matcher.group(2));
        if (known instanceof Basis.Quoted already) {
            for (Passage passage : already.passages()) {
                if (passage.start() == start && passage.end() == end && sentenceFits(matcher, passage)) {
                    return passage;
                }
            }
        }
        String words = words();
        if (start >= end || end > words.codePointCount(0, words.length())) {
            throw new BadCell(Column.PASSAGES, NOT_A_PASSAGE, place);
        }
        if (matcher.group(3) == null) {
            return inItsSentence(start, end);
        }
        int sentenceStart = Integer.parseInt(matcher.group(3));
        int sentenceEnd = Integer.parseInt(matcher.group(4));
        if (sentenceStart > start || sentenceEnd < end || sentenceEnd > words.codePointCount(0, words.length())) {
            throw new BadCell(Column.PASSAGES, NOT_A_PASSAGE, place);
        }
        return new Passage(start, end, stretch(start, end), sentenceStart, sentenceEnd);
    }

    private static boolean sentenceFits(Matcher matcher, Passage passage) {
        return matcher.group(3) == null
                || (Integer.parseInt(matcher.group(3)) == passage.sentenceStart()
                        && Integer.parseInt(matcher.group(4)) == passage.sentenceEnd());
    }

    private Passage found(String quote) throws BadCell {
        String words = words();
        int at = words.indexOf(quote);
        if (at < 0) {
            throw new BadCell(Column.QUOTE, QUOTE_NOT_FOUND, "");
        }
        if (words.indexOf(quote, at + 1) >= 0) {
            throw new BadCell(Column.QUOTE, QUOTE_IN_SEVERAL_PLACES, "");
        }
        int start = words.codePointCount(0, at);
        return inItsSentence(start, start + quote.codePointCount(0, quote.length()));
    }

    /** The sentence by the break rules of Unicode (UAX 29), never past the end of a line. */
    private Passage inItsSentence(int start, int end) throws BadCell {
        String words = words();
        int from = words.offsetByCodePoints(0, start);
        int to = words.offsetByCodePoints(from, end - start);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(words);
        int first = sentences.isBoundary(from) ? from : sentences.preceding(from);
        int last = to >= words.length() || sentences.isBoundary(to) ? to : sentences.following(to);
        first = Math.max(first, words.lastIndexOf('\n', from - 1) + 1);
        int line = words.indexOf('\n', to - 1);
        last = line < 0 ? last : Math.max(to, Math.min(last, line));
        return new Passage(
                start, end, stretch(start, end), words.codePointCount(0, first), words.codePointCount(0, last));
    }

    private String words() throws BadCell {
        if (text == null) {
            throw new BadCell(Column.QUOTE, NO_TEXT, "");
        }
        return text;
    }

    private String stretch(int start, int end) throws BadCell {
        String words = words();
        int from = words.offsetByCodePoints(0, start);
        return words.substring(from, words.offsetByCodePoints(from, end - start));
    }
}
