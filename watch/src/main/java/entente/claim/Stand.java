package entente.claim;

import java.util.List;
import java.util.regex.Pattern;

/** Taking a stand on a deed that is a noun is not doing it: "Japan condemned the shipment of shells". */
final class Stand {
    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?:condemn|denounc|criticis|criticiz|deplor|oppos"
            + "|protest|reject|welcom|lament|regret|fear)\\w*\\b"
            + "|\\b(?:concern|worr|alarm)\\w* (?:over|about|at|by|of)\\b");

    private Stand() {}

    /** Whether those named before the deed take a stand on it. */
    static boolean isTaken(String sentence, List<Mention> named, ClaimReader.Hit deed) {
        return !named.isEmpty()
                && named.getLast().end() < deed.start()
                && WORDS.matcher(sentence.substring(named.getLast().end(), deed.start()))
                        .find();
    }
}
