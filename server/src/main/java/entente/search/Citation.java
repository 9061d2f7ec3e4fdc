package entente.search;

import entente.member.MemberId;
import entente.text.Localized;
import java.util.List;

/**
 * Something that can be found by its words, and where it stands.
 *
 * @param id tells it from every other
 * @param kind what it is
 * @param words its words
 * @param title what it is part of, in the languages there are
 * @param address the page, at the place
 * @param date of what it is part of: year, month or day
 * @param members whom it is about
 * @param area the issue area, or empty
 */
public record Citation(
        String id,
        Kind kind,
        Localized words,
        Localized title,
        String address,
        String date,
        List<MemberId> members,
        String area) {
    /** Copies the list in. */
    public Citation {
        members = List.copyOf(members);
    }

    /** What can be found. */
    public enum Kind {
        /** A commitment's summary. */
        COMMITMENT,
        /** A sentence of a statement's text. */
        SENTENCE,
        /** A sentence of the minutes of a meeting. */
        MINUTES,
        /** What a source shows. */
        EVIDENCE,
        /** What a member reports of itself. */
        REPORT,
        /** An open question on which commitments hang, or how it stood on a day. */
        FACTOR
    }

    /** The year; empty if no date is known. */
    public String year() {
        return date.length() < 4 ? "" : date.substring(0, 4);
    }
}
