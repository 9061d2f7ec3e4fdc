package entente.exposure;

import entente.act.ActRef;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * One thing that shows how a government stands to a commitment.
 *
 * @param standpoint what it shows
 * @param on when it was said
 * @param act the act that shows it: a stand that was stated, or a commitment of that time
 * @param sentence the words
 * @param statement the statement that they stand in, or null
 * @param source where they can be read, or null if in the statement's text or said by the member itself
 */
public record Saying(
        Standpoint standpoint,
        PartialDate on,
        ActRef act,
        Localized sentence,
        @Nullable ActRef statement,
        @Nullable Source source) {}
