package entente.desk;

import entente.act.ActRef;
import entente.act.Basis;
import entente.commitment.Commitment;
import entente.commitment.Rejection;
import entente.partnership.Partnership;
import entente.reading.Finding;
import entente.reading.Reading;
import entente.reading.Span;
import entente.text.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A statement's text with what the reader found in it and what people made of that. Nothing of it is stored: it is
 * joined anew from the text and the register.
 *
 * @param reading what the reader found
 * @param items findings and confirmed commitments, in the order of the text
 */
public record Review(Reading reading, List<Item> items) {
    /** Copies the list in. */
    public Review {
        items = List.copyOf(items);
    }

    /** What a person made of a place in the text. */
    public enum Verdict {
        OPEN,
        CONFIRMED,
        REJECTED
    }

    /**
     * One place of the text.
     *
     * @param passage the words
     * @param finding what the reader says of them; empty if a person found them
     * @param commitments the commitments in the register that quote them
     * @param rejection that a person rejected them, if so
     */
    public record Item(
            Passage passage, Optional<Finding> finding, List<Commitment> commitments, Optional<Rejection> rejection) {
        /** Copies the list in. */
        public Item {
            commitments = List.copyOf(commitments);
        }

        /** Confirmed if any commitment quotes the words; else rejected; else open. */
        public Verdict verdict() {
            if (!commitments.isEmpty()) {
                return Verdict.CONFIRMED;
            }
            return rejection.isPresent() ? Verdict.REJECTED : Verdict.OPEN;
        }
    }

    /** Joins a reading of a statement's text with the register. */
    public static Review of(Partnership state, ActRef statement, Reading reading) {
        List<Commitment> commitments = state.register().all().stream()
                .filter(c -> c.statement().equals(statement) && c.current())
                .toList();
        List<Rejection> rejections = state.register().rejections().stream()
                .filter(r -> r.statement().equals(statement))
                .toList();
        List<Item> items = new ArrayList<>();
        for (Finding finding : reading.findings()) {
            items.add(joined(passage(finding), Optional.of(finding), commitments, rejections));
        }
        for (Commitment commitment : commitments) {
            for (Passage passage : passages(commitment)) {
                if (items.stream()
                        .noneMatch(item -> item.commitments().contains(commitment)
                                && item.passage().overlaps(passage))) {
                    items.add(new Item(passage, Optional.empty(), List.of(commitment), Optional.empty()));
                }
            }
        }
        items.sort(Comparator.comparingInt((Item item) -> item.passage().start())
                .thenComparingInt(item -> item.passage().end()));
        return new Review(reading, items);
    }

    private static Item joined(
            Passage passage, Optional<Finding> finding, List<Commitment> commitments, List<Rejection> rejections) {
        List<Commitment> quoting = commitments.stream()
                .filter(c -> passages(c).stream().anyMatch(p -> same(p, passage)))
                .toList();
        Optional<Rejection> rejection =
                rejections.stream().filter(r -> same(r.passage(), passage)).findFirst();
        return new Item(passage, finding, quoting, rejection);
    }

    /** Two passages mean the same words if they share more than half of the shorter. */
    private static boolean same(Passage one, Passage other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return shared * 2 > Math.min(one.end() - one.start(), other.end() - other.start());
    }

    /** The passages a commitment quotes; none if it was compiled. */
    public static List<Passage> passages(Commitment commitment) {
        return switch (commitment.basis()) {
            case Basis.Quoted quoted -> quoted.passages();
            case Basis.CompiledFromSource _ -> List.of();
        };
    }

    /** A finding's words as a passage of the record. */
    public static Passage passage(Finding finding) {
        Span span = finding.span();
        Span sentence = finding.sentence();
        return new Passage(span.start(), span.end(), finding.quote(), sentence.start(), sentence.end());
    }
}
