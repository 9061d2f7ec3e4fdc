package entente.desk;

import entente.mirror.Mirrors;
import entente.partnership.Holding;
import entente.recorder.RecordedLog;
import java.util.List;

/**
 * That this server does not hold the record alone.
 *
 * @param mirrors the others' logs here, and what others say of them all
 * @param own the logs written here
 * @param keeping who must hold an act before it has effect between members
 */
public record Federation(Mirrors mirrors, List<RecordedLog> own, Holding.Keeping keeping) {
    /** Copies the list. */
    public Federation {
        own = List.copyOf(own);
    }
}
