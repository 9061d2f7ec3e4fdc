package entente.predicate;

import entente.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample whose expectations stand inside it: {@code [firm: words]} is a finding, {@code [condemn: words]} a position.
 *
 * @param text the sample without its marks
 * @param expected what should be found, each as its kind and words
 */
public record MarkedStatement(String text, List<String> expected) {
    private static final Pattern MARK = Pattern.compile("\\[([a-z]+): ([^\\]]*)\\]");

    /** Takes the marks out. */
    public static MarkedStatement of(String sample) {
        List<String> expected = new ArrayList<>();
        Matcher matcher = MARK.matcher(sample);
        while (matcher.find()) {
            expected.add(matcher.group(1) + ": " + matcher.group(2));
        }
        return new MarkedStatement(MARK.matcher(sample).replaceAll("$2"), expected);
    }

    /** Findings and positions of a reading in the same form, findings first. */
    public static List<String> found(Reading reading) {
        List<String> found = new ArrayList<>(reading.findings().stream()
                .map(finding -> finding.force().name().toLowerCase(Locale.ROOT) + ": " + finding.quote())
                .toList());
        reading.positions()
                .forEach(position ->
                        found.add(position.verb().name().toLowerCase(Locale.ROOT) + ": " + position.quote()));
        return found;
    }
}
