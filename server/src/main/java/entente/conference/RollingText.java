package entente.conference;

import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.Words;
import entente.negotiation.Bracketed;
import entente.negotiation.ClauseStanding;
import entente.negotiation.Instrument;
import entente.negotiation.Table;
import entente.negotiation.Version;
import entente.text.Localized;
import java.util.List;
import java.util.TreeMap;

/** The text as delegates print it: what is not agreed in brackets, with who wants it, in the words themselves. */
final class RollingText {
    private RollingText() {}

    /** The present text; an instrument without one has none. */
    static Draft of(Instrument of) {
        Draft draft = of.head().map(Version::draft).orElseThrow();
        for (ClauseStanding row : Table.of(of).rows()) {
            Clause clause = row.clause();
            Localized text = clause.text();
            if (!row.proposals().isEmpty() && text != null) {
                Edit edit = draft.with(clause.withWords(clause.heading(), bracketed(row, text)));
                draft = edit instanceof Edit.Made made ? made.draft() : draft;
            }
        }
        return draft;
    }

    /** Words that would be too long with their brackets stay without. */
    private static Localized bracketed(ClauseStanding row, Localized text) {
        TreeMap<String, String> words = new TreeMap<>();
        text.in().forEach((language, plain) -> {
            String marked = printed(Bracketed.of(plain, language, row.version().hash(), row.proposals()));
            words.put(language, marked.length() > Words.TEXT_MAX ? plain : Words.tidy(marked));
        });
        return new Localized(words);
    }

    /** Runs in the brackets of conferences: {@code We [will][JP: intend to] meet.} */
    static String printed(List<Bracketed> runs) {
        StringBuilder out = new StringBuilder();
        for (Bracketed run : runs) {
            switch (run) {
                case Bracketed.Plain plain -> out.append(plain.words());
                case Bracketed.Disputed disputed -> {
                    if (!disputed.words().isEmpty()) {
                        out.append('[').append(disputed.words()).append(']');
                    }
                    for (Bracketed.Alternative other : disputed.alternatives()) {
                        String words = other.words().isEmpty() ? "–" : other.words();
                        out.append('[')
                                .append(other.member().value())
                                .append(": ")
                                .append(words)
                                .append(']');
                    }
                }
            }
        }
        return out.toString();
    }
}
