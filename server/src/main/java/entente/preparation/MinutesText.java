package entente.preparation;

import entente.meeting.Minutes;
import entente.partnership.Refusal;
import entente.partnership.Refusal.Rule;
import entente.text.Passage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        int length = text.codePointCount(0, text.length());
        if (length > 0) {
            text.append("\n");
            length++;
        }
        for (String line : typed.split("\\R", -1)) {
            String outcome = line.replaceAll("\\p{Cntrl}", " ").strip();
            if (!outcome.isEmpty()) {
                text.append(length == 0 ? "" : "\n");
                int start = length == 0 ? 0 : length + 1;
                int end = start + outcome.codePointCount(0, outcome.length());
                text.append(outcome).append("\n");
                length = end + 1;
                outcomes.add(new Passage(start, end, outcome, start, end));
            }
        }
        return new MinutesText(text.toString().strip(), outcomes);
    }

    /** Why these minutes cannot be entered as they are. */
    Optional<Refusal> refusal() {
        if (text.isEmpty()) {
            return Optional.of(new Refusal(Rule.EMPTY, "said"));
        }
        if (outcomes.size() > Minutes.OUTCOMES_MAX) {
            return Optional.of(new Refusal(Rule.TOO_MANY, "outcomes"));
        }
        boolean fit = outcomes.stream().allMatch(one -> one.quote().length() <= Minutes.OUTCOME_MAX);
        return fit ? Optional.empty() : Optional.of(new Refusal(Rule.TOO_LONG, "outcomes"));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
