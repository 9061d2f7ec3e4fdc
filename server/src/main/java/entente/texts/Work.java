package entente.texts;

import entente.act.ActRef;
import entente.act.Release;
import entente.act.Terms;
import entente.commitment.Commitment;
import entente.desk.Proposal;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.partnership.Partnership;
import entente.portal.Visit;
import entente.text.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An officer's work on one text.
 *
 * @param visit the request
 * @param state the record as the officer's member may read it
 * @param statement which statement
 * @param text its text
 * @param cards what stands in it, in order
 * @param officer who works
 */
record Work(
        Visit visit, Partnership state, Statement statement, ReadText text, List<Sheet.Card> cards, Officer officer) {
    Names names() {
        return new Names(state, visit);
    }

    /** The card of that name. */
    Optional<Sheet.Card> card(String name) {
        return cards.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    /** What a card says: the register's terms if it is confirmed, else what the reader proposes. */
    Optional<Terms> terms(Sheet.Card card) {
        List<Commitment> confirmed = card.item().commitments();
        return confirmed.isEmpty()
                ? card.item()
                        .finding()
                        .map(finding -> Proposal.terms(
                                finding,
                                statement.entered().language(),
                                statement.entered().members()))
                : Optional.of(confirmed.getFirst().terms());
    }

    /** A current commitment of this statement by the beginning of its name. */
    Optional<Commitment> commitment(String name) {
        return name.matches("[0-9a-f]{12,64}")
                ? state.register().all().stream()
                        .filter(c -> c.current() && c.statement().equals(statement.ref()))
                        .filter(c -> c.ref().value().startsWith(name))
                        .findFirst()
                : Optional.empty();
    }

    /** The commitments that cards stand for, each once. */
    static List<Commitment> commitments(List<Sheet.Card> cards) {
        Set<Commitment> all = new LinkedHashSet<>();
        cards.forEach(card -> all.addAll(card.item().commitments()));
        return List.copyOf(all);
    }

    /** The passages that cards stand for, each once: the register's where they are confirmed. */
    static List<Passage> passages(List<Sheet.Card> cards) {
        Set<Passage> all = new LinkedHashSet<>();
        for (Sheet.Card card : cards) {
            if (card.item().commitments().isEmpty()) {
                all.add(card.item().passage());
            }
            card.item().commitments().forEach(commitment -> all.addAll(Review.passages(commitment)));
        }
        List<Passage> passages = new ArrayList<>(all);
        passages.sort(java.util.Comparator.comparingInt(Passage::start));
        return passages;
    }

    /** What is decided with one click is read by whoever reads the text. */
    Release release() {
        return Decisions.narrowest(state, List.of(statement.ref()));
    }

    /** The release chosen on a form, never wider than the text's own. */
    Release release(Form form) {
        Release own = release();
        return own.isPublic() ? Fields.release(form) : own;
    }

    /** A release that admits nobody who may not read all of these. */
    Release release(List<Commitment> commitments) {
        List<ActRef> all =
                new ArrayList<>(commitments.stream().map(Commitment::ref).toList());
        all.add(statement.ref());
        return Decisions.narrowest(state, all);
    }

    List<String> languages() {
        return languages(statement, names());
    }

    static List<String> languages(Statement statement, Names names) {
        Set<String> all = new LinkedHashSet<>();
        all.add(statement.entered().language());
        all.addAll(names.languages());
        return List.copyOf(all);
    }
}
