package entente.document;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the lines of a PDF to paragraphs again, by where they lie, how they end and how they begin. */
final class PdfParagraphs {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[-\u2010]$");
    private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}+)");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[•●▪◦‣·–—*\uf0b7\uf0a7-]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)])\\s+.*");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;。！？][\"”’)\\]」』]*\\d{0,3}$");
    private static final double PITCH_MAX = 1.35;
    private static final double SIZE_CHANGE = 0.15;
    private static final double SHORT_LINE = 0.75;

    private final List<PdfLine> lines;
    private final Paragraphs paragraphs;
    private final Set<String> words = new HashSet<>();
    private final double pitch;
    private final double right;

    private PdfParagraphs(List<PdfLine> lines, int charactersMax) {
        this.lines = lines;
        this.paragraphs = new Paragraphs(charactersMax);
        this.pitch = pitch(lines);
        this.right = lines.stream()
                .mapToDouble(PdfLine::right)
                .sorted()
                .skip(lines.size() * 9L / 10)
                .findFirst()
                .orElse(0);
        for (PdfLine line : lines) {
            Matcher matcher = WORD.matcher(line.text().toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
    }

    static String text(List<PdfLine> lines, int charactersMax) throws Stopped {
        return new PdfParagraphs(lines, charactersMax).joined();
    }

    /** The usual distance between base lines: the median of those that lead down a page, in type sizes. */
    private static double pitch(List<PdfLine> lines) {
        double[] steps = new double[Math.max(0, lines.size() - 1)];
        int count = 0;
        for (int index = 1; index < lines.size(); index++) {
            PdfLine before = lines.get(index - 1);
            PdfLine line = lines.get(index);
            double step = (line.base() - before.base()) / Math.max(1, line.size());
            if (line.page() == before.page() && step > 0.5 && step < 4) {
                steps[count++] = step;
            }
        }
        double[] sorted = java.util.Arrays.copyOf(steps, count);
        java.util.Arrays.sort(sorted);
        // The lower quartile: in a text of short paragraphs half of the steps are gaps between them.
        return count == 0 ? 1.2 : sorted[count / 4];
    }

    private String joined() throws Stopped {
        for (int index = 0; index < lines.size(); index++) {
            PdfLine line = lines.get(index);
            if (index > 0 && begins(lines.get(index - 1), line)) {
                paragraphs.end();
            }
            String next = index + 1 < lines.size() && !begins(line, lines.get(index + 1))
                    ? lines.get(index + 1).text()
                    : "";
            paragraphs.append(next.isEmpty() ? line.text() : beforeNext(line.text(), next));
        }
        return paragraphs.text();
    }

    /** Whether a line begins a paragraph. */
    private boolean begins(PdfLine before, PdfLine line) {
        boolean ended = ENDED.matcher(before.text()).matches();
        boolean small = Character.isLowerCase(line.text().codePointAt(0));
        boolean sized = Math.abs(before.size() - line.size()) > SIZE_CHANGE * Math.max(before.size(), line.size());
        if (ITEM.matcher(line.text()).matches() && (ended || !small)) {
            return true;
        }
        double step = (line.base() - before.base()) / Math.max(1, line.size());
        if (before.page() != line.page() || step < -0.5) {
            return sized || (ended && !small) || (!small && isShort(before));
        }
        if (step > PITCH_MAX * pitch || (sized && !small)) {
            return true;
        }
        boolean indented = line.left() > before.left() + line.size() && step > 0.5;
        return !small && ((isShort(before) && step > 0.5) || (ended && indented));
    }

    private boolean isShort(PdfLine line) {
        return line.right() < SHORT_LINE * right;
    }

    /** The line with what parts it from the next: nothing within a broken word or between ideographs, or a blank. */
    private String beforeNext(String line, String next) {
        Matcher last = LAST_WORD.matcher(line);
        Matcher first = FIRST_WORD.matcher(next);
        if (last.find()) {
            boolean broken = first.find() && isBroken(last.group(1), first.group(1));
            return broken ? line.substring(0, line.length() - 1) : line;
        }
        boolean unspaced = isUnspaced(line.codePointBefore(line.length())) || isUnspaced(next.codePointAt(0));
        return unspaced ? line : line + " ";
    }

    /**
     * A hyphen at a line's end is kept only where the document writes the whole word with it elsewhere; before a
     * capital it is kept unless the document writes the word without.
     */
    private boolean isBroken(String head, String tail) {
        String whole = (head + tail).toLowerCase(Locale.ROOT);
        String hyphened = (head + "-" + tail).toLowerCase(Locale.ROOT);
        boolean small = Character.isLowerCase(tail.codePointAt(0));
        return words.contains(whole) || (small && !words.contains(hyphened));
    }

    private static boolean isUnspaced(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || (point >= 0x3000 && point <= 0x303F)
                || (point >= 0xFF00 && point <= 0xFF65);
    }
}
