package entente.negotiation;

import entente.draft.Bracket;
import entente.draft.Clause;
import entente.draft.Draft;
import entente.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that keeps a text from being frozen.
 *
 * @param kind what
 * @param clause in which clause; the empty string for the whole text
 * @param detail which language or member, or the empty string
 */
public record Obstacle(Kind kind, String clause, String detail) {
    /** What keeps it. */
    public enum Kind {
        /** No text was tabled, or it has no clauses. */
        NO_TEXT,
        /** The title lacks an authentic language. */
        TITLE_MISSING,
        /** Not every member agrees. */
        NOT_AGREED,
        /** A proposal that stands in no clause of the text is neither taken in nor left out nor withdrawn. */
        PROPOSAL_OPEN,
        /** An authentic language is lacking. */
        LANGUAGE_MISSING,
        /** An authentic language did not follow the last edit. */
        LANGUAGE_STALE,
        /** Somebody found that two languages differ. */
        LANGUAGES_DIVERGE,
        /** It cites a clause that does not exist. */
        CITES_NOTHING,
        /** What members want stands in brackets in the words themselves, from a text that was read in. */
        BRACKETS
    }

    static List<Obstacle> of(Instrument instrument, Table table) {
        List<Obstacle> found = new ArrayList<>();
        Draft draft = instrument.head().map(Version::draft).orElse(null);
        if (draft == null || draft.clauses().isEmpty()) {
            return List.of(new Obstacle(Kind.NO_TEXT, "", ""));
        }
        Set<String> authentic = instrument.authentic();
        authentic.stream()
                .filter(language -> !draft.title().in().containsKey(language))
                .forEach(language -> found.add(new Obstacle(Kind.TITLE_MISSING, "", language)));
        table.apart()
                .forEach(one -> found.add(new Obstacle(
                        Kind.PROPOSAL_OPEN, one.change().about(), one.member().value())));
        for (ClauseStanding row : table.rows()) {
            String clause = row.clause().id();
            if (row.state().compareTo(ClauseState.AGREED) < 0) {
                found.add(new Obstacle(Kind.NOT_AGREED, clause, ""));
            }
            row.missing().stream()
                    .filter(authentic::contains)
                    .forEach(language -> found.add(new Obstacle(Kind.LANGUAGE_MISSING, clause, language)));
            row.stale().stream()
                    .filter(authentic::contains)
                    .forEach(language -> found.add(new Obstacle(Kind.LANGUAGE_STALE, clause, language)));
            row.divergences()
                    .forEach(said -> found.add(new Obstacle(
                            Kind.LANGUAGES_DIVERGE,
                            clause,
                            said.act().language() + " " + said.act().other())));
        }
        for (Clause clause : draft.dangling()) {
            found.add(new Obstacle(Kind.CITES_NOTHING, clause.id(), ""));
        }
        brackets(instrument, draft, found);
        return List.copyOf(found);
    }

    private static void brackets(Instrument instrument, Draft draft, List<Obstacle> found) {
        Set<String> members = instrument.members().stream().map(MemberId::value).collect(Collectors.toSet());
        for (Clause clause : draft.all()) {
            for (String language : clause.languages()) {
                String words = clause.text(language).orElse("");
                String whose = String.join(" ", Bracket.members(Bracket.of(words, members)));
                if (!whose.isEmpty()) {
                    found.add(new Obstacle(Kind.BRACKETS, clause.id(), language + " " + whose));
                }
            }
        }
    }
}
