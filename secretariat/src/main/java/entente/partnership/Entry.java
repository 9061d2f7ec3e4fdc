package entente.partnership;

import entente.act.ActRef;
import entente.act.Body;
import entente.act.Mark;
import entente.member.MemberId;

/** One place of a log, as far as the reader of it knows it. */
public sealed interface Entry {
    /** Whose log. */
    MemberId log();

    /** Which place, from 0. */
    long index();

    /** The act's name. */
    ActRef ref();

    /** A place whose act is known. */
    record Known(MemberId log, long index, ActRef ref, Body body) implements Entry {
        /** The act's mark. */
        public Mark mark() {
            return new Mark(ref, log, index, body.at(), body.post() != null);
        }
    }

    /** A place whose act this reader was not given. */
    record Withheld(MemberId log, long index, ActRef ref) implements Entry {}

    /**
     * A place whose act this version cannot read.
     *
     * @param reason what the act would need
     */
    record Unreadable(MemberId log, long index, ActRef ref, String reason) implements Entry {}
}
