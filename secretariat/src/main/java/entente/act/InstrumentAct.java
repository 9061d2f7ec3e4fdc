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
        MINUTES,
        OTHER
    }

    /** How a language version stands to the others (Vienna Convention on the Law of Treaties, article 33). */
    enum VersionStanding {
        EQUALLY_AUTHENTIC,
        COURTESY_TRANSLATION
    }

    /**
     * Two statements entered are one statement in two languages.
     *
     * @param statement the act that entered one
     * @param version the act that entered the same statement in another language
     * @param standing how {@code version} stands to it
     */
    record VersionTied(ActRef statement, ActRef version, VersionStanding standing) implements InstrumentAct {}

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
