package entente.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * How texts and queries become words, one way for each language, so that a query's words meet a text's.
 *
 * <p>English is stemmed lightly (plurals and endings, not derivations). Japanese and Korean are cut into morphemes;
 * particles, endings and auxiliaries are left out without a gap, so that a phrase of two nouns also finds them with a
 * particle between. Negation is thereby overlooked: this is for finding reports, not for reading them.
 */
public final class Analysis {
    private static final Analyzer EN = new Words(Language.ENGLISH);
    private static final Analyzer JA = new Words(Language.JAPANESE);
    private static final Analyzer KO = new Words(Language.KOREAN);

    private Analysis() {}

    /** The analyzer of a language; {@link Language#OTHER} is cut as English is. */
    public static Analyzer of(Language language) {
        return switch (language) {
            case ENGLISH, OTHER -> EN;
            case JAPANESE -> JA;
            case KOREAN -> KO;
        };
    }

    /**
     * A word of a text.
     *
     * @param word as it is searched
     * @param start where it begins in the text, UTF-16 units
     * @param end where it ends, exclusive
     */
    public record Token(String word, int start, int end) {}

    /** The words of a text in their order. */
    public static List<String> words(Language language, String text) {
        return tokens(language, text).stream().map(Token::word).toList();
    }

    /** The words of a text in their order, with their places. */
    public static List<Token> tokens(Language language, String text) {
        List<Token> words = new ArrayList<>();
        try (TokenStream stream = of(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static final class Words extends Analyzer {
        private final Language language;

        Words(Language language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return switch (language) {
                case ENGLISH, OTHER -> {
                    Tokenizer tokens = new StandardTokenizer();
                    TokenStream plain =
                            new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokens)));
                    yield new TokenStreamComponents(tokens, new KStemFilter(plain));
                }
                case JAPANESE -> {
                    Tokenizer tokens = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
                    TokenStream kept = new JapaneseBaseFormFilter(new JapaneseFunctionFilter(tokens));
                    yield new TokenStreamComponents(
                            tokens, new GapFilter(new LowerCaseFilter(new CJKWidthFilter(kept))));
                }
                case KOREAN -> {
                    Tokenizer tokens = new KoreanTokenizer(
                            AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY,
                            null,
                            KoreanTokenizer.DecompoundMode.DISCARD,
                            false,
                            true);
                    yield new TokenStreamComponents(
                            tokens, new GapFilter(new LowerCaseFilter(new KoreanPartOfSpeechStopFilter(tokens))));
                }
            };
        }
    }

    /** Leaves out particles, auxiliaries and symbols. */
    private static final class JapaneseFunctionFilter extends FilteringTokenFilter {
        private final PartOfSpeechAttribute speech = addAttribute(PartOfSpeechAttribute.class);

        JapaneseFunctionFilter(TokenStream input) {
            super(input);
        }

        @Override
        protected boolean accept() {
            String tag = speech.getPartOfSpeech();
            return tag == null || !(tag.startsWith("助詞") || tag.startsWith("助動詞") || tag.startsWith("記号"));
        }
    }

    /** Closes the gaps that left-out words leave. */
    private static final class GapFilter extends TokenFilter {
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

        GapFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            step.setPositionIncrement(Math.min(1, step.getPositionIncrement()));
            return true;
        }
    }
}
