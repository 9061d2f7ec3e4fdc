package entente.rendition;

import entente.draft.Draft;
import java.util.List;
import java.util.Optional;

/** What became of a file that came from elsewhere. */
public sealed interface Import {
    /**
     * A text.
     *
     * @param draft the text
     * @param particulars what the file says beside it, if it was written by this system
     * @param notices what was not taken over as it stood, in reading order; at most {@link Notice#MAX}
     */
    record Read(Draft draft, Optional<Particulars> particulars, List<Notice> notices) implements Import {
        /** Copies the list in. */
        public Read {
            notices = List.copyOf(notices);
        }
    }

    /**
     * No text.
     *
     * @param why by a stable name
     * @param detail what and where, in English; never the file's own words
     */
    record Refused(ImportRefusal why, String detail) implements Import {}
}
