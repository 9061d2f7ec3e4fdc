package entente.desk;

import entente.act.Act;
import entente.body.BodyCodec;
import entente.body.MalformedBody;
import entente.mirror.Mirrors;
import entente.mirror.RotatedKeys;
import entente.mirror.ServerKeyChange;
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
    /** What mirrors look for in bodies: changes of a log's keys, and of those of the server that writes it. */
    public static final RotatedKeys.Reader KEY_ACTS = new RotatedKeys.Reader() {
        @Override
        public Optional<RotatedKeys> read(String origin, long index, byte[] body) {
            return act(body).flatMap(act -> KeyChain.change(origin, index, act));
        }

        @Override
        public Optional<ServerKeyChange> server(String origin, long index, byte[] body) {
            return act(body).flatMap(act -> RoleKeys.change(origin, index, act));
        }

        private static Optional<Act> act(byte[] body) {
            try {
                return Optional.of(BodyCodec.parse(body).act());
            } catch (MalformedBody _) {
                return Optional.empty();
            }
        }
    };

    /** Copies the list. */
    public Federation {
        own = List.copyOf(own);
    }
}
