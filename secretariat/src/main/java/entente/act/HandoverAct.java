package entente.act;

import entente.member.MemberId;
import entente.member.PostId;
import entente.text.Localized;
import entente.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Hand-overs: a file that the outgoing side prepares and the incoming side accepts. */
public sealed interface HandoverAct extends Act {
    /** What passes on. */
    enum Occasion {
        /** A post, from one holder to the next. */
        POST,
        /** A government, from one head to the next. */
        GOVERNMENT,
        /** The chair, from one member to another. */
        CHAIR
    }

    /**
     * The outgoing side has prepared the file. The act's name is the hand-over's identity.
     *
     * @param occasion what passes on
     * @param title what it is called
     * @param post the post that passes on, or null if it is the chair
     * @param from the outgoing side
     * @param to the incoming side; the same member unless it is the chair
     * @param on the day it passes on
     * @param content what the file holds, as data: JSON in one spelling
     * @param file the file: a ZIP that is read without this program
     */
    record HandoverPrepared(
            Occasion occasion,
            Localized title,
            @Nullable PostId post,
            MemberId from,
            MemberId to,
            PartialDate on,
            DocumentRef content,
            DocumentRef file)
            implements HandoverAct {}

    /**
     * The incoming side has received the file and looked through it.
     *
     * @param handover which
     * @param remarks what it says about it
     */
    record HandoverAccepted(ActRef handover, Localized remarks) implements HandoverAct {}
}
