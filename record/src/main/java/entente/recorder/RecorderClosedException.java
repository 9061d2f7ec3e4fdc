package entente.recorder;

import org.jspecify.annotations.Nullable;

/**
 * The recorder takes no more bodies: it was closed, or its disk failed (then the cause says how). After a disk
 * failure it is unknown whether the body was recorded; opening the log again tells.
 */
public final class RecorderClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    RecorderClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
