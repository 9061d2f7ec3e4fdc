package entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample whose expectations stand inside it: {@code We [firm: will hold a summit].} A bare sample expects nothing.
 *
 * @param text the sample without its marks
 * @param expected the expected findings, each as force and words
 */
record Marked(String text, List<String> expected) {
    private static final Pattern MARK = Pattern.compile("\\[(firm|intent|continuing): ([^\\]]*)\\]");

    static Marked of(String sample) {
        List<String> expected = new ArrayList<>();
        Matcher matcher = MARK.matcher(sample);
        while (matcher.find()) {
            expected.add(matcher.group(1) + ": " + matcher.group(2));
        }
        return new Marked(MARK.matcher(sample).replaceAll("$2"), expected);
    }

    /** The findings of a reading in the same form. */
    static List<String> found(Reading reading) {
        return reading.findings().stream()
                .map(finding -> finding.force().name().toLowerCase(Locale.ROOT) + ": " + finding.quote())
                .toList();
    }
}
