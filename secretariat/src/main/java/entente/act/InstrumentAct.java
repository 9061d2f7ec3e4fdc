package entente.act;

import entente.member.MemberId;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that members adopted. */
public sealed interface InstrumentAct extends Act {
    /** What kind of text it is. */
    enum StatementKind {
        JOINT_STATEMENT,
        PRINCIPLES,
        COMMITMENT,
        PRESS_STATEMENT,
        MEMORANDUM,
        FACT_SHEET,
        OTHER
    }

    /**
     * A statement entered, with its text or, where only facts about it were compiled, without.
     *
     * @param code what officers call it, 1 to 40 characters ({@code LIMA-2024})
     * @param title its title
     * @param kind what it is
     * @param date when it was made
     * @param place where, or null
     * @param members who made it
     * @param language BCP 47 tag of the text
     * @param original the file as it came, or null
     * @param text its plain text as read, in UTF-8; every passage cited counts code points of it; or null
     * @param source where it was published, or null
     */
    record StatementEntered(
            String code,
            Localized title,
            StatementKind kind,
            PartialDate date,
            @Nullable Localized place,
            List<MemberId> members,
            String language,
            @Nullable DocumentRef original,
            @Nullable DocumentRef text,
            @Nullable Source source)
            implements InstrumentAct {
        /** Copies the list in. */
        public StatementEntered {
            members = List.copyOf(members);
        }
    }
}
