package entente.texts;

import entente.act.InstrumentAct.StatementKind;
import entente.act.Release;
import entente.act.Terms;
import entente.alignment.Difference;
import entente.commitment.Commitment;
import entente.desk.Proposal;
import entente.desk.Review;
import entente.instrument.Statement;
import entente.instrument.Version;
import entente.partnership.Refusal;
import entente.reading.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the templates of the pages about statements are given. */
public sealed interface TextPage {
    /** What members and languages are called. */
    Names names();

    /**
     * The list of statements.
     *
     * @param rows newest first
     * @param mayEnter whether the visitor may enter one
     */
    record Listed(List<Row> rows, boolean mayEnter, Names names) implements TextPage {}

    /**
     * A statement in the list.
     *
     * @param statement which
     * @param confirmed how many commitments of it stand in the register
     * @param open how many findings nobody has decided yet; -1 where there is no text
     * @param before the nearest earlier statement of these members with a text, if both have one
     */
    record Row(Statement statement, int confirmed, int open, Optional<Statement> before) {}

    /**
     * The form that enters a statement.
     *
     * @param form as typed so far
     * @param refusal of the partnership's rules, or null
     * @param fileLost whether a file was chosen before, and must be again: browsers do not keep it
     * @param known the statement that has this text already, or null
     */
    record Entry(
            Form form,
            Names names,
            @Nullable Refusal refusal,
            boolean fileLost,
            @Nullable Statement known) implements TextPage {
        /** The kinds of statement. */
        public StatementKind[] kinds() {
            return StatementKind.values();
        }
    }

    /**
     * A statement with its text and everything said of it.
     *
     * @param statement which
     * @param sheet its text laid out; nothing if only facts about it are on the record
     * @param cards what was found, in the order of the text
     * @param positions what the text condemns, supports or asks of others, in its order
     * @param unread why the reader did not read the text, if so
     * @param unplaced commitments of it that quote no words
     * @param versions the same statement in other languages
     * @param candidates the texts that could be tied as another version
     * @param before the nearest earlier statement of these members with a text, if both have one
     * @param mayDecide whether the visitor may confirm and reject
     * @param release who will read what is decided here with one click
     * @param done what was just done, or null
     * @param refusal why it was not, or null
     */
    record Reviewed(
            Statement statement,
            Optional<Sheet> sheet,
            List<Sheet.Card> cards,
            List<Position> positions,
            Optional<entente.reading.Refusal> unread,
            List<Commitment> unplaced,
            List<Version> versions,
            List<Statement> candidates,
            Optional<Statement> before,
            boolean mayDecide,
            Release release,
            Names names,
            @Nullable String done,
            @Nullable Refusal refusal)
            implements TextPage {
        /** How many places somebody has decided. */
        public int decided() {
            return (int) cards.stream()
                    .filter(card -> card.item().verdict() != Review.Verdict.OPEN)
                    .count();
        }

        /** What an undecided finding would say if it were confirmed as it is. */
        public Optional<Terms> proposal(Sheet.Card card) {
            return card.item()
                    .finding()
                    .map(finding -> Proposal.terms(
                            finding,
                            statement.entered().language(),
                            statement.entered().members()));
        }
    }

    /**
     * Two language versions of a statement.
     *
     * @param statement the one on the left
     * @param version the one on the right
     * @param parallel their sentences, paired
     */
    record SideBySide(Statement statement, Version version, Parallel parallel, Names names) implements TextPage {
        /** What one side of a difference says, in words. */
        public String said(Difference difference, String code) {
            return names.difference(difference.kind(), code);
        }
    }

    /**
     * A text whose sentences can be chosen.
     *
     * @param statement which
     * @param text its text
     */
    record Marking(Statement statement, ReadText text, Names names) implements TextPage {}

    /** What the form of slots is for. */
    enum Purpose {
        CONFIRM,
        CORRECT,
        MERGE
    }

    /**
     * The form of all slots of one commitment.
     *
     * @param purpose what it is for
     * @param statement of which text
     * @param subject the commitment that is corrected, or null
     * @param form as typed so far
     * @param sentences the sentences quoted from, one for each quote of the form
     * @param items the places that are merged, by their names
     * @param replaces whether registered commitments give way, so that a reason is asked for
     * @param refusal of the partnership's rules, or null
     */
    record Slots(
            Purpose purpose,
            Statement statement,
            @Nullable Commitment subject,
            Form form,
            List<String> sentences,
            List<String> items,
            boolean replaces,
            Names names,
            @Nullable Refusal refusal)
            implements TextPage {
        /** The languages words may be typed in, the text's own first. */
        public List<String> languages() {
            return Work.languages(statement, names);
        }

        /** Whether the public may be chosen as reader. */
        public boolean asksReaders() {
            return purpose == Purpose.CONFIRM;
        }
    }

    /**
     * The form that splits a place into several commitments.
     *
     * @param statement of which text
     * @param name the place
     * @param subject the commitment that is split, or null for an undecided finding
     * @param sentence the sentence quoted from
     * @param form as typed so far
     * @param parts how many
     * @param refusal of the partnership's rules, or null
     */
    record Splitting(
            Statement statement,
            String name,
            @Nullable Commitment subject,
            String sentence,
            Form form,
            int parts,
            Names names,
            @Nullable Refusal refusal)
            implements TextPage {
        /** What stands in a field of a part, or nothing. */
        public String part(String field, int part) {
            List<String> all = form.values(field);
            return part < all.size() ? all.get(part) : "";
        }
    }

    /**
     * The list that is signed off in one step.
     *
     * @param review the text and what was found in it
     * @param confidence findings below this are not listed, in percent
     * @param chosen the findings listed
     * @param form as typed so far
     */
    record Together(Reviewed review, int confidence, List<Sheet.Card> chosen, Form form) implements TextPage {
        @Override
        public Names names() {
            return review.names();
        }
    }
}
