package entente.act;

import entente.draft.Draft;
import entente.draft.LanguagePolicy;
import entente.member.MemberId;
import entente.text.Localized;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text is negotiated. The chair alone changes it, each change citing the one before, so that a text has one history;
 * members propose, and say how they stand to each version of each clause.
 */
public sealed interface NegotiationAct extends Act {
    /** What kind of document a text is at this stage. */
    enum TextKind {
        /** The first text put before the members. */
        ZERO_DRAFT,
        /** The text as the negotiation has it, brackets and all. */
        ROLLING_TEXT,
        /** The chair's own attempt to close the gaps. */
        CHAIRS_TEXT,
        /** All proposals side by side. */
        COMPILATION,
        /** Of no status and not to be cited. */
        NON_PAPER,
        /** Without brackets. */
        CLEAN_TEXT
    }

    /** How a member stands to a version of a clause. */
    enum Stance {
        /** Its delegation has no instruction yet. */
        NO_INSTRUCTION,
        /** It wants other words and proposes them. */
        PROPOSE,
        SUPPORT,
        CAN_LIVE_WITH,
        /** Its delegation accepts; its capital has still to confirm. */
        AD_REFERENDUM,
        /** It needs more time to study. */
        SCRUTINY_RESERVATION,
        /** Its parliament has still to be heard. */
        PARLIAMENTARY_RESERVATION,
        /** It has not yet checked its own language. */
        LANGUAGE_RESERVATION,
        /** It does not accept the substance. */
        RESERVATION,
        OBJECT
    }

    /** What a comparison of two languages of a clause found. */
    enum Concordance {
        CHECKED,
        DIVERGES
    }

    /**
     * An instrument is opened. It has no text yet.
     *
     * @param code what officers call it, 1 to 40 characters
     * @param title a working title
     * @param kind what it begins as
     * @param members who is to be bound
     * @param languages in which it is made
     * @param chair the member or organ that keeps the text
     * @param earlier the statement or instrument whose agreed language it starts from, or null
     */
    record InstrumentOpened(
            String code,
            Localized title,
            TextKind kind,
            List<MemberId> members,
            LanguagePolicy languages,
            MemberId chair,
            @Nullable ActRef earlier)
            implements NegotiationAct {
        /** Copies the list in. */
        public InstrumentOpened {
            members = List.copyOf(members);
        }
    }

    /**
     * The chair puts a whole text before the members. A clause with the words and the place it had keeps its stances.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text before, or the opening
     * @param kind what it is
     * @param draft the text
     * @param note why, or where it comes from, or null
     */
    record TextTabled(
            ActRef instrument,
            ActRef text,
            TextKind kind,
            Draft draft,
            @Nullable Localized note) implements NegotiationAct {}

    /**
     * The chair issues the text as it stands as a document of a round.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text
     * @param kind what it is
     * @param symbol how the document is cited, 1 to 40 characters ({@code Rev. 2})
     */
    record TextIssued(ActRef instrument, ActRef text, TextKind kind, String symbol) implements NegotiationAct {}

    /**
     * A bound member proposes a change.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text it is a change of
     * @param change the change, whole: with what is taken over from the proposal it is about
     * @param rationale why, or null
     * @param about the proposal whose words it changes (brackets within brackets), or null
     */
    record TextProposed(
            ActRef instrument,
            ActRef text,
            Change change,
            @Nullable Localized rationale,
            @Nullable ActRef about) implements NegotiationAct {
        /** A proposal about the text itself. */
        public TextProposed(ActRef instrument, ActRef text, Change change, @Nullable Localized rationale) {
            this(instrument, text, change, rationale, null);
        }
    }

    /**
     * A member takes its proposal back.
     *
     * @param instrument the act that opened it
     * @param proposal the proposal
     */
    record ProposalWithdrawn(ActRef instrument, ActRef proposal) implements NegotiationAct {}

    /**
     * The chair changes the text, or answers proposals without changing it.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text before
     * @param change the change, or null if the text stays
     * @param takenIn the proposals that are in it
     * @param leftOut the proposals that are not, and are answered thereby
     * @param rationale why, or null
     */
    record ClauseSettled(
            ActRef instrument,
            ActRef text,
            @Nullable Change change,
            List<ActRef> takenIn,
            List<ActRef> leftOut,
            @Nullable Localized rationale)
            implements NegotiationAct {
        /** Copies the lists in. */
        public ClauseSettled {
            takenIn = List.copyOf(takenIn);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * A bound member says how it stands to clauses in the version it has before it.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text
     * @param stance how it stands
     * @param clauses to which clauses, each with the hash of its version
     * @param note in words, or null
     */
    record StanceTaken(
            ActRef instrument,
            ActRef text,
            Stance stance,
            SortedMap<String, String> clauses,
            @Nullable Localized note) implements NegotiationAct {
        /** Copies the map in. */
        public StanceTaken {
            clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
        }
    }

    /**
     * A bound member, or the chair, has compared two languages of a clause.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text
     * @param clause the clause
     * @param hash of the version compared
     * @param language one language
     * @param other the other
     * @param found what was found
     * @param note where they differ; needed if they do
     */
    record ConcordanceStated(
            ActRef instrument,
            ActRef text,
            String clause,
            String hash,
            String language,
            String other,
            Concordance found,
            @Nullable Localized note)
            implements NegotiationAct {}

    /**
     * A bound member, or the chair, ties clauses together: none of them is agreed until all are.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text
     * @param title what the package is about
     * @param clauses the clauses, two or more
     */
    record PackageLinked(ActRef instrument, ActRef text, Localized title, List<String> clauses)
            implements NegotiationAct {
        /** Copies the list in. */
        public PackageLinked {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * Who tied a package unties it.
     *
     * @param instrument the act that opened it
     * @param link the act that tied it
     */
    record PackageUntied(ActRef instrument, ActRef link) implements NegotiationAct {}

    /**
     * The chair locks an agreed clause: it takes no proposals and is not changed until it is unlocked.
     *
     * @param instrument the act that opened it
     * @param text the act that made the text
     * @param clause the clause
     */
    record ClauseLocked(ActRef instrument, ActRef text, String clause) implements NegotiationAct {}

    /**
     * The chair unlocks a clause.
     *
     * @param instrument the act that opened it
     * @param clause the clause
     * @param reason why
     */
    record ClauseUnlocked(ActRef instrument, String clause, String reason) implements NegotiationAct {}

    /**
     * The chair freezes the text. It cites none of what led to it, so that it can be published without that.
     *
     * @param instrument the act that opened it
     * @param title the title in every authentic language
     * @param hash of the whole text in all authentic languages: what is signed
     * @param document the text whose hash it is (docs/formats/instrument.md)
     * @param translations the courtesy translations as documents of the same form, by language
     */
    record TextFinalised(
            ActRef instrument,
            Localized title,
            String hash,
            DocumentRef document,
            SortedMap<String, DocumentRef> translations)
            implements NegotiationAct {
        /** Copies the map in. */
        public TextFinalised {
            translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
        }
    }

    /**
     * The chair opens a frozen text again. A signature whose author had not seen this counts still.
     *
     * @param instrument the act that opened it
     * @param finalised the act that froze it
     * @param reason why
     */
    record TextReopened(ActRef instrument, ActRef finalised, String reason) implements NegotiationAct {}

    /**
     * The chair ends a negotiation without a text.
     *
     * @param instrument the act that opened it
     * @param reason why
     */
    record NegotiationClosed(ActRef instrument, String reason) implements NegotiationAct {}
}
