package entente.wording;

import entente.reading.Finding;
import entente.reading.Reading;
import entente.reading.Sentence;
import entente.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One of the two texts, cut into sentences that can be compared. Headings are kept apart. */
final class Side {
    private static final Pattern DETAIL = Pattern.compile(",?\\s+(?:including|such as)\\b");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    private final String text;
    private final int[] units;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A sentence of the text.
     *
     * @param span where it stands
     * @param words as they stand
     * @param terms what it is compared by
     * @param findings what was found in it
     * @param paragraph the number of its paragraph
     * @param heading the terms of the heading over it, empty where there is none
     */
    record Piece(Span span, String words, List<Term> terms, List<Finding> findings, int paragraph, List<Term> heading) {
        boolean commits() {
            return !findings.isEmpty();
        }
    }

    Side(String text, Reading reading, Acronyms acronyms) {
        this.text = text;
        this.units = units(text);
        int paragraph = 0;
        int last = -1;
        List<Term> heading = List.of();
        int next = 0;
        List<Finding> findings = reading.findings();
        for (Sentence sentence : reading.sentences()) {
            Span span = sentence.span();
            if (last >= 0
                    && PARAGRAPH.matcher(words(new Span(last, span.start()))).find()) {
                paragraph++;
            }
            last = span.end();
            String words = words(span);
            if (sentence.shape() == Sentence.Shape.HEADING) {
                heading = Terms.of(words, List.of(), acronyms);
                continue;
            }
            List<Finding> here = new ArrayList<>();
            while (next < findings.size() && findings.get(next).sentence().start() < span.end()) {
                here.add(findings.get(next));
                next++;
            }
            List<Terms.Stretch> said =
                    here.stream().map(f -> stretch(f.span(), span)).toList();
            pieces.add(new Piece(span, words, Terms.of(words, said, acronyms), here, paragraph, heading));
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The words of a stretch. */
    String words(Span span) {
        return text.substring(unit(span.start()), unit(span.end()));
    }

    private int unit(int point) {
        return units[Math.min(point, units.length - 1)];
    }

    /** Where a finding stands, with the detail that "including" adds to it. */
    private Terms.Stretch stretch(Span finding, Span sentence) {
        int from = unit(sentence.start());
        String rest = words(new Span(finding.end(), sentence.end()));
        int detail = DETAIL.matcher(rest).lookingAt() ? rest.length() : 0;
        return new Terms.Stretch(unit(finding.start()) - from, unit(finding.end()) - from + detail);
    }

    /** Where each code point begins, in UTF-16 units, and the end. */
    private static int[] units(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int point = 0; point < units.length; point++) {
            units[point] = unit;
            unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
        }
        return units;
    }
}
