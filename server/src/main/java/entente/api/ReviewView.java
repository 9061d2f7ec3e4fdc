package entente.api;

import entente.act.ActRef;
import entente.act.Terms;
import entente.commitment.Rejection;
import entente.desk.Proposal;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.reading.Finding;
import entente.reading.Refusal;
import entente.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader finds in a statement, joined with what people made of it. */
record ReviewView(ActRef statement, @Nullable Refusal refusal, int sentences, List<ItemView> items) {

    /** One place of the text. */
    record ItemView(
            Passage passage,
            Review.Verdict verdict,
            @Nullable FoundView finding,
            List<ActRef> commitments,
            @Nullable RejectionView rejection) {
        static ItemView of(Statement statement, Review.Item item) {
            return new ItemView(
                    item.passage(),
                    item.verdict(),
                    item.finding().map(found -> FoundView.of(statement, found)).orElse(null),
                    item.commitments().stream().map(c -> c.ref()).toList(),
                    item.rejection().map(RejectionView::of).orElse(null));
        }
    }

    /**
     * Why a place was found.
     *
     * @param rule the rule that found it
     * @param reason in one sentence
     * @param rightOfHundred how many of a hundred findings of this rule were right where that was measured
     * @param terms what a person would confirm
     */
    record FoundView(String rule, String reason, int rightOfHundred, Terms terms) {
        static FoundView of(Statement statement, Finding found) {
            var entered = statement.entered();
            return new FoundView(
                    found.reason().rule().name(),
                    found.reason().words(),
                    (int) Math.round(found.confidence() * 100),
                    Proposal.terms(found, entered.language(), entered.members()));
        }
    }

    /** That a person judged it to be no commitment. */
    record RejectionView(ActRef act, String reason) {
        static RejectionView of(Rejection rejection) {
            return new RejectionView(rejection.ref(), rejection.reason());
        }
    }

    static ReviewView of(Statement statement, Review review) {
        return new ReviewView(
                statement.ref(),
                review.reading().refusal().orElse(null),
                review.reading().sentences().size(),
                review.items().stream()
                        .map(item -> ItemView.of(statement, item))
                        .toList());
    }
}
