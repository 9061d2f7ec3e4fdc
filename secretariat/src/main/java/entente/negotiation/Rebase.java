package entente.negotiation;

import entente.act.Change;
import entente.act.NegotiationAct.TextProposed;
import entente.draft.Clause;
import entente.draft.Words;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays a proposal on the words as they stand, where they have changed since it was made but not those it would change:
 * another language, or another place of the sentence. Where both changed the same words nothing is laid: somebody has
 * to choose.
 */
final class Rebase {
    private Rebase() {}

    /** The proposal about the present version of its clause; as it was made where that cannot be. */
    static Proposal onto(Instrument instrument, Proposal proposal) {
        Optional<Version> head = instrument.head();
        return head.flatMap(now -> change(instrument, proposal, now))
                .map(change -> new Proposal(
                        proposal.proposed()
                                .of(new TextProposed(
                                        instrument.ref(),
                                        head.get().ref(),
                                        change,
                                        proposal.proposed().act().rationale(),
                                        proposal.proposed().act().about())),
                        proposal.withdrawn(),
                        proposal.takenIn(),
                        proposal.leftOut()))
                .orElse(proposal);
    }

    private static Optional<Change> change(Instrument instrument, Proposal proposal, Version head) {
        return switch (proposal.change()) {
            case Change.Replace replace
            when head.hash(replace.clause())
                    .filter(hash -> !hash.equals(replace.hash()))
                    .isPresent() -> {
                Optional<Clause> base = instrument
                        .version(proposal.proposed().act().text())
                        .flatMap(version -> version.draft().find(replace.clause()));
                yield base.flatMap(before ->
                                laid(head, begun(instrument, proposal, before), Edits.merged(before, replace)))
                        .map(change -> unaffected(change, replace.unaffected()));
            }
            case Change.Insert insert ->
                takenIn(instrument, proposal)
                        .flatMap(around -> around.change() instanceof Change.Insert outer
                                ? laid(head, outer.clause(), insert.clause())
                                : Optional.empty());
            case Change _ -> Optional.empty();
        };
    }

    /** The proposal within whose brackets this one stands and that is in the text now, the innermost such. */
    private static Optional<Proposal> takenIn(Instrument instrument, Proposal proposal) {
        return instrument.around(proposal.proposed().act().about()).stream()
                .filter(around -> around.fate() == Proposal.Fate.TAKEN_IN)
                .findFirst();
    }

    /** The words somebody began on: those that stood, or those of the proposal they spoke to, if it was taken in. */
    private static Clause begun(Instrument instrument, Proposal proposal, Clause before) {
        return takenIn(instrument, proposal)
                .filter(around -> around.change() instanceof Change.Replace)
                .map(around -> Edits.merged(before, (Change.Replace) around.change()))
                .orElse(before);
    }

    private static Change.Replace unaffected(Change.Replace change, List<String> unaffected) {
        return new Change.Replace(change.clause(), change.hash(), change.heading(), change.text(), unaffected);
    }

    private static Optional<Change.Replace> laid(Version head, Clause base, Clause wanted) {
        Optional<Clause> now = head.draft().find(wanted.id());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, String>> heading =
                laid(in(base.heading()), in(now.get().heading()), in(wanted.heading()));
        Optional<Map<String, String>> text = laid(in(base.text()), in(now.get().text()), in(wanted.text()));
        return heading.isEmpty()
                        || text.isEmpty()
                        || (heading.get().isEmpty() && text.get().isEmpty())
                ? Optional.empty()
                : Optional.of(new Change.Replace(
                        wanted.id(),
                        head.hash(wanted.id()).orElseThrow(),
                        words(heading.get()),
                        words(text.get()),
                        List.of()));
    }

    static Map<String, String> in(@Nullable Localized words) {
        return words == null ? Map.of() : words.in();
    }

    static @Nullable Localized words(Map<String, String> in) {
        return in.isEmpty() ? null : new Localized(new TreeMap<>(in));
    }

    /** What is wanted in each language in which it is something else; nothing at all where one does not fit. */
    static Optional<Map<String, String>> laid(
            Map<String, String> base, Map<String, String> now, Map<String, String> wanted) {
        Map<String, String> laid = new TreeMap<>();
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            String before = base.getOrDefault(one.getKey(), "");
            String stands = now.getOrDefault(one.getKey(), "");
            if (!one.getValue().equals(before)) {
                Optional<String> words = merged(before, stands, one.getValue());
                if (words.isEmpty()) {
                    return Optional.empty();
                }
                if (!words.get().equals(stands)) {
                    laid.put(one.getKey(), words.get());
                }
            }
        }
        return Optional.of(laid);
    }

    private static Optional<String> merged(String before, String stands, String wanted) {
        if (before.equals(stands)) {
            return Optional.of(wanted);
        }
        List<Hunk> others = Hunk.between(before, stands);
        List<Hunk> own = Hunk.between(before, wanted);
        if (own.stream().anyMatch(hunk -> others.stream().anyMatch(hunk::touches))) {
            return Optional.empty();
        }
        List<Hunk> all = new ArrayList<>(others);
        all.addAll(own);
        all.sort(Comparator.comparingInt(Hunk::start));
        String merged = Hunk.applied(before, 0, all);
        boolean fits = merged.length() <= Words.TEXT_MAX && Objects.equals(Words.tidy(merged), merged);
        return fits ? Optional.of(merged) : Optional.empty();
    }
}
