package entente.desk;

import entente.act.Act;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.mirror.Mirrors;
import entente.mirror.RotatedKeys;
import entente.partnership.Holding;
import entente.recorder.RecordedLog;
import java.util.List;
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
    /** What mirrors look for in bodies: changes of a log's keys, and of those of the server that writes it. */
    public static final RotatedKeys.Reader KEY_ACTS = (origin, index, body) -> {
        try {
            Act act = BodyCodec.parse(body).act();
            return new RotatedKeys.Found(
                    KeyChain.change(origin, index, act).orElse(null),
                    RoleKeys.change(origin, index, act).orElse(null));
        } catch (MalformedBody _) {
            return RotatedKeys.Found.NOTHING;
        }
    };

    /** Copies the list. */
    public Federation {
        own = List.copyOf(own);
    }
}
