package entente.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that limit a commitment to some case. */
final class Cases {
    private static final Pattern CASE = Pattern.compile(
            ("\\b(?:in (?:the )?(?:event|case|instance) (?:of|that)|if|should(?= (?:the|a|an|any)\\b)|unless"
                            + "|provided that|in "
                            + "case|subject to|upon (?:the )?(?:request|completion|ratification|entry)|contingent on"
                            + "|where we"
                            + "|where (?:there|they)|when (?:necessary|needed|appropriate|possible)|if (?:necessary"
                            + "|needed"
                            + "|requested)|as long as|pending)\\b(?! as it takes)(?:(?! through | by )[^,;])*")
                    .replace(" ", "\\s+"),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY =
            Pattern.compile("(?i)(?:if|when) (?:possible|appropriate)|as long as it takes.*");

    private Cases() {}

    /** The first condition between the two UTF-16 offsets, as {start, end}. */
    static Optional<int[]> in(String text, int start, int end) {
        Matcher matcher = CASE.matcher(text).region(start, end);
        while (matcher.find()) {
            String words = text.substring(matcher.start(), matcher.end()).stripTrailing();
            while (words.endsWith(".")) {
                words = words.substring(0, words.length() - 1);
            }
            if (!EMPTY.matcher(words).matches()) {
                return Optional.of(new int[] {matcher.start(), matcher.start() + words.length()});
            }
        }
        return Optional.empty();
    }
}
