package entente.act;

import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open questions watched over the coming months, on whose answer commitments hang: how a legislature will vote, where a
 * president-elect stands, what a term's end brings.
 */
public sealed interface FactorAct extends Act {
    /**
     * What is asked and by whom it is watched.
     *
     * @param question the open question
     * @param why what hangs on it for the commitments
     * @param owner the post that answers for it; the author's own
     * @param indicators the standing queries over reporting that bear on it, by their identifiers
     * @param commitments the commitments affected
     */
    record Scope(Localized question, Localized why, PostId owner, List<String> indicators, List<ActRef> commitments) {
        /** Copies the lists in. */
        public Scope {
            indicators = List.copyOf(indicators);
            commitments = List.copyOf(commitments);
        }
    }

    /**
     * A party begins to watch an open question. The act's name is the factor's identity.
     *
     * @param code what officers call it, 1 to 40 characters
     * @param scope what is asked
     * @param review by when it is to be looked at again
     */
    record FactorOpened(String code, Scope scope, PartialDate review) implements FactorAct {}

    /**
     * Other words, another owner, other indicators or commitments.
     *
     * @param factor which
     * @param scope what is asked from now on, whole
     * @param reason why
     */
    record FactorChanged(ActRef factor, Scope scope, String reason) implements FactorAct {}

    /**
     * How the question stood on a day, as a source shows it. Readings of several authors stand side by side.
     *
     * @param factor of which
     * @param on the day, month or year it speaks of
     * @param leaning for the commitments affected: &minus;2 clearly against them, &minus;1 rather against, 0 open, +1
     *     rather for, +2 clearly for
     * @param words what was seen, with its figures and whose they are
     * @param sources where it is said
     * @param copy an archived copy of the first, or null
     */
    record FactorRead(
            ActRef factor,
            PartialDate on,
            int leaning,
            Localized words,
            List<Source> sources,
            @Nullable DocumentRef copy)
            implements FactorAct {
        /** Copies the list in. */
        public FactorRead {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A reading taken back by who recorded it; it stays readable.
     *
     * @param reading the act that recorded it
     * @param reason why
     */
    record ReadingTakenBack(ActRef reading, String reason) implements FactorAct {}

    /**
     * Its owner has looked at it.
     *
     * @param factor which
     * @param note what follows from it
     * @param next by when it is to be looked at again
     */
    record FactorReviewed(ActRef factor, Localized note, PartialDate next) implements FactorAct {}

    /**
     * The question is open no longer.
     *
     * @param factor which
     * @param on since when
     * @param answer how it was answered
     */
    record FactorClosed(ActRef factor, PartialDate on, Localized answer) implements FactorAct {}

    /**
     * The party that answers for it asks another to do so from now on. Until that takes it over, everything stays as it
     * is; a later offer takes the place of this one.
     *
     * @param factor which
     * @param to which party is asked
     * @param reason why
     */
    record FactorOffered(ActRef factor, MemberId to, String reason) implements FactorAct {}

    /**
     * An offer stands no longer: who made it takes it back, or who was asked declines.
     *
     * @param offer the act that made it
     * @param reason why
     */
    record FactorOfferDropped(ActRef offer, String reason) implements FactorAct {}

    /**
     * The party that was asked answers for the question from now on.
     *
     * @param offer the act that asked it
     * @param owner its post that answers for it
     * @param next by when it is to be looked at again
     */
    record FactorTakenOver(ActRef offer, PostId owner, PartialDate next) implements FactorAct {}
}
