package entente.negotiation;

import entente.act.Change;
import entente.draft.Clause;
import entente.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two open proposals that cannot both be taken in as they are.
 *
 * @param one a proposal
 * @param other another
 * @param why what they both touch
 */
public record Conflict(Proposal one, Proposal other, Touching why) {
    /** What two proposals both touch. */
    public enum Touching {
        /** The same words in the same language. */
        WORDS,
        HEADING,
        TITLE,
        /** One deletes what the other keeps. */
        DELETION,
        /** Both put the clause elsewhere. */
        PLACE,
        /** Both put in a clause of one identity. */
        IDENTITY
    }

    /** Whether a proposal is one of the two. */
    boolean touches(Proposal proposal) {
        return one.ref().equals(proposal.ref()) || other.ref().equals(proposal.ref());
    }

    /** The conflicts among an instrument's open proposals. */
    public static List<Conflict> among(Instrument instrument) {
        List<Proposal> open = instrument.openProposals();
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                Proposal one = open.get(i);
                Proposal other = open.get(j);
                touching(instrument, one, other).ifPresent(why -> conflicts.add(new Conflict(one, other, why)));
            }
        }
        return List.copyOf(conflicts);
    }

    /** Whether one is within the other's brackets: taking it in takes in both. */
    private static boolean nested(Instrument instrument, Proposal one, Proposal other) {
        return instrument.around(one.proposed().act().about()).stream()
                .anyMatch(around -> around.ref().equals(other.ref()));
    }

    private static Optional<Touching> touching(Instrument instrument, Proposal one, Proposal other) {
        if (nested(instrument, one, other) || nested(instrument, other, one)) {
            return Optional.empty();
        }
        Draft draft = instrument.head().map(Version::draft).orElse(null);
        if (one.change() instanceof Change.Insert insert) {
            return inserted(draft, insert, other.change());
        }
        if (other.change() instanceof Change.Insert insert) {
            return inserted(draft, insert, one.change());
        }
        if (!one.change().about().equals(other.change().about())) {
            return Optional.empty();
        }
        if (one.change() instanceof Change.Retitle) {
            return Optional.of(Touching.TITLE);
        }
        if (one.change() instanceof Change.Delete || other.change() instanceof Change.Delete) {
            return one.change().equals(other.change()) ? Optional.empty() : Optional.of(Touching.DELETION);
        }
        if (one.change() instanceof Change.Move && other.change() instanceof Change.Move) {
            return Optional.of(Touching.PLACE);
        }
        return one.change() instanceof Change.Replace left && other.change() instanceof Change.Replace right
                ? words(instrument, one, other, left, right)
                : Optional.empty();
    }

    private static Optional<Touching> inserted(@Nullable Draft draft, Change.Insert insert, Change other) {
        if (other instanceof Change.Insert second) {
            return second.clause().id().equals(insert.clause().id())
                    ? Optional.of(Touching.IDENTITY)
                    : Optional.empty();
        }
        String parent = insert.place().parent();
        boolean below = other instanceof Change.Delete delete
                && parent != null
                && (parent.equals(delete.clause())
                        || (draft != null
                                && draft.above(parent).stream()
                                        .anyMatch(clause -> clause.id().equals(delete.clause()))));
        return below ? Optional.of(Touching.DELETION) : Optional.empty();
    }

    /** Spans are compared on the words both are based on; on different versions they cannot be. */
    private static Optional<Touching> words(
            Instrument instrument, Proposal proposal, Proposal second, Change.Replace one, Change.Replace other) {
        if (one.heading() != null && other.heading() != null) {
            return Optional.of(Touching.HEADING);
        }
        Optional<Clause> base = instrument
                .version(proposal.proposed().act().text())
                .flatMap(v -> v.draft().find(one.clause()));
        if (base.isEmpty() || one.text() == null || other.text() == null) {
            return Optional.empty();
        }
        boolean sameVersion = one.hash().equals(other.hash());
        for (String language : one.text().in().keySet()) {
            String left = one.text().in().get(language);
            String right = other.text().in().get(language);
            String before = shared(instrument, proposal, second, language)
                    .or(() -> base.get().text(language))
                    .orElse("");
            if (right != null && !Objects.equals(left, right) && (!sameVersion || overlap(before, left, right))) {
                return Optional.of(Touching.WORDS);
            }
        }
        return Optional.empty();
    }

    /** The words of the proposal within whose brackets both stand. */
    private static Optional<String> shared(Instrument instrument, Proposal one, Proposal other, String language) {
        return instrument.around(one.proposed().act().about()).stream()
                .filter(around -> around.open() && nested(instrument, other, around))
                .findFirst()
                .flatMap(around -> around.change() instanceof Change.Replace replace && replace.text() != null
                        ? Optional.ofNullable(replace.text().in().get(language))
                        : Optional.empty());
    }

    private static boolean overlap(String before, @Nullable String left, String right) {
        List<Hunk> others = Hunk.between(before, right);
        return left != null
                && Hunk.between(before, left).stream()
                        .anyMatch(hunk -> others.stream().anyMatch(hunk::touches));
    }
}
