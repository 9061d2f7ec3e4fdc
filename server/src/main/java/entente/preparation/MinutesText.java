package entente.preparation;

import entente.text.Passage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Minutes as a text, and where its outcomes stand.
 *
 * @param text what was said, then one outcome on each line
 * @param outcomes the passages, counted in code points
 */
record MinutesText(String text, List<Passage> outcomes) {
    /** The longest minutes, in UTF-16 units. */
    static final int CHARACTERS_MAX = 200_000;

    /** Puts minutes together from what was typed; blank lines among the outcomes are none. */
    static MinutesText of(String said, String typed) {
        StringBuilder text = new StringBuilder(said.replace("\r\n", "\n").strip());
        List<Passage> outcomes = new ArrayList<>();
        if (!text.isEmpty()) {
            text.append("\n");
        }
        for (String line : typed.split("\\R", -1)) {
            String outcome = line.strip();
            if (!outcome.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n");
                int start = text.codePointCount(0, text.length());
                int end = start + outcome.codePointCount(0, outcome.length());
                text.append(outcome).append("\n");
                outcomes.add(new Passage(start, end, outcome, start, end));
            }
        }
        return new MinutesText(text.toString().strip(), outcomes);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
