package entente.desk;

import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.mirror.Mirrors;
import entente.mirror.RotatedKeys;
import entente.partnership.Holding;
import entente.recorder.RecordedLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * That this server does not hold the record alone.
 *
 * @param mirrors the others' logs here, and what others say of them all
 * @param own the logs written here
 * @param keeping who must hold an act before it has effect between members
 * @param contacts how it stands with the other servers at the moment of asking
 */
public record Federation(
        Mirrors mirrors, List<RecordedLog> own, Holding.Keeping keeping, Supplier<List<Contact>> contacts) {
    /** The change of a log's keys that a body at a place of it is, if it is one: what mirrors look for. */
    public static Optional<RotatedKeys> keyChange(String origin, long index, byte[] body) {
        try {
            return KeyChain.change(origin, index, BodyCodec.parse(body).act());
        } catch (MalformedBody _) {
            return Optional.empty();
        }
    }

    /** Copies the list. */
    public Federation {
        own = List.copyOf(own);
    }
}
