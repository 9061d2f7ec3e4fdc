package entente.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a sentence into the pieces of words that the model knows, as BERT's uncased tokenizer does (Devlin and others,
 * BERT, 2019; WordPiece: the longest known piece first).
 */
final class WordPieces {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final int PIECES_MAX = 256;

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;
    private final int begin;
    private final int end;

    /** @param description the tokenizer's description in JSON, as the model's makers publish it */
    WordPieces(InputStream description) throws IOException {
        JsonNode words = JsonMapper.builder()
                .build()
                .readTree(description.readAllBytes())
                .path("model")
                .path("vocab");
        words.properties()
                .forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
        unknown = known("[UNK]");
        begin = known("[CLS]");
        end = known("[SEP]");
    }

    private int known(String piece) throws IOException {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IOException("the model's words lack " + piece);
        }
        return number;
    }

    /** The numbers of a sentence's pieces with the marks of its beginning and end; what is longer is cut off. */
    long[] of(String sentence) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(begin);
        String plain = ACCENTS.matcher(Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        Matcher words = WORD.matcher(plain);
        while (words.find() && pieces.size() < PIECES_MAX - 1) {
            pieces.addAll(pieces(words.group()));
        }
        List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), PIECES_MAX - 1));
        long[] numbers = new long[kept.size() + 1];
        for (int at = 0; at < kept.size(); at++) {
            numbers[at] = kept.get(at);
        }
        numbers[kept.size()] = end;
        return numbers;
    }

    private List<Integer> pieces(String word) {
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = Math.min(word.length(), from + PIECES_MAX);
            Integer piece = null;
            while (to > from && piece == null) {
                piece = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to));
                to -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                return List.of(unknown);
            }
            pieces.add(piece);
            from = to;
        }
        return pieces;
    }
}
