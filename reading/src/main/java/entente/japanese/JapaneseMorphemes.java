package entente.japanese;

import entente.predicate.Morpheme;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.InflectionAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Morphemes by Kuromoji's bare tokenizer: its ready-made analyzer drops the negation and the endings that decide here.
 * The norm is the dictionary form with a class: n noun, v verb and x what follows it (each with the first character of
 * its form: 基 plain, 用 continuative, 未 before a negation), j adjective, p particle, t topic, c particle that joins
 * clauses, d adverb, k conjunction, s sign.
 */
final class JapaneseMorphemes {
    private static final Set<String> POLITE = Set.of("ます", "です");

    private JapaneseMorphemes() {}

    static List<Morpheme> of(String text, int start, int end) {
        List<Morpheme> morphemes = new ArrayList<>();
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            tokens.setReader(new StringReader(text.substring(start, end)));
            tokens.reset();
            while (tokens.incrementToken()) {
                OffsetAttribute at = tokens.getAttribute(OffsetAttribute.class);
                String norm = norm(tokens);
                if (!norm.isEmpty()) {
                    morphemes.add(new Morpheme(norm, start + at.startOffset(), start + at.endOffset()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return morphemes;
    }

    /** The norm of the token at hand; empty for blanks and the endings of politeness. */
    private static String norm(JapaneseTokenizer tokens) {
        String surface = tokens.getAttribute(CharTermAttribute.class).toString();
        String base = tokens.getAttribute(BaseFormAttribute.class).getBaseForm();
        String part = tokens.getAttribute(PartOfSpeechAttribute.class).getPartOfSpeech();
        String form = tokens.getAttribute(InflectionAttribute.class).getInflectionForm();
        String lemma = (base == null ? surface : base).replace(' ', '_');
        String first = form == null ? "基" : form.startsWith("連用") ? "用" : form.substring(0, 1);
        if (lemma.isBlank() || part.startsWith("記号-空白") || POLITE.contains(lemma)) {
            return "";
        }
        if (part.startsWith("名詞") || part.startsWith("接頭詞")) {
            return lemma + "/n";
        }
        if (part.startsWith("動詞")) {
            return lemma + (part.startsWith("動詞-自立") ? "/v" : "/x") + first;
        }
        return lemma
                + switch (part) {
                    case String p when p.startsWith("助動詞") -> "/x" + first;
                    case String p when p.startsWith("形容詞") -> "/j";
                    case String p when p.startsWith("助詞-係助詞") -> "/t";
                    case String p when p.startsWith("助詞-接続助詞") -> "/c";
                    case String p when p.startsWith("助詞") -> "/p";
                    case String p when p.startsWith("接続詞") -> "/k";
                    case String p when p.startsWith("副詞") || p.startsWith("連体詞") -> "/d";
                    default -> "/s";
                };
    }
}
