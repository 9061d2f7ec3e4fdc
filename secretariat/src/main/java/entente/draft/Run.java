package entente.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a clause's text: words, or the citation of another clause, written <code>{#id}</code>. */
public sealed interface Run {
    /** Words as they stand. */
    record Plain(String words) implements Run {}

    /**
     * The citation of a clause.
     *
     * @param id its identity
     */
    record Citation(String id) implements Run {
        /** As it is written in a text. */
        public String token() {
            return "{#" + id + "}";
        }
    }

    /** What stands in a text, in order; joined again it is the text. */
    static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = Form.TOKEN.matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                runs.add(new Plain(text.substring(at, matcher.start())));
            }
            runs.add(new Citation(matcher.group(1)));
            at = matcher.end();
        }
        if (at < text.length()) {
            runs.add(new Plain(text.substring(at)));
        }
        return List.copyOf(runs);
    }

    /** The identities of the clauses that a clause cites, in any language. */
    static Set<String> cited(Clause clause) {
        Set<String> ids = new LinkedHashSet<>();
        if (clause.text() != null) {
            for (String words : clause.text().in().values()) {
                Matcher matcher = Form.TOKEN.matcher(words);
                while (matcher.find()) {
                    ids.add(matcher.group(1));
                }
            }
        }
        return ids;
    }

    /** How a citation is written. */
    final class Form {
        private static final Pattern TOKEN = Pattern.compile("\\{#(" + Clause.ID + ")\\}");

        private Form() {}
    }
}
