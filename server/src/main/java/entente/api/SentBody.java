package entente.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The bytes of a request, to a limit. */
final class SentBody {
    /** The largest body of an act, in bytes. */
    static final int ACT_BYTES_MAX = 1 << 20;

    /** The largest body with a statement's text, in bytes. */
    static final int TEXT_BYTES_MAX = 8 << 20;

    private SentBody() {}

    /** What was sent as JSON. */
    static Checked<byte[]> read(HttpServletRequest request, int bytesMax) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            return Checked.bad(ProblemKind.NOT_JSON.plain());
        }
        byte[] bytes = request.getInputStream().readNBytes(bytesMax + 1);
        return bytes.length <= bytesMax
                ? Checked.good(bytes)
                : Checked.bad(ProblemKind.TOO_LARGE.at("", "At most " + bytesMax + " bytes."));
    }
}
