package entente.server;

import org.jspecify.annotations.Nullable;

/** An office's list of issue areas cannot be used and its server does not start; the message names file and line. */
public final class MalformedAreas extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedAreas(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
