package entente.act;

import entente.member.MemberId;
import entente.text.Localized;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The silence procedure: a text stands at a stated instant unless a member breaks silence in writing before it. Each
 * member's own log says whether it broke or kept silence; the earlier of the two counts.
 */
public sealed interface SilenceAct extends Act {
    /** The method that members consent to now; docs/formats/act.md has it. */
    int METHOD = 1;

    /** How silence is broken; both count alike. */
    enum Breach {
        OBJECTION,
        AMENDMENT
    }

    /**
     * A member accepts that texts may be adopted by silence, by the method of that number: also that a member out of
     * reach holds up adoption. Once is enough.
     *
     * @param method {@value #METHOD}
     */
    record MethodConsented(int method) implements SilenceAct {}

    /**
     * A text is put under silence. The act's name fixes it: the texts in every language by their hashes, who is bound,
     * and until when.
     *
     * @param code what officers call it, 1 to 40 characters
     * @param title the text's title
     * @param statement the statement on the record that it is the text of, or null
     * @param finalised the act that froze the text of an instrument, if it is adopted thereby, or null
     * @param texts the text by BCP 47 tag of its language
     * @param members who is bound: each must keep silence for the text to be adopted
     * @param expiry the instant, in whole seconds; silence is broken before it, not at it
     * @param allowanceSeconds how long after the instant kept silence is recorded, so that clocks may differ by as much
     * @param drill whether it is an exercise: all goes as ever, and nothing is adopted
     * @param consents each bound member's consent to the method
     */
    record SilenceOpened(
            String code,
            Localized title,
            @Nullable ActRef statement,
            @Nullable ActRef finalised,
            SortedMap<String, DocumentRef> texts,
            List<MemberId> members,
            Instant expiry,
            int allowanceSeconds,
            boolean drill,
            List<ActRef> consents)
            implements SilenceAct {
        /** Copies the collections in. */
        public SilenceOpened {
            texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
            members = List.copyOf(members);
            consents = List.copyOf(consents);
        }
    }

    /**
     * The text has reached a bound member: its server, if the act has no post; an officer, if it has.
     *
     * @param procedure the act that opened it
     * @param term the act that set the instant it runs to: the opening or an extension
     */
    record SilenceAcknowledged(ActRef procedure, ActRef term) implements SilenceAct {}

    /**
     * A bound member objects or proposes an amendment. Said at the instant or later, or after the member's own log says
     * that silence was kept, it is late and stands as a statement.
     *
     * @param procedure the act that opened it
     * @param term the act that set the instant it runs to, as far as the member knows
     * @param breach objection or amendment
     * @param words the reason, or the amendment in words
     * @param amendment the amendment as a document, or null
     */
    record SilenceBroken(
            ActRef procedure,
            ActRef term,
            Breach breach,
            Localized words,
            @Nullable DocumentRef amendment) implements SilenceAct {}

    /**
     * A bound member kept silence to the end of the term; of the opener: the term is the last, no later act of its log
     * changes it. Recorded no earlier than the instant and the allowance, by the member's own server (without a post)
     * or confirmed by hand (with one).
     *
     * @param procedure the act that opened it
     * @param term the act that set the instant that has passed
     */
    record SilenceKept(ActRef procedure, ActRef term) implements SilenceAct {}

    /**
     * Its opener gives it a later instant; one that was suspended runs again.
     *
     * @param procedure the act that opened it
     * @param expiry the new instant
     * @param reason why
     */
    record SilenceExtended(ActRef procedure, Instant expiry, String reason) implements SilenceAct {}

    /**
     * Its opener stops the clock until an extension sets a new instant.
     *
     * @param procedure the act that opened it
     * @param reason why
     */
    record SilenceSuspended(ActRef procedure, String reason) implements SilenceAct {}

    /**
     * Its opener takes the text back.
     *
     * @param procedure the act that opened it
     * @param reason why
     */
    record SilenceWithdrawn(ActRef procedure, String reason) implements SilenceAct {}
}
