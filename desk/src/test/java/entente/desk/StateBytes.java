package entente.desk;

import entente.imprint.Elsewhere;
import entente.imprint.ImprintWriter;
import entente.partnership.Partnership;
import java.io.ByteArrayOutputStream;

/** A state as bytes, so that two can be held against each other in every part. */
final class StateBytes {
    private StateBytes() {}

    /** All that a state holds: equal bytes are equal states. */
    static byte[] of(Partnership state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImprintWriter(out, _ -> Elsewhere.HERE).end(parts -> parts.value(state));
        return out.toByteArray();
    }
}
