package entente.paper;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line may end: after a blank, or a hyphen that no digit follows (UAX 14, LB25: a code stays whole);
 * between ideographs and kana, unless a mark that may not begin
 * or end a line (JIS X 4051) stands there; within no Korean word.
 */
public final class LineBreaks implements SplitCharacter {
    private static final String NOT_FIRST = "、。，．・：；？！）」』】〉》〕］｝’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;?!)]}%";
    private static final String NOT_LAST = "（「『【〈《〔［｛‘“([{";
    private static final char HANGUL_FIRST = '가';
    private static final char HANGUL_LAST = '힣';

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char c = text[current];
        boolean last = current + 1 >= end;
        char next = last ? ' ' : text[current + 1];
        if (c <= ' ' || c == '\u3000') {
            return true;
        }
        if (c == '-' || c == '\u2010') {
            return !Character.isDigit(next);
        }
        if (NOT_FIRST.indexOf(next) >= 0 || NOT_LAST.indexOf(c) >= 0) {
            return false;
        }
        return wide(c) || (!last && wide(next));
    }

    private static boolean wide(char c) {
        boolean cjk = (c >= '\u2e80' && c <= '\ufaff') || (c >= '\uff00' && c <= '\uffef');
        return cjk && !(c >= HANGUL_FIRST && c <= HANGUL_LAST);
    }
}
