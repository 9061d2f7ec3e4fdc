package entente.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the issuing states from the opening of a text: those named together before anything else is said. */
final class Issuers {
    private static final int OPENING_MAX = 600;

    private Issuers() {}

    static List<String> of(String text) {
        int end = Math.min(text.length(), OPENING_MAX);
        Map<String, Integer> seen = new LinkedHashMap<>();
        int last = -1;
        List<Word> words = Words.of(text, 0, end);
        for (int index = 0; index < words.size(); index++) {
            Word word = words.get(index);
            if (word.norm().startsWith("§")) {
                boolean near = last < 0 || index - last <= 12;
                if (!near && seen.size() > 1) {
                    break;
                }
                seen.merge(word.norm().substring(1).toUpperCase(java.util.Locale.ROOT), 1, Integer::sum);
                last = index;
            }
        }
        List<String> issuers = new ArrayList<>(seen.keySet());
        return issuers.size() > 1 ? issuers : List.of();
    }
}
