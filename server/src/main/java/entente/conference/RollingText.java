package entente.conference;

import entente.act.Change;
import entente.draft.Bracket;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.draft.Edit;
import entente.draft.Words;
import entente.negotiation.Bracketed;
import entente.negotiation.ClauseStanding;
import entente.negotiation.Instrument;
import entente.negotiation.Proposal;
import entente.negotiation.Table;
import entente.negotiation.Version;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The text as delegates print it: what is not agreed in brackets, with who wants it, in the words themselves. */
final class RollingText {
    private RollingText() {}

    /** The present text; an instrument without one has none. Clauses to be moved stay where they are. */
    static Draft of(Instrument of) {
        Draft draft = of.head().map(Version::draft).orElseThrow();
        Table table = Table.of(of);
        for (ClauseStanding row : table.rows()) {
            Clause clause = row.clause();
            Localized text = clause.text();
            if (!row.proposals().isEmpty() && text != null) {
                draft = after(draft, draft.with(clause.withWords(clause.heading(), bracketed(row, text))));
            }
        }
        for (Proposal one : table.apart()) {
            if (one.change() instanceof Change.Insert insert && !within(of, one)) {
                Clause clause = inserted(one, insert.clause(), table.apart());
                draft = after(draft, draft.insert(insert.place(), clause));
            }
        }
        return titled(draft, table.apart());
    }

    private static Draft after(Draft before, Edit edit) {
        return edit instanceof Edit.Made made ? made.draft() : before;
    }

    /** Whether a proposal stands within the brackets of another that is open. */
    static boolean within(Instrument of, Proposal one) {
        return of.around(one.proposed().act().about()).stream().anyMatch(Proposal::open);
    }

    /** Words that would be too long with their brackets stay without. */
    private static Localized bracketed(ClauseStanding row, Localized text) {
        TreeMap<String, String> words = new TreeMap<>();
        text.in().forEach((language, plain) -> {
            String marked = printed(Bracketed.of(plain, language, row.version().hash(), row.proposals()));
            words.put(language, marked.length() > Words.TEXT_MAX ? plain : marked);
        });
        return new Localized(words);
    }

    /** A clause that is only proposed: its own words, and those of its parts, in the brackets of who wants it. */
    private static Clause inserted(Proposal by, Clause clause, List<Proposal> proposals) {
        String member = by.member().value();
        Localized text = clause.text();
        Localized words = text == null
                ? null
                : each(text, language -> {
                    String marked = wanted(member, printed(Bracketed.of(by, language, proposals)));
                    return marked.length() > Words.TEXT_MAX ? text.get(language) : marked;
                });
        List<Clause> parts = clause.parts().stream()
                .map(part -> {
                    Localized own = part.text();
                    return own == null
                            ? part
                            : part.withWords(part.heading(), each(own, in -> wanted(member, own.get(in))));
                })
                .toList();
        return clause.withWords(clause.heading(), words).withParts(parts);
    }

    private static Draft titled(Draft draft, List<Proposal> proposals) {
        TreeMap<String, String> titles = new TreeMap<>(draft.title().in());
        for (Proposal one : proposals) {
            if (one.change() instanceof Change.Retitle retitle) {
                retitle.title().in().forEach((language, words) -> {
                    String now = draft.title().in().getOrDefault(language, "");
                    String before = titles.getOrDefault(language, "");
                    String standing = before.equals(now) && !now.isEmpty() ? "[" + now + "]" : before;
                    String marked = standing + wanted(one.member().value(), words);
                    titles.put(language, marked.length() > Words.HEADING_MAX ? before : marked);
                });
            }
        }
        return draft.titled(new Localized(titles));
    }

    private static Localized each(Localized words, UnaryOperator<String> how) {
        TreeMap<String, String> all = new TreeMap<>();
        words.in().keySet().forEach(language -> all.put(language, how.apply(language)));
        return new Localized(all);
    }

    private static String wanted(String member, String words) {
        return Bracket.printed(List.of(new Bracket.Wanted(member, List.of(new Bracket.Plain(words)))));
    }

    /** Runs in the brackets of conferences: {@code We [will][JP: intend to [KR: soon]] meet.} */
    static String printed(List<Bracketed> runs) {
        return Words.tidy(Bracket.printed(brackets(Bracketed.spaced(runs))));
    }

    private static List<Bracket> brackets(List<Bracketed> runs) {
        List<Bracket> out = new ArrayList<>();
        for (Bracketed run : runs) {
            switch (run) {
                case Bracketed.Plain plain -> out.add(new Bracket.Plain(plain.words()));
                case Bracketed.Disputed disputed -> {
                    if (!disputed.words().isEmpty()) {
                        out.add(new Bracket.Standing(List.of(new Bracket.Plain(disputed.words()))));
                    }
                    disputed.alternatives()
                            .forEach(one ->
                                    out.add(new Bracket.Wanted(one.member().value(), wanted(one.runs()))));
                }
            }
        }
        return out;
    }

    private static List<Bracket> wanted(List<Bracketed> runs) {
        return runs.isEmpty() ? List.of(new Bracket.Plain(Bracket.NOTHING)) : brackets(runs);
    }
}
