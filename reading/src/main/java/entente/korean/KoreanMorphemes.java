package entente.korean;

import entente.predicate.Morpheme;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Morphemes by Nori's bare tokenizer, inflected words taken apart. The norm is the morpheme with a class: n noun, v
 * verb, j adjective, c copula, x auxiliary verb, t tense or mood before the ending (and the topic's mark), e ending
 * that joins, f ending that closes, m ending before a noun, g ending that makes a noun, p particle, d adverb or
 * determiner, k conjunction, s sign. Variants of one ending are written as one.
 */
final class KoreanMorphemes {
    private static final Map<String, String> ONE_FORM = Map.ofEntries(
            Map.entry("었/t", "았/t"),
            Map.entry("였/t", "았/t"),
            Map.entry("ᆻ/t", "았/t"),
            Map.entry("ㅏㅆ/t", "았/t"),
            Map.entry("ㅓㅆ/t", "았/t"),
            Map.entry("았었/t", "았/t"),
            Map.entry("를/p", "을/p"),
            Map.entry("ᆯ/p", "을/p"),
            Map.entry("이/p", "가/p"),
            Map.entry("으로/p", "로/p"),
            Map.entry("과/p", "와/p"),
            Map.entry("는/t", "은/t"),
            Map.entry("ᆫ/t", "은/t"),
            Map.entry("은/m", "ᆫ/m"),
            Map.entry("을/m", "ᆯ/m"),
            Map.entry("음/g", "ᄆ/g"),
            Map.entry("ᆷ/g", "ᄆ/g"),
            Map.entry("어/e", "아/e"),
            Map.entry("여/e", "아/e"),
            Map.entry("아서/e", "아/e"),
            Map.entry("으며/e", "며/e"),
            Map.entry("으려고/e", "려고/e"),
            Map.entry("으려/e", "려/e"),
            Map.entry("는다는/m", "ᆫ다는/m"),
            Map.entry("는다고/e", "ᆫ다고/e"),
            Map.entry("는다/f", "ᆫ다/f"));
    private static final Set<POS.Tag> TOPIC = Set.of(POS.Tag.JX);
    private static final Set<String> TOPIC_MARKS = Set.of("은", "는", "도", "ᆫ");

    private KoreanMorphemes() {}

    static List<Morpheme> of(String text, int start, int end) {
        List<Morpheme> morphemes = new ArrayList<>();
        try (KoreanTokenizer tokens = new KoreanTokenizer(
                KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                null,
                KoreanTokenizer.DecompoundMode.NONE,
                false,
                false)) {
            tokens.setReader(new StringReader(text.substring(start, end)));
            tokens.reset();
            while (tokens.incrementToken()) {
                add(tokens, start, morphemes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return morphemes;
    }

    private static void add(KoreanTokenizer tokens, int offset, List<Morpheme> morphemes) {
        PartOfSpeechAttribute part = tokens.getAttribute(PartOfSpeechAttribute.class);
        OffsetAttribute at = tokens.getAttribute(OffsetAttribute.class);
        String surface = tokens.getAttribute(CharTermAttribute.class).toString();
        int start = offset + at.startOffset();
        int end = offset + at.endOffset();
        KoMorphData.Morpheme[] inside = part.getMorphemes();
        if (part.getPOSType() == POS.Type.INFLECT && inside != null) {
            for (KoMorphData.Morpheme morpheme : inside) {
                take(morpheme.surfaceForm(), morpheme.posTag(), start, end, morphemes);
            }
        } else {
            take(surface, part.getLeftPOS(), start, end, morphemes);
        }
    }

    private static void take(String form, POS.Tag tag, int start, int end, List<Morpheme> morphemes) {
        if (!form.isBlank() && tag != POS.Tag.SP) {
            boolean opens = form.equals("열")
                    && tag == POS.Tag.NR
                    && !morphemes.isEmpty()
                    && morphemes.getLast().norm().equals("을/p");
            if (opens) {
                // "Ten" after an object is "open": the dictionary takes one for the other.
                morphemes.add(new Morpheme("열/v", start, end));
                morphemes.add(new Morpheme("ᆯ/m", start, end));
                return;
            }
            boolean goesOn = form.equals("가")
                    && tag == POS.Tag.VX
                    && morphemes.size() > 1
                    && morphemes.getLast().norm().equals("아/e")
                    && morphemes.get(morphemes.size() - 2).norm().equals("이/c");
            if (goesOn) {
                // "Go on with", parted by a blank: the dictionary takes its first syllable for "is".
                Morpheme is = morphemes.get(morphemes.size() - 2);
                morphemes.set(morphemes.size() - 2, new Morpheme("잇/v", is.start(), is.end()));
            }
            String norm = form.strip().replace(' ', '_') + "/" + letter(form, tag);
            morphemes.add(new Morpheme(ONE_FORM.getOrDefault(norm, norm), start, end));
        }
    }

    private static char letter(String form, POS.Tag tag) {
        if (TOPIC.contains(tag)) {
            return TOPIC_MARKS.contains(form) ? 't' : 'p';
        }
        return switch (tag) {
            case NNG, NNP, NNB, NNBC, NR, NP, SN, SL, SH, XPN, XR, XSN, UNKNOWN, UNA, NA -> 'n';
            case VV, XSV -> 'v';
            case VA, XSA, VCN -> 'j';
            case VCP -> 'c';
            case VX -> 'x';
            case EP -> 't';
            case EC -> 'e';
            case EF -> 'f';
            case ETM -> 'm';
            case ETN -> 'g';
            case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JC -> 'p';
            case MAG, MM, IC -> 'd';
            case MAJ -> 'k';
            default -> 's';
        };
    }
}
